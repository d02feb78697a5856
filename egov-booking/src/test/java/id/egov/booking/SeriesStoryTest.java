package id.egov.booking;

import static id.egov.booking.SeriesStory.accepted;
import static id.egov.booking.SeriesStory.booking;
import static id.egov.booking.SeriesStory.codes;
import static id.egov.booking.SeriesStory.confirmed;
import static id.egov.booking.SeriesStory.failed;
import static id.egov.booking.SeriesStory.hour;
import static id.egov.booking.SeriesStory.mondays;
import static id.egov.booking.SeriesStory.series;
import static id.egov.booking.SeriesStory.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.DocumentKey;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Half a year of roll calls, from the first request to the end. */
class SeriesStoryTest extends OnAStore {

  private static final SeriesId APEL = new SeriesId("apel");
  private static final SeriesId LATER = new SeriesId("apel-2027");

  @Test
  void halfAYear() {
    BookingService bookings =
        Fixtures.service(store)
            .policy(BookingPolicy.ofDefaults().withSeriesLimits(SeriesLimits.of(10, 2)))
            .build();
    SeriesBookings series = bookings.series();

    // A meeting has hall A on the third Monday.
    Instant third = wib("2026-12-07T07:30");
    confirmed(
        bookings.request(
            BookingRequest.of("rapat", "Rapat", "Bappeda", hour(third)).withRoom("hall-a")));

    // The roll call gets every Monday but that one, and is told why and what else is free.
    SeriesRequest request = series("apel", "hall-a", mondays());
    SeriesOutcome.Accepted asked = accepted(series.request(request));
    assertThat(asked.decided()).hasSize(26);
    assertThat(failed(asked.decided())).containsExactly(third);
    BookingOutcome.Refused clash = (BookingOutcome.Refused) asked.decided().get(2).outcome();
    assertThat(clash.clashes()).containsExactly(DocumentKey.parse("booking:rapat"));
    assertThat(clash.alternatives()).hasSize(3);
    assertThat(asked.series().skipped()).containsExactly(third);
    assertThat(series.find(APEL)).contains(asked.series());
    assertThat(asked.series().version())
        .isEqualTo(booking(asked.series(), wib("2026-11-23T07:30")).version());
    assertThat(bookings.find(new BookingId("apel/2026-11-30T00:30:00Z")).orElseThrow().state())
        .isEqualTo(BookingState.CONFIRMED);

    // Sent again, it is answered again.
    assertThat(accepted(series.request(request)).series()).isEqualTo(asked.series());

    // Another room for exactly the one that was left out.
    SeriesOutcome.Accepted placed =
        accepted(
            series.place(
                APEL,
                asked.series().version(),
                asked.series().skipped(),
                date -> date.withRoom("hall-b")));
    assertThat(placed.series().skipped()).isEmpty();
    assertThat(booking(placed.series(), third).room().value()).isEqualTo("hall-b");
    assertThat(placed.series().isChanged(placed.series().date(third).orElseThrow())).isTrue();

    // This date only: no roll call on a day of mourning. The series shows it.
    Instant mourning = wib("2026-12-21T07:30");
    Booking off = booking(placed.series(), mourning);
    bookings.cancel(off.id(), off.version(), "hari berkabung");
    Series shown = series.find(APEL).orElseThrow();
    assertThat(booking(shown, mourning).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(shown.calendar().starts(TimeSlot.of(mourning, Duration.ofDays(1)))).isEmpty();
    assertThat(codes(series.cancel(APEL, placed.series().version(), null)))
        .containsExactly("SERIES_CHANGED");

    // It takes place after all.
    Series again =
        accepted(series.place(APEL, shown.version(), List.of(mourning), UnaryOperator.identity()))
            .series();
    assertThat(booking(again, mourning).id().value()).isEqualTo("apel/2026-12-21T00:30:00Z/2");
    assertThat(again.calendar().starts(TimeSlot.of(mourning, Duration.ofDays(1))))
        .containsExactly(mourning);

    // From February on half an hour later: times overlap those that are given back.
    Instant february = wib("2027-02-01T07:30");
    SeriesRequest rest = again.following(february, LATER);
    SeriesRequest later =
        rest.withRecurrence(rest.recurrence().movedTo(LocalDateTime.parse("2027-02-01T08:00")));
    SeriesOutcome.Accepted split =
        accepted(series.split(APEL, again.version(), february, later, "matahari terbit"));
    assertThat(split.series().dates()).hasSize(16);
    assertThat(split.series().continues()).isEqualTo(APEL);
    assertThat(series.find(LATER)).contains(split.series());
    Series before = series.find(APEL).orElseThrow();
    assertThat(before.dates()).hasSize(10);
    assertThat(before.continuedBy()).isEqualTo(LATER);
    assertThat(before.plan().recurrence().all()).hasSize(10).allMatch(february::isAfter);
    confirmed(
        bookings.request(
            BookingRequest.of(
                    "early", "Rapat", "Bappeda", new TimeSlot(february, wib("2027-02-01T08:00")))
                .withRoom("hall-a")));

    // In the end all of it is given up.
    Series cancelled = accepted(series.cancel(LATER, split.series().version(), null)).series();
    assertThat(cancelled.state()).isEqualTo(SeriesState.CANCELLED);
    assertThat(cancelled.dates()).allMatch(date -> booking(date).state() == BookingState.CANCELLED);
    assertThat(codes(series.extend(LATER, cancelled.version()))).containsExactly("SERIES_ENDED");

    // Each change was told, after those of its dates.
    List<StoredEvent> events = store.events(EventCursor.START, 1_000).events();
    assertThat(events.stream().map(series::event).flatMap(Optional::stream))
        .extracting(SeriesEvent::command)
        .containsExactly(
            SeriesCommand.REQUEST,
            SeriesCommand.PLACE,
            SeriesCommand.PLACE,
            SeriesCommand.SPLIT,
            SeriesCommand.REQUEST,
            SeriesCommand.CANCEL);
    assertThat(events.stream().map(bookings::event).flatMap(Optional::stream))
        .hasSize(1 + 25 + 1 + 1 + 1 + 16 + 16 + 1 + 16);
    assertThat(events.get(events.size() - 1).event().type()).isEqualTo("series-cancel");
  }
}
