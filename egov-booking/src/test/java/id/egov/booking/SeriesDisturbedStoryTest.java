package id.egov.booking;

import static id.egov.booking.SeriesStory.accepted;
import static id.egov.booking.SeriesStory.booking;
import static id.egov.booking.SeriesStory.hour;
import static id.egov.booking.SeriesStory.mondays;
import static id.egov.booking.SeriesStory.series;
import static id.egov.booking.SeriesStory.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A roll call on Mondays, and what more important visitors and leaking roofs do to its dates. */
class SeriesDisturbedStoryTest extends OnAStore {

  private static final SeriesId APEL = new SeriesId("apel");
  private static final Instant THIRD = wib("2026-12-07T07:30");
  private static final Instant FOURTH = wib("2026-12-14T07:30");

  private final BookingService service =
      Fixtures.service(store)
          .policy(
              BookingPolicy.ofDefaults()
                  .withDisplacementNotice(Duration.ZERO)
                  .withSeriesLimits(SeriesLimits.of(20, 2)))
          .build();
  private final SeriesBookings bookings = service.series();

  private Series apel() {
    return bookings.find(APEL).orElseThrow();
  }

  private Series ask(String room) {
    return accepted(bookings.request(series("apel", room, mondays()))).series();
  }

  private Booking visit(String id, Instant start, String room) {
    return StoryCase.confirmed(
        service.request(
            BookingRequest.of(id, "Kunjungan " + id, "Setda", hour(start))
                .withRoom(room)
                .withPriority(1)));
  }

  /** A date that has been moved by others, and why; all others are as they were asked for. */
  private static SeriesDate moved(Series series, Instant original) {
    List<SeriesDate> changed = series.dates().stream().filter(series::isChanged).toList();
    assertThat(changed).extracting(SeriesDate::original).containsExactly(original);
    return changed.get(0);
  }

  private static List<String> codes(SeriesDate date) {
    return booking(date).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void aDateThatIsDisplacedStaysADateOfItsSeries() {
    Series asked = ask("small");
    visit("tamu", THIRD, "small");
    Series shown = apel();
    SeriesDate date = moved(shown, THIRD);
    assertThat(codes(date)).containsExactly("DISPLACED_BY");
    assertThat(booking(date).slot()).isEqualTo(hour(THIRD));
    assertThat(booking(date).rooms()).doesNotContain(new RoomId("small"));
    assertThat(booking(date).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(shown.state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(shown.version()).isGreaterThan(asked.version());
    assertThat(shown.calendar().all()).isEqualTo(asked.calendar().all());
    // Nobody edits it on what it was before.
    assertThat(SeriesStory.codes(bookings.cancel(APEL, asked.version(), null)))
        .containsExactly("SERIES_CHANGED");
  }

  @Test
  void aDateThatWasDisplacedFollowsWhenTheOthersMove() {
    ask("small");
    visit("tamu", THIRD, "small");
    Series before = apel();
    Booking displaced = booking(before, THIRD);
    SeriesRequest later =
        before.plan().withRecurrence(mondays().movedTo(LocalDateTime.parse("2026-11-23T13:00")));
    Series after = accepted(bookings.change(later, before.version(), null)).series();
    Booking now = service.find(displaced.id()).orElseThrow();
    // Its owner had not chosen where it was.
    assertThat(now.slot()).isEqualTo(hour(wib("2026-12-07T13:00")));
    assertThat(now.rooms()).isEqualTo(List.of(new RoomId("small")));
    assertThat(after.date(displaced.id()).map(after::isChanged)).contains(false);
    assertThat(booking(after, wib("2026-12-14T13:00")).slot())
        .isEqualTo(hour(wib("2026-12-14T13:00")));
  }

  @Test
  void aDateForWhichThereIsNoOtherPlaceEndsAndCanBePlacedAgain() {
    Series asked = ask("small");
    // Nothing else is free, that day or a week around it, for anybody who is not displaced.
    for (String room : List.of("hall-a", "hall-b")) {
      for (int day = -8; day <= 8; day++) {
        TimeSlot whole = TimeSlot.of(THIRD.plus(Duration.ofDays(day)), Duration.ofHours(24));
        StoryCase.confirmed(
            service.request(
                BookingRequest.of("pameran-" + room + day, "Pameran", "Disbudpar", whole)
                    .withRoom(room)
                    .withPriority(1)));
      }
    }
    Closure small =
        Closure.of(
            "around",
            List.of(new RoomId("small")),
            new TimeSlot(THIRD.plusSeconds(3600), THIRD.plus(Duration.ofDays(6))),
            "Dicat",
            "Painted");
    assertThat(service.closures().close(small)).isInstanceOf(ClosureOutcome.Closed.class);
    for (int day = -7; day <= -1; day++) {
      for (int hour : new int[] {1, 24}) {
        Instant start =
            hour == 1
                ? THIRD.plus(Duration.ofDays(day)).plusSeconds(day == -7 ? 3600 : 0)
                : THIRD.plus(Duration.ofDays(day)).plusSeconds(12 * 3600);
        Instant end =
            hour == 1
                ? THIRD.plus(Duration.ofDays(day)).plusSeconds(12 * 3600)
                : THIRD.plus(Duration.ofDays(day + 1));
        StoryCase.confirmed(
            service.request(
                BookingRequest.of(
                        "s" + day + "-" + hour, "Pameran", "Disbudpar", new TimeSlot(start, end))
                    .withRoom("small")
                    .withPriority(1)));
      }
    }
    StoryCase.confirmed(
        service.request(
            BookingRequest.of(
                    "last",
                    "Pameran",
                    "Disbudpar",
                    new TimeSlot(THIRD.plus(Duration.ofDays(6)), THIRD.plus(Duration.ofDays(7))))
                .withRoom("small")
                .withPriority(1)));
    visit("tamu", THIRD, "small");
    Series shown = apel();
    SeriesDate date = shown.date(THIRD).orElseThrow();
    assertThat(booking(date).state()).isEqualTo(BookingState.DISPLACED);
    assertThat(codes(date)).containsExactly("DISPLACED_BY");
    assertThat(shown.calendar().all()).hasSize(asked.calendar().all().size() - 1);
    assertThat(shown.state()).isEqualTo(SeriesState.ACTIVE);
    // It takes place after all, once the visit is called off.
    Booking visit = service.find(new BookingId("tamu")).orElseThrow();
    StoryCase.ended(service.cancel(visit.id(), visit.version(), null));
    Series again =
        accepted(bookings.place(APEL, shown.version(), List.of(THIRD), one -> one)).series();
    assertThat(booking(again, THIRD).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(booking(again, THIRD).id()).isNotEqualTo(booking(date).id());
    assertThat(again.calendar().all()).hasSameSizeAs(asked.calendar().all());
  }

  private static Closure roof(String room, ClosureEffect effect) {
    return Closure.of(
            "roof",
            List.of(new RoomId(room)),
            new TimeSlot(THIRD.minusSeconds(3600), THIRD.plusSeconds(12 * 3600)),
            "Atap bocor",
            "The roof leaks")
        .withEffect(effect);
  }

  @Test
  void aDateThatAClosureMovesKeepsItsReasonAndTheSeriesGoesOn() {
    ask("hall-a");
    assertThat(service.closures().close(roof("hall-a", ClosureEffect.MOVE)))
        .isInstanceOf(ClosureOutcome.Closed.class);
    Series shown = apel();
    SeriesDate date = moved(shown, THIRD);
    assertThat(codes(date)).containsExactly("ROOM_CLOSED");
    assertThat(booking(date).slot()).isEqualTo(hour(THIRD));
    assertThat(booking(date).rooms()).doesNotContain(new RoomId("hall-a"));
    Series gone = accepted(bookings.cancel(APEL, shown.version(), null)).series();
    assertThat(gone.dates()).allMatch(one -> booking(one).state() == BookingState.CANCELLED);
    assertThat(codes(gone.date(THIRD).orElseThrow())).contains("ROOM_CLOSED");
  }

  @Test
  void aDateThatAClosureCancelsIsLeftOutOfTheCalendarAndSplitLeavesItOut() {
    ask("hall-a");
    service.closures().close(roof("hall-a", ClosureEffect.CANCEL));
    Series shown = apel();
    SeriesDate date = shown.date(THIRD).orElseThrow();
    assertThat(booking(date).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(codes(date)).containsExactly("ROOM_CLOSED");
    assertThat(shown.calendar().starts(hour(THIRD))).isEmpty();
    Instant second = wib("2026-11-30T07:30");
    Series rest =
        accepted(
                bookings.split(
                    APEL,
                    shown.version(),
                    second,
                    shown.following(second, new SeriesId("rest")),
                    null))
            .series();
    assertThat(rest.date(THIRD)).isEmpty();
    assertThat(booking(rest, FOURTH).state()).isEqualTo(BookingState.CONFIRMED);
    // As long as the roof leaks, the date cannot be placed there again.
    SeriesOutcome again = bookings.place(rest.id(), rest.version(), List.of(THIRD), one -> one);
    assertThat(((SeriesOutcome.Refused) again).failed().get(0).outcome())
        .isInstanceOfSatisfying(
            BookingOutcome.Refused.class,
            refused -> assertThat(StoryCase.codes(refused)).containsExactly("ROOM_CLOSED"));
  }

  @Test
  void aDateThatIsKeptDespiteAClosureIsWarnedAndNotChanged() {
    ask("hall-a");
    service.closures().close(roof("hall-a", ClosureEffect.KEEP));
    Series shown = apel();
    SeriesDate date = shown.date(THIRD).orElseThrow();
    assertThat(codes(date)).containsExactly("KEPT_DESPITE_CLOSURE");
    assertThat(shown.isChanged(date)).isFalse();
    // Neither is it displaced: its time would fall to the closure, and to nobody else.
    assertThat(
            service.request(
                BookingRequest.of("tamu", "Kunjungan", "Setda", hour(THIRD))
                    .withRoom("hall-a")
                    .withPriority(1)))
        .isInstanceOf(BookingOutcome.Refused.class);
    ClosureOutcome.Lifted lifted =
        (ClosureOutcome.Lifted)
            service
                .closures()
                .lift(
                    new ClosureId("roof"),
                    service.closures().find(new ClosureId("roof")).orElseThrow().version());
    assertThat(lifted.consequences()).hasSize(1);
    assertThat(Objects.requireNonNull(apel().date(THIRD).orElseThrow().booking()).reasons())
        .isEmpty();
  }

  @Test
  void aSeriesWithAPriorityDisplacesDateByDateAndAllAtOnce() {
    StoryCase.confirmed(
        service.request(
            BookingRequest.of("choir", "Latihan", "Disbudpar", hour(THIRD)).withRoom("small")));
    SeriesRequest plain = series("apel", "small", mondays());
    Series asked =
        accepted(bookings.request(plain.withTemplate(plain.template().withPriority(2)))).series();
    assertThat(asked.skipped()).isEmpty();
    Booking choir = service.find(new BookingId("choir")).orElseThrow();
    assertThat(StoryCase.codes(choir.reasons())).containsExactly("DISPLACED_BY");
    assertThat(choir.version()).isEqualTo(asked.version());
  }
}
