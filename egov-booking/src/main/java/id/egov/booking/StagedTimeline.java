package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A timeline as it was read once, and what has been staged since. Not thread-safe. */
final class StagedTimeline {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparingInt(Claim::units);

  private final ResourceId resource;
  private final List<Claim> removed = new ArrayList<>(0);
  private final List<Claim> added = new ArrayList<>(0);
  // By start. What was removed is not among them.
  private List<Claim> read = new ArrayList<>(0);
  private @Nullable TimeSlot window;
  private long version;
  private int capacity;
  private boolean resized;
  private long longest;

  StagedTimeline(ResourceId resource) {
    this.resource = resource;
  }

  boolean knows(TimeSlot asked) {
    return window != null && window.encloses(asked);
  }

  /** The window that has to be read to know another one as well. */
  TimeSlot with(TimeSlot asked) {
    return window == null
        ? asked
        : TimeSlot.ofEpochMillis(
            Math.min(window.startMillis(), asked.startMillis()),
            Math.max(window.endMillis(), asked.endMillis()));
  }

  /** What was read first counts: if it has changed since, whoever depends on it is to be stale. */
  void read(Timeline timeline, TimeSlot newWindow) {
    if (window == null) {
      version = timeline.version();
      capacity = resized ? capacity : timeline.capacity();
    }
    window = newWindow;
    read = new ArrayList<>(timeline.claims());
    removed.forEach(read::remove);
    for (Claim claim : read) {
      longest = Math.max(longest, length(claim));
    }
  }

  private static long length(Claim claim) {
    return claim.slot().endMillis() - claim.slot().startMillis();
  }

  void capacity(int units) {
    capacity = units;
    resized = true;
  }

  void remove(Claim claim) {
    if (!added.remove(claim)) {
      removed.add(claim);
      read.remove(claim);
    }
  }

  void add(Claim claim) {
    added.add(claim);
    longest = Math.max(longest, length(claim));
  }

  List<Claim> removed() {
    return removed;
  }

  List<Claim> added() {
    return added;
  }

  /**
   * The timeline as it would be.
   *
   * @param lifted whose claims do not count as they were read
   */
  Timeline view(TimeSlot asked, Set<DocumentKey> lifted) {
    List<Claim> claims = new ArrayList<>();
    for (int i = firstFrom(asked.startMillis() - longest); i < read.size(); i++) {
      Claim claim = read.get(i);
      if (claim.slot().startMillis() >= asked.endMillis()) {
        break;
      }
      if (claim.slot().overlaps(asked) && !lifted.contains(claim.holder())) {
        claims.add(claim);
      }
    }
    int before = claims.size();
    for (Claim claim : added) {
      if (claim.slot().overlaps(asked)) {
        claims.add(claim);
      }
    }
    if (claims.size() > before) {
      claims.sort(ORDER);
    }
    return new Timeline(resource, version, capacity, claims);
  }

  private int firstFrom(long start) {
    int from = 0;
    int until = read.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (read.get(middle).slot().startMillis() < start) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }
}
