package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A series as it stands. Each date is a {@link Booking} of its own and may be moved, checked in and
 * given up like any other; the series shows what became of it.
 *
 * <p>For iCalendar (RFC 5545): {@link #id} is the UID, {@link #calendar} gives DTSTART, RRULE,
 * RDATE and EXDATE, and a date that {@linkplain #isChanged was changed by itself} is an event of
 * its own with {@link SeriesDate#original} as RECURRENCE-ID.
 *
 * @param request what was asked for, at first
 * @param plan what is asked for by now: by this the dates are placed
 * @param state where it stands as a whole
 * @param dates its dates in the order of their original starts, those that have passed included
 * @param openFrom the original start of the first date that could not be booked yet, because it is
 *     after the window; null if there are no more
 * @param continues the series that this one goes on from, or null
 * @param continuedBy the series that goes on from this one, or null
 * @param sequence how often it was changed as a whole (RFC 5545 SEQUENCE)
 * @param note what the last who changed it said, or null
 * @param version changes with every change of the series and of each of its bookings; given back
 *     with an edit, so that no edit is lost
 */
public record Series(
    SeriesRequest request,
    SeriesRequest plan,
    SeriesState state,
    List<SeriesDate> dates,
    @Nullable Instant openFrom,
    @Nullable SeriesId continues,
    @Nullable SeriesId continuedBy,
    int sequence,
    @Nullable String note,
    long version) {

  /**
   * Sorts the dates.
   *
   * @param request what was asked for, at first
   * @param plan what is asked for by now
   * @param state where it stands as a whole
   * @param dates its dates
   * @param openFrom the original start of the first date that could not be booked yet, or null
   * @param continues the series that this one goes on from, or null
   * @param continuedBy the series that goes on from this one, or null
   * @param sequence how often it was changed as a whole
   * @param note what the last who changed it said, or null
   * @param version changes with every change
   */
  public Series {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(state, "state");
    dates =
        Objects.requireNonNull(dates, "dates").stream()
            .sorted(Comparator.comparing(SeriesDate::original))
            .toList();
  }

  /**
   * A series as JSON has it.
   *
   * @param request what was asked for, at first
   * @param plan what is asked for by now
   * @param state where it stands as a whole
   * @param dates its dates
   * @param openFrom an ISO 8601 instant, or null
   * @param continues the series that this one goes on from, or null
   * @param continuedBy the series that goes on from this one, or null
   * @param sequence how often it was changed as a whole
   * @param note what the last who changed it said, or null
   * @param version changes with every change
   * @return the series
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static Series of(
      @JsonProperty("request") SeriesRequest request,
      @JsonProperty("plan") SeriesRequest plan,
      @JsonProperty("state") SeriesState state,
      @JsonProperty("dates") List<SeriesDate> dates,
      @JsonProperty("openFrom") @Nullable String openFrom,
      @JsonProperty("continues") @Nullable SeriesId continues,
      @JsonProperty("continuedBy") @Nullable SeriesId continuedBy,
      @JsonProperty("sequence") int sequence,
      @JsonProperty("note") @Nullable String note,
      @JsonProperty("version") long version) {
    return new Series(
        request,
        plan,
        state,
        dates,
        openFrom == null ? null : Instant.parse(openFrom),
        continues,
        continuedBy,
        sequence,
        note,
        version);
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("openFrom")
  public @Nullable String openFromText() {
    return openFrom == null ? null : openFrom.toString();
  }

  /**
   * Its name, which is that of the request.
   *
   * @return the id
   */
  public SeriesId id() {
    return request.id();
  }

  /**
   * One of its dates.
   *
   * @param original when it starts by the rule
   * @return the date, or empty if there is none
   */
  public Optional<SeriesDate> date(Instant original) {
    return dates.stream().filter(date -> date.original().equals(original)).findFirst();
  }

  /**
   * The date of a booking.
   *
   * @param booking which booking
   * @return the date, or empty if the booking is of none
   */
  public Optional<SeriesDate> date(BookingId booking) {
    return dates.stream().filter(date -> booking.equals(date.bookingId())).findFirst();
  }

  /**
   * The dates that never had a place: each can be {@linkplain SeriesBookings#place placed} later,
   * at another time or in another room.
   *
   * @return their original starts
   */
  public List<Instant> skipped() {
    return dates.stream()
        .filter(date -> date.bookingId() == null)
        .map(SeriesDate::original)
        .toList();
  }

  /**
   * Whether a date has a time or rooms other than the series says. Such dates stay as they are when
   * the others {@linkplain SeriesBookings#change change}.
   *
   * @param date a date that was read with its booking
   * @return true if its booking was changed by itself
   */
  public boolean isChanged(SeriesDate date) {
    Booking booking = date.booking();
    return booking != null
        && (!booking.slot().equals(plan.slot(date.original()))
            || (!plan.template().rooms().isEmpty()
                && !plan.template().rooms().equals(booking.rooms())));
  }

  /**
   * When it takes place, as a calendar is told: dates without a place are left out.
   *
   * @return the recurrence of the plan without those dates
   */
  public Recurrence calendar() {
    return plan.recurrence()
        .withoutDates(
            dates.stream().filter(SeriesDate::isGivenUp).map(date -> local(date)).toList());
  }

  /**
   * What is asked for from a date on, to be altered and given to {@link SeriesBookings#split}:
   * dates that were given up one by one are left out.
   *
   * @param from the original start of a date after the first
   * @param next the name of the series that goes on
   * @return the request
   * @throws IllegalArgumentException if the plan has nothing before or nothing from then on
   */
  public SeriesRequest following(Instant from, SeriesId next) {
    Recurrence rest = plan.recurrence().split(from).from();
    List<LocalDateTime> gone =
        dates.stream()
            .filter(date -> !date.original().isBefore(from))
            .filter(date -> date.bookingId() != null && date.isGivenUp())
            .map(this::local)
            .toList();
    return plan.withId(next).withRecurrence(rest.withoutDates(gone));
  }

  private LocalDateTime local(SeriesDate date) {
    return LocalDateTime.ofInstant(date.original(), plan.recurrence().zone());
  }

  /** Of the dates without a place, and of the booking: only what the document keeps. */
  Series stored(long newVersion) {
    return new Series(
        request,
        plan,
        state,
        dates.stream().map(date -> date.with(null)).toList(),
        openFrom,
        continues,
        continuedBy,
        sequence,
        note,
        newVersion);
  }

  Series with(List<SeriesDate> newDates, long newVersion) {
    return new Series(
        request,
        plan,
        state,
        newDates,
        openFrom,
        continues,
        continuedBy,
        sequence,
        note,
        newVersion);
  }
}
