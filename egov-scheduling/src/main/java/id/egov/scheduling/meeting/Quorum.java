package id.egov.scheduling.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.PositionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to be free for a meeting: somebody, or some of several quorums. Those who are named first
 * are chosen first, as far as {@link MeetingCosts} say. Whoever fills two places, such as a sekda
 * who acts for the mayor, is there for both.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Quorum.Person.class, name = "PERSON"),
  @JsonSubTypes.Type(value = Quorum.Role.class, name = "ROLE"),
  @JsonSubTypes.Type(value = Quorum.All.class, name = "ALL"),
  @JsonSubTypes.Type(value = Quorum.Any.class, name = "ANY"),
  @JsonSubTypes.Type(value = Quorum.AtLeast.class, name = "AT_LEAST")
})
public sealed interface Quorum {

  /**
   * One official, whatever they hold.
   *
   * @param official who
   */
  record Person(@NotNull(message = "{id.egov.scheduling.meeting.official}") OfficialId official)
      implements Quorum {}

  /**
   * Whoever exercises a position on the local date on which the meeting starts: the holder, who
   * acts by letter, or who stands in for the holder who is away.
   *
   * @param position which position
   * @param duty what they are needed for
   */
  record Role(
      @NotNull(message = "{id.egov.scheduling.meeting.position}") PositionId position,
      @NotNull(message = "{id.egov.scheduling.meeting.duty}") Duty duty)
      implements Quorum {}

  /**
   * Every one of several.
   *
   * @param of at least one
   */
  record All(
      @NotEmpty(message = "{id.egov.scheduling.meeting.of}")
          List<@NotNull(message = "{id.egov.scheduling.meeting.of}") @Valid Quorum> of)
      implements Quorum {

    /**
     * Copies the list; the rest is left to validation.
     *
     * @param of at least one
     */
    public All {
      of = copy(of);
    }
  }

  /**
   * One of several.
   *
   * @param of at least one, the preferred first
   */
  record Any(
      @NotEmpty(message = "{id.egov.scheduling.meeting.of}")
          List<@NotNull(message = "{id.egov.scheduling.meeting.of}") @Valid Quorum> of)
      implements Quorum {

    /**
     * Copies the list; the rest is left to validation.
     *
     * @param of at least one
     */
    public Any {
      of = copy(of);
    }
  }

  /**
   * Some of several.
   *
   * @param count how many, 1 to as many as there are
   * @param of the preferred first
   */
  record AtLeast(
      @Min(value = 1, message = "{id.egov.scheduling.meeting.count}") int count,
      @NotEmpty(message = "{id.egov.scheduling.meeting.of}")
          List<@NotNull(message = "{id.egov.scheduling.meeting.of}") @Valid Quorum> of)
      implements Quorum {

    /**
     * Copies the list; the rest is left to validation.
     *
     * @param count how many
     * @param of the preferred first
     */
    public AtLeast {
      of = copy(of);
    }

    @AssertTrue(message = "{id.egov.scheduling.meeting.count}")
    boolean isCountPossible() {
      return count <= of.size();
    }
  }

  /** JSON may leave the list out, and validation says so. */
  private static List<Quorum> copy(@Nullable List<Quorum> of) {
    return of == null ? List.of() : of.stream().toList();
  }

  /**
   * One official.
   *
   * @param official their id
   * @return the quorum
   */
  static Quorum person(String official) {
    return new Person(new OfficialId(official));
  }

  /**
   * Whoever exercises a position, for a meeting as there are many.
   *
   * @param position its id
   * @return the quorum
   */
  static Quorum role(String position) {
    return new Role(new PositionId(position), Duty.ROUTINE);
  }

  /**
   * Every one of several.
   *
   * @param of at least one
   * @return the quorum
   */
  static Quorum all(Quorum... of) {
    return new All(Arrays.asList(of));
  }

  /**
   * One of several.
   *
   * @param of at least one, the preferred first
   * @return the quorum
   */
  static Quorum any(Quorum... of) {
    return new Any(Arrays.asList(of));
  }

  /**
   * Some of several.
   *
   * @param count how many
   * @param of the preferred first
   * @return the quorum
   */
  static Quorum atLeast(int count, Quorum... of) {
    return new AtLeast(count, Arrays.asList(of));
  }
}
