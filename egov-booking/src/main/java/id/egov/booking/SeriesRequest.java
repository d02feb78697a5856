package id.egov.booking;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody wants rooms again and again. Checked by Jakarta Validation when it reaches {@link
 * SeriesBookings}.
 *
 * @param id the series' own name
 * @param template what is wanted on each date. Its slot is the first one: its length is that of all
 *     dates, and its start and its id follow from the others. Without a room each date gets the one
 *     that fits tightest then, so they may differ
 * @param recurrence when
 */
public record SeriesRequest(SeriesId id, @Valid BookingRequest template, Recurrence recurrence) {

  /**
   * Makes the template start with the recurrence.
   *
   * @param id the series' own name
   * @param template what is wanted on each date
   * @param recurrence when
   * @throws IllegalArgumentException if the recurrence is all-day and the template does not last
   *     whole days
   */
  @SuppressWarnings("ConstantValue") // JSON may leave the slot out, for validation to tell.
  public SeriesRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(recurrence, "recurrence");
    template = Objects.requireNonNull(template, "template").withId(new BookingId(id.value()));
    if (template.slot() != null) {
      template = template.withSlot(slot(template, recurrence, start(recurrence)));
    }
  }

  /**
   * A series of an event.
   *
   * @param template what is wanted on each date; its id is the series'
   * @param recurrence when
   * @return the request
   * @throws IllegalArgumentException as the constructor does
   */
  public static SeriesRequest of(BookingRequest template, Recurrence recurrence) {
    return new SeriesRequest(new SeriesId(template.id().value()), template, recurrence);
  }

  /**
   * A copy with another id.
   *
   * @param id the series' own name
   * @return the copy
   */
  public SeriesRequest withId(SeriesId id) {
    return new SeriesRequest(id, template, recurrence);
  }

  /**
   * A copy for something else.
   *
   * @param template what is wanted on each date
   * @return the copy
   * @throws IllegalArgumentException as the constructor does
   */
  public SeriesRequest withTemplate(BookingRequest template) {
    return new SeriesRequest(id, template, recurrence);
  }

  /**
   * A copy at other times.
   *
   * @param recurrence when
   * @return the copy
   * @throws IllegalArgumentException as the constructor does
   */
  public SeriesRequest withRecurrence(Recurrence recurrence) {
    return new SeriesRequest(id, template, recurrence);
  }

  /**
   * What is wanted on one date.
   *
   * @param original when the date starts by the rule
   * @return a request for that date, named after it
   */
  public BookingRequest date(Instant original) {
    return template.withId(id.booking(original)).withSlot(slot(original));
  }

  /** How long each date takes; whole days of an all-day series are 24 hours each. */
  Duration length() {
    TimeSlot first = template.slot();
    return recurrence.isAllDay()
        ? Duration.ofDays(
            LocalDate.ofInstant(first.endExclusive(), recurrence.zone()).toEpochDay()
                - LocalDate.ofInstant(first.startInclusive(), recurrence.zone()).toEpochDay())
        : first.duration();
  }

  /** When an event that starts then ends. */
  TimeSlot slot(Instant original) {
    return slot(template, recurrence, original);
  }

  private static Instant start(Recurrence recurrence) {
    return (recurrence.isAllDay()
            ? recurrence.start().toLocalDate().atStartOfDay(recurrence.zone())
            : recurrence.start().atZone(recurrence.zone()))
        .toInstant();
  }

  /** Whole days are counted in local time: with a clock change they are longer or shorter. */
  private static TimeSlot slot(BookingRequest template, Recurrence recurrence, Instant original) {
    TimeSlot first = template.slot();
    if (!recurrence.isAllDay()) {
      return first.movedTo(original);
    }
    LocalDate from = LocalDate.ofInstant(first.startInclusive(), recurrence.zone());
    LocalDate until = LocalDate.ofInstant(first.endExclusive(), recurrence.zone());
    if (!from.atStartOfDay(recurrence.zone()).toInstant().equals(first.startInclusive())
        || !until.atStartOfDay(recurrence.zone()).toInstant().equals(first.endExclusive())) {
      throw new IllegalArgumentException(
          "slot (%s) of an all-day series must be whole days of %s"
              .formatted(first, recurrence.zone()));
    }
    long days = until.toEpochDay() - from.toEpochDay();
    LocalDate day = LocalDate.ofInstant(original, recurrence.zone());
    return new TimeSlot(original, day.plusDays(days).atStartOfDay(recurrence.zone()).toInstant());
  }
}
