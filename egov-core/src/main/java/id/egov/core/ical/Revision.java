package id.egov.core.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an event a message is about. Of two the later one counts: that with the higher
 * SEQUENCE, of the same SEQUENCE that with the later DTSTAMP (RFC 5546 section 2.1.5).
 *
 * @param sequence how often the organizer changed what attendees have to know
 * @param stamp when the message was made, as an ISO 8601 instant in UTC; null if it does not say,
 *     which is earlier than any
 */
public record Revision(int sequence, @Nullable String stamp) implements Comparable<Revision> {

  private static final Comparator<Revision> ORDER =
      Comparator.comparingInt(Revision::sequence)
          .thenComparing(
              revision -> revision.stamp() == null ? Instant.MIN : Instant.parse(revision.stamp()));

  /**
   * Checks the parts.
   *
   * @param sequence 0 or more
   * @param stamp an ISO 8601 instant, or null
   * @throws IllegalArgumentException if the sequence is negative or the stamp is no instant
   */
  public Revision {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence (%s) must be 0 or more".formatted(sequence));
    }
    try {
      stamp = stamp == null ? null : Instant.parse(stamp).toString();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "stamp '%s' is no ISO 8601 instant such as 2026-11-23T02:00:00Z".formatted(stamp), e);
    }
  }

  @Override
  public int compareTo(Revision other) {
    return ORDER.compare(this, other);
  }
}
