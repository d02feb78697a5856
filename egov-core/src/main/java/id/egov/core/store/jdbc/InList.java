package id.egov.core.store.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The values of a condition such as {@code id in (?, ?, ?, ?)}. */
record InList(List<String> values) {

  /** How many are asked for at a time. */
  static final int MOST = 1024;

  /** As many as the next power of two, so that few different statements are prepared. */
  static InList of(List<String> values) {
    int places = Integer.highestOneBit(Math.max(1, 2 * values.size() - 1));
    List<String> padded = new ArrayList<>(values);
    padded.addAll(Collections.nCopies(places - values.size(), values.get(0)));
    return new InList(padded);
  }

  /** A question mark for each. */
  String places() {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
