package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What may be booked, and how. {@link BookingRules} say which policy holds for which room and
 * agency; begin with {@link #ofDefaults()} and the {@code with…} copies.
 *
 * @param window how far ahead of now an event may end
 * @param longest how long an event may last
 * @param notices how long before an event something may still be done
 * @param withinHours whether an event must lie in the {@linkplain BookingRules#hours opening times}
 * @param right what may be asked for at all
 * @param pending what a request does while it waits
 * @param steps who has to say yes, one after the other; nobody if it is empty
 * @param quotas how much may be booked in some time
 * @param noShowAfter how long after its start a booking is kept to which nobody came, or null for
 *     to its end
 * @param checkInBefore how long before its start people may check in
 * @param longestHold for how long a place may be held at the most
 * @param displacementNotice how long before its start a booking may still be displaced by one of a
 *     higher class, or null for never
 * @param seriesLimits how many dates of a series may fail
 */
public record BookingPolicy(
    Duration window,
    Duration longest,
    Notices notices,
    boolean withinHours,
    BookingRight right,
    Pending pending,
    List<ApprovalStep> steps,
    List<Quota> quotas,
    @Nullable Duration noShowAfter,
    Duration checkInBefore,
    Duration longestHold,
    @Nullable Duration displacementNotice,
    SeriesLimits seriesLimits) {

  private static final BookingPolicy DEFAULTS =
      new BookingPolicy(
          Duration.ofDays(180),
          Duration.ofHours(24),
          Notices.NONE,
          false,
          BookingRight.IN_POLICY,
          Pending.COMPETES,
          List.of(),
          List.of(),
          null,
          Duration.ofHours(1),
          Duration.ofDays(3),
          null,
          SeriesLimits.NONE);

  /**
   * Checks the fields.
   *
   * @param window how far ahead of now an event may end
   * @param longest how long an event may last
   * @param notices how long before an event something may still be done
   * @param withinHours whether an event must lie in the {@linkplain BookingRules#hours opening
   *     times}
   * @param right what may be asked for at all
   * @param pending what a request does while it waits
   * @param steps who has to say yes, one after the other; nobody if it is empty
   * @param quotas how much may be booked in some time
   * @param noShowAfter how long after its start a booking is kept to which nobody came, or null for
   *     to its end
   * @param checkInBefore how long before its start people may check in
   * @param longestHold for how long a place may be held at the most
   * @param displacementNotice how long before its start a booking may still be displaced by one of
   *     a higher class, or null for never
   * @param seriesLimits how many dates of a series may fail
   * @throws IllegalArgumentException if window, longest or longestHold is zero or negative, or
   *     another duration negative, or two steps or quotas have the same name
   */
  public BookingPolicy {
    Durations.requirePositive("window", window);
    Durations.requirePositive("longest", longest);
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(pending, "pending");
    steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
    quotas = List.copyOf(Objects.requireNonNull(quotas, "quotas"));
    requireDifferent("steps", steps.stream().map(ApprovalStep::name).toList());
    requireDifferent("quotas", quotas.stream().map(Quota::name).toList());
    Durations.requireNotNegative("checkInBefore", checkInBefore);
    Durations.requirePositive("longestHold", longestHold);
    if (noShowAfter != null) {
      Durations.requireNotNegative("noShowAfter", noShowAfter);
    }
    if (displacementNotice != null) {
      Durations.requireNotNegative("displacementNotice", displacementNotice);
    }
    Objects.requireNonNull(seriesLimits, "seriesLimits");
  }

  private static void requireDifferent(String field, List<String> names) {
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "%s must have different names, not %s".formatted(field, names));
    }
  }

  /**
   * 180 days ahead, 24 hours at the most, at any hour and without notice, confirmed at once, held
   * for three days at the most, checked in from an hour before, never released or displaced, and a
   * series is refused for a single clash.
   *
   * @return the defaults
   */
  public static BookingPolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * A policy as JSON has it, where durations are texts. What is left out is as in {@link
   * #ofDefaults()}.
   *
   * @param window an ISO 8601 duration such as {@code PT4320H}, or null
   * @param longest an ISO 8601 duration such as {@code PT24H}, or null
   * @param notices how long before an event something may still be done, or null
   * @param withinHours whether an event must lie in the opening times
   * @param right what may be asked for at all, or null
   * @param pending what a request does while it waits, or null
   * @param steps who has to say yes, or null
   * @param quotas how much may be booked in some time, or null
   * @param noShowAfter an ISO 8601 duration, or null for never
   * @param checkInBefore an ISO 8601 duration, or null
   * @param longestHold an ISO 8601 duration, or null
   * @param displacementNotice an ISO 8601 duration, or null for never
   * @param seriesLimits how many dates of a series may fail, or null
   * @return the policy
   * @throws java.time.format.DateTimeParseException if a text has another form
   * @throws IllegalArgumentException as the constructor does
   */
  @JsonCreator
  public static BookingPolicy of(
      @JsonProperty("window") @Nullable String window,
      @JsonProperty("longest") @Nullable String longest,
      @JsonProperty("notices") @Nullable Notices notices,
      @JsonProperty("withinHours") boolean withinHours,
      @JsonProperty("right") @Nullable BookingRight right,
      @JsonProperty("pending") @Nullable Pending pending,
      @JsonProperty("steps") @Nullable List<ApprovalStep> steps,
      @JsonProperty("quotas") @Nullable List<Quota> quotas,
      @JsonProperty("noShowAfter") @Nullable String noShowAfter,
      @JsonProperty("checkInBefore") @Nullable String checkInBefore,
      @JsonProperty("longestHold") @Nullable String longestHold,
      @JsonProperty("displacementNotice") @Nullable String displacementNotice,
      @JsonProperty("seriesLimits") @Nullable SeriesLimits seriesLimits) {
    return new BookingPolicy(
        window == null ? DEFAULTS.window : Duration.parse(window),
        longest == null ? DEFAULTS.longest : Duration.parse(longest),
        Objects.requireNonNullElse(notices, DEFAULTS.notices),
        withinHours,
        Objects.requireNonNullElse(right, DEFAULTS.right),
        Objects.requireNonNullElse(pending, DEFAULTS.pending),
        Objects.requireNonNullElse(steps, DEFAULTS.steps),
        Objects.requireNonNullElse(quotas, DEFAULTS.quotas),
        Durations.orNull(noShowAfter),
        checkInBefore == null ? DEFAULTS.checkInBefore : Duration.parse(checkInBefore),
        longestHold == null ? DEFAULTS.longestHold : Duration.parse(longestHold),
        Durations.orNull(displacementNotice),
        Objects.requireNonNullElse(seriesLimits, DEFAULTS.seriesLimits));
  }

  /**
   * The window as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("window")
  public String windowText() {
    return window.toString();
  }

  /**
   * The longest duration as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("longest")
  public String longestText() {
    return longest.toString();
  }

  /**
   * How long a booking is kept to which nobody came, as JSON has it.
   *
   * @return an ISO 8601 duration, or null
   */
  @JsonProperty("noShowAfter")
  public @Nullable String noShowAfterText() {
    return Durations.text(noShowAfter);
  }

  /**
   * From when on people may check in, as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("checkInBefore")
  public String checkInBeforeText() {
    return checkInBefore.toString();
  }

  /**
   * The longest hold as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("longestHold")
  public String longestHoldText() {
    return longestHold.toString();
  }

  /**
   * How long before its start a booking may be displaced, as JSON has it.
   *
   * @return an ISO 8601 duration, or null
   */
  @JsonProperty("displacementNotice")
  public @Nullable String displacementNoticeText() {
    return Durations.text(displacementNotice);
  }

  /**
   * A copy with another window.
   *
   * @param window how far ahead of now an event may end
   * @return the copy
   */
  public BookingPolicy withWindow(Duration window) {
    return with(draft -> draft.window = window);
  }

  /**
   * A copy with another longest duration.
   *
   * @param longest how long an event may last
   * @return the copy
   */
  public BookingPolicy withLongest(Duration longest) {
    return with(draft -> draft.longest = longest);
  }

  /**
   * A copy with notices.
   *
   * @param notices how long before an event something may still be done
   * @return the copy
   */
  public BookingPolicy withNotices(Notices notices) {
    return with(draft -> draft.notices = notices);
  }

  /**
   * A copy that keeps to the opening times, or does not.
   *
   * @param withinHours whether an event must lie in the {@linkplain BookingRules#hours opening
   *     times}
   * @return the copy
   */
  public BookingPolicy withWithinHours(boolean withinHours) {
    return with(draft -> draft.withinHours = withinHours);
  }

  /**
   * A copy with another right.
   *
   * @param right what may be asked for at all
   * @return the copy
   */
  public BookingPolicy withRight(BookingRight right) {
    return with(draft -> draft.right = right);
  }

  /**
   * A copy in which requests wait differently.
   *
   * @param pending what a request does while it waits
   * @return the copy
   */
  public BookingPolicy withPending(Pending pending) {
    return with(draft -> draft.pending = pending);
  }

  /**
   * A copy with steps of approval.
   *
   * @param steps who has to say yes, one after the other
   * @return the copy
   */
  public BookingPolicy withSteps(ApprovalStep... steps) {
    return with(draft -> draft.steps = List.of(steps));
  }

  /**
   * A copy with quotas.
   *
   * @param quotas how much may be booked in some time
   * @return the copy
   */
  public BookingPolicy withQuotas(Quota... quotas) {
    return with(draft -> draft.quotas = List.of(quotas));
  }

  /**
   * A copy that releases what nobody comes to.
   *
   * @param noShowAfter how long after its start a booking is kept to which nobody came, or null for
   *     to its end
   * @return the copy
   */
  public BookingPolicy withNoShowAfter(@Nullable Duration noShowAfter) {
    return with(draft -> draft.noShowAfter = noShowAfter);
  }

  /**
   * A copy with another time from which people may check in.
   *
   * @param checkInBefore how long before its start people may check in, zero or longer
   * @return the copy
   */
  public BookingPolicy withCheckInBefore(Duration checkInBefore) {
    return with(draft -> draft.checkInBefore = checkInBefore);
  }

  /**
   * A copy with another limit for holds.
   *
   * @param longestHold for how long a place may be held at the most, longer than zero
   * @return the copy
   */
  public BookingPolicy withLongestHold(Duration longestHold) {
    return with(draft -> draft.longestHold = longestHold);
  }

  /**
   * A copy under which bookings may be displaced, or may not.
   *
   * @param displacementNotice how long before its start a booking may still be displaced by one of
   *     a higher class, or null for never
   * @return the copy
   */
  public BookingPolicy withDisplacementNotice(@Nullable Duration displacementNotice) {
    return with(draft -> draft.displacementNotice = displacementNotice);
  }

  /**
   * A copy with limits for series.
   *
   * @param seriesLimits how many dates of a series may fail
   * @return the copy
   */
  public BookingPolicy withSeriesLimits(SeriesLimits seriesLimits) {
    return with(draft -> draft.seriesLimits = seriesLimits);
  }

  /** What can be booked at an instant. */
  TimeSlot bookable(Instant now) {
    return TimeSlot.of(now.truncatedTo(ChronoUnit.MILLIS), window);
  }

  private BookingPolicy with(Consumer<BookingPolicyDraft> change) {
    BookingPolicyDraft draft = new BookingPolicyDraft(this);
    change.accept(draft);
    return draft.build();
  }
}
