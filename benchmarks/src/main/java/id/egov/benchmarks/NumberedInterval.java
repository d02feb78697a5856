package id.egov.benchmarks;

import java.time.Instant;
import net.time4j.engine.TimeLine;
import net.time4j.range.Boundary;
import net.time4j.range.ChronoInterval;

/**
 * An interval of Time4J that knows its position, as a class of the caller's own would.
 *
 * @param position where it stands in the arrays
 * @param interval its times
 */
record NumberedInterval(int position, ChronoInterval<Instant> interval)
    implements ChronoInterval<Instant> {

  /** What Time4J has for its own intervals only. */
  static final TimeLine<Instant> AXIS =
      new TimeLine<>() {
        @Override
        public int compare(Instant a, Instant b) {
          return a.compareTo(b);
        }

        @Override
        public Instant stepForward(Instant time) {
          return time.plusNanos(1);
        }

        @Override
        public Instant stepBackwards(Instant time) {
          return time.minusNanos(1);
        }

        @Override
        public Instant getMinimum() {
          return Instant.MIN;
        }

        @Override
        public Instant getMaximum() {
          return Instant.MAX;
        }
      };

  @Override
  public Boundary<Instant> getStart() {
    return interval.getStart();
  }

  @Override
  public Boundary<Instant> getEnd() {
    return interval.getEnd();
  }

  @Override
  public boolean isEmpty() {
    return interval.isEmpty();
  }

  @Override
  public boolean contains(Instant time) {
    return interval.contains(time);
  }

  @Override
  public boolean contains(ChronoInterval<Instant> other) {
    return interval.contains(other);
  }

  @Override
  public boolean isAfter(Instant time) {
    return interval.isAfter(time);
  }

  @Override
  public boolean isBefore(Instant time) {
    return interval.isBefore(time);
  }

  @Override
  public boolean isBefore(ChronoInterval<Instant> other) {
    return interval.isBefore(other);
  }

  @Override
  public boolean abuts(ChronoInterval<Instant> other) {
    return interval.abuts(other);
  }
}
