package id.egov.benchmarks;

import htsjdk.samtools.util.Locatable;
import java.util.ArrayList;
import java.util.List;

/** An interval as htsjdk knows it: both ends included. One object can ask many questions. */
final class Place implements Locatable {

  private final int position;
  private int start;
  private int end;

  /** For questions. */
  Place() {
    this(-1);
  }

  private Place(int position) {
    this.position = position;
  }

  static List<Place> all(Intervals set) {
    List<Place> places = new ArrayList<>(set.size());
    for (int i = 0; i < set.size(); i++) {
      places.add(new Place(i).at(set.starts[i], set.ends[i]));
    }
    return places;
  }

  Place at(long startInclusive, long endExclusive) {
    start = (int) startInclusive;
    end = (int) endExclusive - 1;
    return this;
  }

  int position() {
    return position;
  }

  @Override
  public String getContig() {
    return "rooms";
  }

  @Override
  public int getStart() {
    return start;
  }

  @Override
  public int getEnd() {
    return end;
  }
}
