package id.egov.scheduling.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting needs. Checked by Jakarta Validation when it reaches {@link MeetingFinder}; build
 * one with {@link #of} and the {@code with…} copies.
 *
 * @param duration how long it is, one minute to 31 days; in JSON an ISO 8601 text such as {@code
 *     PT1H30M}
 * @param required who must be free
 * @param optional who would be welcome, each by itself; with the required ones at most 500 people,
 *     roles and groups of them
 * @param people how many seats the room must have; 0 for a meeting without a room
 * @param resources what else it needs, one unit of each: {@code car:1}; ordered by kind and name.
 *     Not officials
 * @param within where to look, at most 366 days
 * @param limit how many proposals at the most, 1 to 100
 */
public record MeetingRequest(
    @NotNull(message = "{id.egov.scheduling.meeting.duration}") Duration duration,
    @NotNull(message = "{id.egov.scheduling.meeting.required}") @Valid Quorum required,
    List<@NotNull(message = "{id.egov.scheduling.meeting.of}") @Valid Quorum> optional,
    @Min(value = 0, message = "{id.egov.scheduling.meeting.people}") int people,
    Set<ResourceId> resources,
    @NotNull(message = "{id.egov.scheduling.meeting.within}") TimeSlot within,
    @Min(value = 1, message = "{id.egov.scheduling.meeting.limit}")
        @Max(value = 100, message = "{id.egov.scheduling.meeting.limit}")
        int limit) {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration WIDEST = Duration.ofDays(366);
  private static final int PROPOSALS = 5;
  private static final int MOST = 500;

  /**
   * Copies the lists; everything else is left to validation.
   *
   * @param duration how long it is
   * @param required who must be free
   * @param optional who would be welcome
   * @param people how many seats the room must have
   * @param resources what else it needs
   * @param within where to look
   * @param limit how many proposals at the most
   */
  public MeetingRequest {
    optional = optional(optional);
    resources = sorted(resources);
  }

  /** JSON may leave it out. */
  private static List<Quorum> optional(@Nullable List<Quorum> given) {
    return given == null ? List.of() : given.stream().toList();
  }

  private static Set<ResourceId> sorted(@Nullable Collection<ResourceId> given) {
    return Collections.unmodifiableSet(new TreeSet<>(given == null ? List.of() : given));
  }

  /**
   * A meeting without room and resources, of which at most five times are wanted.
   *
   * @param duration how long it is
   * @param required who must be free
   * @param within where to look
   * @return the request
   */
  public static MeetingRequest of(Duration duration, Quorum required, TimeSlot within) {
    return new MeetingRequest(duration, required, List.of(), 0, Set.of(), within, PROPOSALS);
  }

  /**
   * A request whose duration is a text, as in JSON.
   *
   * @param duration how long it is, for example {@code PT1H30M}
   * @param required who must be free
   * @param optional who would be welcome, or null for nobody
   * @param people how many seats the room must have
   * @param resources what else it needs, or null for nothing
   * @param within where to look
   * @param limit how many proposals at the most
   * @return the request
   * @throws IllegalArgumentException if the text is no ISO 8601 duration
   */
  @JsonCreator
  public static MeetingRequest of(
      @JsonProperty("duration") @Nullable String duration,
      @JsonProperty("required") Quorum required,
      @JsonProperty("optional") @Nullable List<Quorum> optional,
      @JsonProperty("people") int people,
      @JsonProperty("resources") @Nullable Set<ResourceId> resources,
      @JsonProperty("within") TimeSlot within,
      @JsonProperty("limit") int limit) {
    return new MeetingRequest(
        parse(duration), required, optional(optional), people, sorted(resources), within, limit);
  }

  private static Duration parse(@Nullable String text) {
    try {
      return Duration.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "duration '%s' is no ISO 8601 duration such as PT1H30M".formatted(text), e);
    }
  }

  /**
   * The duration as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("duration")
  public String durationText() {
    return duration.toString();
  }

  /**
   * A copy that others are welcome to.
   *
   * @param welcome each counts by itself
   * @return the copy
   */
  public MeetingRequest withOptional(Quorum... welcome) {
    return new MeetingRequest(
        duration, required, Arrays.asList(welcome), people, resources, within, limit);
  }

  /**
   * A copy that needs a room.
   *
   * @param seats how many people it must hold
   * @return the copy
   */
  public MeetingRequest withPeople(int seats) {
    return new MeetingRequest(duration, required, optional, seats, resources, within, limit);
  }

  /**
   * A copy that needs resources.
   *
   * @param needed for example {@code car:1}
   * @return the copy
   * @throws IllegalArgumentException if one is not written as kind and name
   */
  public MeetingRequest withResources(String... needed) {
    Set<ResourceId> ids = sorted(Arrays.stream(needed).map(ResourceId::parse).toList());
    return new MeetingRequest(duration, required, optional, people, ids, within, limit);
  }

  /**
   * A copy with another number of proposals.
   *
   * @param most how many proposals at the most
   * @return the copy
   */
  public MeetingRequest withLimit(int most) {
    return new MeetingRequest(duration, required, optional, people, resources, within, most);
  }

  @AssertTrue(message = "{id.egov.scheduling.meeting.duration}")
  boolean isDurationInRange() {
    return duration == null
        || (duration.compareTo(Duration.ofMinutes(1)) >= 0 && duration.compareTo(LONGEST) <= 0);
  }

  @AssertTrue(message = "{id.egov.scheduling.meeting.within}")
  boolean isWithinInRange() {
    return within == null || within.duration().compareTo(WIDEST) <= 0;
  }

  @AssertTrue(message = "{id.egov.scheduling.meeting.size}")
  boolean isSizeInRange() {
    return Parties.size(required) + optional.stream().mapToLong(Parties::size).sum() <= MOST;
  }

  @AssertFalse(message = "{id.egov.scheduling.meeting.resources}")
  boolean isClaimingOfficials() {
    return resources.stream().anyMatch(r -> r.kind().equals(OfficialId.RESOURCE_KIND));
  }

  long millis() {
    // Slots are whole milliseconds, so what is finer is rounded up.
    return duration.plusNanos(999_999).toMillis();
  }
}
