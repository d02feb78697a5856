package id.egov.scheduling.publish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An agenda as it is given out: it holds what its audience may know and nothing else, so that
 * whatever is written from it may be given out too. It is data, and is its own JSON. Keep the last
 * edition that was given out: {@link AgendaPublisher#revise} needs it.
 *
 * @param frame what it is about, and for whom
 * @param revision 0 of the first edition, and one more of each that has changes
 * @param asOf when it was made
 * @param lines by time; their numbers are 1, 2, 3 …
 * @param busy when an official is taken by items that the audience may not read, by time, run
 *     together; empty unless the frame says {@link Withheld#BUSY}
 * @param changes what has changed since the edition before; none of the first
 */
public record AgendaEdition(
    AgendaFrame frame,
    int revision,
    Instant asOf,
    List<AgendaLine> lines,
    List<TimeSlot> busy,
    List<AgendaChange> changes) {

  /**
   * Checks that nothing is missing and copies the lists.
   *
   * @param frame what it is about, and for whom
   * @param revision the number of the revision
   * @param asOf when it was made
   * @param lines by time
   * @param busy when an official is taken by something else
   * @param changes what has changed since the edition before
   * @throws IllegalArgumentException if the revision is negative
   */
  public AgendaEdition {
    Objects.requireNonNull(frame, "frame");
    if (revision < 0) {
      throw new IllegalArgumentException("revision (%s) must be 0 or more".formatted(revision));
    }
    Objects.requireNonNull(asOf, "asOf");
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    busy = List.copyOf(Objects.requireNonNull(busy, "busy"));
    changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
  }

  /**
   * An edition as JSON has it.
   *
   * @param frame what it is about, and for whom
   * @param revision the number of the revision
   * @param asOf an ISO 8601 instant
   * @param lines by time
   * @param busy when an official is taken by something else
   * @param changes what has changed since the edition before
   * @return the edition
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static AgendaEdition of(
      @JsonProperty("frame") AgendaFrame frame,
      @JsonProperty("revision") int revision,
      @JsonProperty("asOf") String asOf,
      @JsonProperty("lines") List<AgendaLine> lines,
      @JsonProperty("busy") List<TimeSlot> busy,
      @JsonProperty("changes") List<AgendaChange> changes) {
    return new AgendaEdition(
        frame, revision, Instant.parse(Objects.requireNonNull(asOf, "asOf")), lines, busy, changes);
  }

  /**
   * When it was made, as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("asOf")
  public String asOfText() {
    return asOf.toString();
  }
}
