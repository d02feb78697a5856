package id.egov.booking;

import id.egov.core.store.DocumentKey;
import id.egov.core.store.Timeline;
import java.util.Set;

/** What is left of timelines without the claims of some. */
final class Remaining {

  private Remaining() {}

  static Timeline of(Timeline timeline, Set<DocumentKey> gone) {
    return gone.isEmpty()
        ? timeline
        : new Timeline(
            timeline.resource(),
            timeline.version(),
            timeline.capacity(),
            timeline.claims().stream().filter(claim -> !gone.contains(claim.holder())).toList());
  }
}
