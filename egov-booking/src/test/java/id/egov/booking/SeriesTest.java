package id.egov.booking;

import static id.egov.booking.SeriesStory.WIB;
import static id.egov.booking.SeriesStory.accepted;
import static id.egov.booking.SeriesStory.booking;
import static id.egov.booking.SeriesStory.codes;
import static id.egov.booking.SeriesStory.confirmed;
import static id.egov.booking.SeriesStory.failed;
import static id.egov.booking.SeriesStory.hour;
import static id.egov.booking.SeriesStory.mondays;
import static id.egov.booking.SeriesStory.refused;
import static id.egov.booking.SeriesStory.series;
import static id.egov.booking.SeriesStory.wib;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SeriesTest extends OnAStore {

  private static final BookingPolicy LENIENT =
      BookingPolicy.ofDefaults().withSeriesLimits(SeriesLimits.of(50, 5));
  private static final UnaryOperator<BookingRequest> AS_PLANNED = UnaryOperator.identity();

  private final BookingService strict = Fixtures.service(store).build();
  private final BookingService lenient = Fixtures.service(store).policy(LENIENT).build();

  private static Recurrence days(String firstDay, String rule) {
    return Recurrence.timed(LocalDateTime.parse(firstDay + "T09:00"), WIB).withRule(rule);
  }

  private Booking taken(String id, String room, Instant start) {
    return confirmed(
        strict.request(
            BookingRequest.of(id, "Rapat " + id, "Bappeda", hour(start)).withRoom(room)));
  }

  private static Instant nine(int day) {
    return wib("2026-12-0" + day + "T09:00");
  }

  private static Series made(SeriesOutcome outcome) {
    return accepted(outcome).series();
  }

  @Test
  void aSingleClashRefusesTheWholeByDefaultAndTellsAllOfThem() {
    taken("a", "small", nine(1));
    Booking secret = taken("b", "small", nine(3));
    strict.cancel(secret.id(), secret.version(), null);
    confirmed(
        strict.request(
            BookingRequest.of("c", "Rahasia", "Walikota", hour(nine(3)))
                .withRoom("small")
                .withVisibility(Visibility.CONFIDENTIAL)));
    SeriesOutcome outcome =
        strict.series().request(series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4")));
    assertThat(codes(outcome)).containsExactly("SERIES_CLASHES");
    assertThat(refused(outcome).reasons().get(0).evidence())
        .containsEntry("failed", "2")
        .containsEntry("dates", "4");
    assertThat(failed(refused(outcome).failed())).containsExactly(nine(1), nine(3));
    assertThat(refused(outcome).failed())
        .extracting(date -> ((BookingOutcome.Refused) date.outcome()).reasons().get(0).code())
        .containsExactly("ROOM_TAKEN", "ROOM_TAKEN_CONFIDENTIALLY");
    assertThat(strict.series().find(new SeriesId("s"))).isEmpty();
    assertThat(strict.find(new BookingId("s/2026-12-02T02:00:00Z"))).isEmpty();
  }

  @Test
  void alternativesAreNotWhatOtherDatesOfTheSeriesTake() {
    taken("a", "small", nine(1));
    confirmed(
        strict.request(
            BookingRequest.of(
                    "b",
                    "Pameran",
                    "Dinas",
                    TimeSlot.of(wib("2026-12-01T00:00"), Duration.ofDays(1)))
                .withRoom("hall")));
    // Ten to eleven is the nearest time, but the series itself has it.
    Recurrence twice =
        days("2026-12-01", "FREQ=DAILY;COUNT=1")
            .withDates(List.of(LocalDateTime.parse("2026-12-01T10:00")));
    SeriesOutcome.Accepted made = accepted(lenient.series().request(series("s", "small", twice)));
    BookingOutcome.Refused first = (BookingOutcome.Refused) made.decided().get(0).outcome();
    assertThat(first.alternatives())
        .contains(
            new Alternative(List.of(new RoomId("small")), hour(nine(1).minusSeconds(3600)), 60))
        .noneMatch(
            alternative ->
                alternative.room().value().equals("small")
                    && alternative.slot().overlaps(hour(nine(1).plusSeconds(3600))));
  }

  private static SeriesRequest asSiti(SeriesRequest request) {
    return request.withTemplate(request.template().withRequester("siti"));
  }

  @Test
  void whatOnlyTheAskerMayKnowIsToldButNotKept() {
    confirmed(
        strict.request(
            BookingRequest.of("r", "Terbatas", "Setda", hour(nine(1)))
                .withRoom("small")
                .withVisibility(Visibility.RESTRICTED)));
    BookingService siti = lenient.as(Actor.of("siti", "Setda", Role.REQUESTER));
    SeriesOutcome.Accepted made =
        accepted(
            siti.series()
                .request(asSiti(series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=2")))));
    assertThat(made.decided().get(0).outcome().toString()).contains("Terbatas");
    assertThat(made.series().toString()).doesNotContain("Terbatas");
    assertThat(made.series().dates().get(0).reasons())
        .extracting(Reason::code)
        .contains("ROOM_TAKEN_CONFIDENTIALLY");
  }

  @Test
  void aSeriesThatOverlapsItselfIsRefused() {
    Recurrence halfHourly = days("2026-12-01", "FREQ=MINUTELY;INTERVAL=30;COUNT=3");
    assertThat(codes(strict.series().request(series("s", "small", halfHourly))))
        .containsExactly("SERIES_OVERLAPS_ITSELF");
    // Nobody is in two rooms at once either.
    SeriesRequest anywhere = series("s", "small", halfHourly);
    assertThat(
            codes(
                strict
                    .series()
                    .request(anywhere.withTemplate(anywhere.template().withRooms(List.of())))))
        .containsExactly("SERIES_OVERLAPS_ITSELF");
    Room lab = Room.of("lab", "Lab", 10).withSetup(Duration.ofMinutes(30), Duration.ZERO);
    BookingService labs =
        BookingService.builder(
                store, RoomCatalog.of(List.of(lab)), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .build();
    Recurrence hourly = days("2026-12-01", "FREQ=HOURLY;COUNT=3");
    SeriesOutcome.Refused setup = refused(labs.series().request(series("s", "lab", hourly)));
    assertThat(setup.reasons().get(0).evidence())
        .containsEntry("slot", "2026-12-01T01:30:00Z/2026-12-01T03:00:00Z")
        .containsEntry("other", "2026-12-01T02:30:00Z/2026-12-01T04:00:00Z");
    made(strict.series().request(series("s", "small", hourly)));
  }

  @Test
  void aSeriesBeyondTheWindowIsRefusedOrClipped() {
    Recurrence year = mondays().withRule("FREQ=WEEKLY;BYDAY=MO;COUNT=30");
    SeriesOutcome beyond = lenient.series().request(series("s", "small", year));
    assertThat(codes(beyond)).containsExactly("SERIES_BEYOND_WINDOW");
    assertThat(refused(beyond).failed()).hasSize(4);

    BookingService clipping =
        Fixtures.service(store)
            .policy(LENIENT.withSeriesLimits(new SeriesLimits(0, 0, SeriesHorizon.CLIPPED)))
            .build();
    Series clipped = made(clipping.series().request(series("s", "small", year)));
    assertThat(clipped.dates()).hasSize(26);
    assertThat(clipped.openFrom()).isEqualTo(wib("2027-05-24T07:30"));

    Series all = made(strict.overriding("perintah").series().request(series("o", "hall", year)));
    assertThat(all.dates()).hasSize(30);
    assertThat(all.openFrom()).isNull();
  }

  @Test
  void anEndlessSeriesIsExtendedAsTimePasses() {
    Recurrence endless = mondays().withRule("FREQ=WEEKLY;BYDAY=MO");
    Series first = made(strict.series().request(series("s", "small", endless)));
    assertThat(first.dates()).hasSize(26);
    assertThat(strict.series().sweep(10)).isEmpty();
    assertThat(made(strict.series().extend(first.id(), first.version()))).isEqualTo(first);

    // Two weeks later two more can be booked; somebody else has one of them, and was faster.
    BookingService later = Fixtures.service(store).build();
    Instant clash = wib("2027-05-31T07:30");
    BookingService then = at(Fixtures.NOW.plus(Duration.ofDays(14)));
    confirmed(
        then.request(BookingRequest.of("x", "Rapat", "Bappeda", hour(clash)).withRoom("small")));
    assertThat(later.series().find(first.id())).contains(first);
    List<SeriesOutcome> extended = then.series().sweep(10);
    assertThat(extended).hasSize(1);
    Series more = made(extended.get(0));
    assertThat(more.dates()).hasSize(28);
    assertThat(more.skipped()).containsExactly(clash);
    assertThat(more.openFrom()).isEqualTo(wib("2027-06-07T07:30"));
    assertThat(then.series().sweep(10)).isEmpty();
    // A date of its own before the rule has it.
    Instant early = wib("2027-06-07T07:30");
    BookingService override = then.overriding("lebih awal");
    Series ahead =
        made(override.series().place(more.id(), more.version(), List.of(early), AS_PLANNED));
    BookingService muchLater = at(Fixtures.NOW.plus(Duration.ofDays(28)));
    Series most = made(muchLater.series().extend(ahead.id(), ahead.version()));
    assertThat(most.dates()).hasSize(30);
    assertThat(booking(most, early).id().value()).doesNotEndWith("/2");
    assertThat(codes(strict.series().extend(new SeriesId("none"), 1)))
        .containsExactly("SERIES_UNKNOWN");
    Series finite =
        made(
            strict.series().request(series("f", "hall", days("2026-12-01", "FREQ=DAILY;COUNT=2"))));
    assertThat(accepted(strict.series().extend(finite.id(), finite.version())).decided()).isEmpty();
  }

  private BookingService at(Instant now) {
    return BookingService.builder(
            store, Fixtures.ROOMS, Fixtures.VALIDATOR, Clock.fixed(now, ZoneOffset.UTC))
        .build();
  }

  @Test
  void whatHasNoDatesOrTooManyIsRefused() {
    Recurrence minutes = days("2026-12-01", "FREQ=MINUTELY;INTERVAL=90");
    assertThat(codes(strict.series().request(series("s", "small", minutes))))
        .containsExactly("SERIES_TOO_LONG");
    Recurrence none =
        days("2026-12-01", "FREQ=DAILY;COUNT=1")
            .withoutDates(List.of(LocalDateTime.parse("2026-12-01T09:00")));
    assertThat(codes(strict.series().request(series("s", "small", none))))
        .containsExactly("SERIES_EMPTY");
    SeriesOutcome attic =
        lenient.series().request(series("s", "attic", days("2026-12-01", "FREQ=DAILY;COUNT=3")));
    assertThat(codes(attic)).containsExactly("SERIES_EMPTY");
    assertThat(refused(attic).failed()).hasSize(3);
    // A rule without an end that begins later than can be booked waits for its time.
    Series later =
        made(strict.series().request(series("l", "small", days("2028-01-03", "FREQ=WEEKLY"))));
    assertThat(later.dates()).isEmpty();
    assertThat(made(strict.series().cancel(later.id(), later.version(), null)).openFrom()).isNull();
  }

  @Test
  void anIdIsTakenOnce() {
    SeriesRequest request = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    taken("a", "small", nine(2));
    Series made = made(lenient.series().request(request));
    SeriesOutcome.Accepted again = accepted(lenient.series().request(request));
    assertThat(again.series()).isEqualTo(made);
    assertThat(failed(again.decided())).containsExactly(nine(2));
    assertThat(
            codes(lenient.series().request(request.withTemplate(request.template().withPeople(2)))))
        .containsExactly("ID_TAKEN");
    made(lenient.series().cancel(made.id(), made.version(), null));
    assertThat(codes(lenient.series().request(request))).containsExactly("SERIES_ENDED");
  }

  @Test
  void whoMayNotIsRefused() {
    SeriesRequest request = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    BookingService stranger = strict.as(Actor.of("budi", "Dinas", Role.REQUESTER));
    assertThat(codes(stranger.series().request(request))).containsExactly("NOT_PERMITTED");
    Series made = made(strict.series().request(request));
    assertThat(codes(stranger.series().cancel(made.id(), made.version(), null)))
        .containsExactly("NOT_PERMITTED");
    assertThat(codes(stranger.overriding("x").series().extend(made.id(), made.version())))
        .containsExactly("NOT_PERMITTED");
  }

  @Test
  void aDryRunShowsTheSameAndChangesNothing() {
    taken("a", "small", nine(2));
    SeriesRequest request = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    SeriesOutcome.Accepted shown = accepted(lenient.dryRun().series().request(request));
    assertThat(lenient.series().find(request.id())).isEmpty();
    SeriesOutcome.Accepted done = accepted(lenient.series().request(request));
    assertThat(failed(shown.decided())).isEqualTo(failed(done.decided()));
    assertThat(shown.series().stored(0)).isEqualTo(done.series().stored(0));
  }

  @Test
  void aSeriesWaitsAndIsApprovedInOneCommit() {
    BookingPolicy approved =
        LENIENT.withSteps(
            new ApprovalStep("verifikasi", Role.VERIFIER),
            new ApprovalStep("persetujuan", Role.APPROVER));
    BookingService service = Fixtures.service(store).policy(approved).build();
    Series waiting =
        made(
            service
                .series()
                .request(series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"))));
    assertThat(waiting.dates()).allMatch(d -> booking(d).state() == BookingState.REQUESTED);
    // Somebody competes for the first date, another has got the last.
    service.request(
        BookingRequest.of("rival", "Rapat", "Bappeda", hour(nine(1))).withRoom("small"));
    taken("faster", "small", nine(3));

    SeriesBookings approver = service.as(Actor.of("ani", "Setda", Role.APPROVER)).series();
    SeriesBookings verifier = service.as(Actor.of("budi", "Setda", Role.VERIFIER)).series();
    assertThat(codes(approver.approve(waiting.id(), waiting.version(), null)))
        .containsExactly("NOT_PERMITTED");
    Series verified = made(verifier.approve(waiting.id(), waiting.version(), "lengkap"));
    assertThat(verified.dates()).allMatch(d -> booking(d).approvals().size() == 1);
    SeriesOutcome.Accepted done =
        accepted(approver.approve(waiting.id(), verified.version(), "ya"));
    assertThat(failed(done.decided())).containsExactly(nine(3));
    assertThat(done.series().dates())
        .extracting(d -> booking(d).state())
        .containsExactly(BookingState.CONFIRMED, BookingState.CONFIRMED, BookingState.REQUESTED);
    assertThat(((BookingOutcome.Confirmed) done.decided().get(0).outcome()).consequences())
        .extracting(one -> one.booking().id().value(), one -> one.booking().version())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("rival", done.series().version()));
    assertThat(done.series().note()).isEqualTo("ya");

    Series rejected = made(approver.reject(waiting.id(), done.series().version(), "sudah dipakai"));
    assertThat(booking(rejected, nine(3)).state()).isEqualTo(BookingState.REJECTED);
    assertThat(codes(approver.reject(waiting.id(), rejected.version(), "lagi")))
        .containsExactly("SERIES_NOTHING_LEFT");
    // Nobody's limit lets all fail.
    Series other =
        made(
            service
                .series()
                .request(series("t", "hall-b", days("2026-12-01", "FREQ=DAILY;COUNT=2"))));
    taken("u", "hall-b", nine(1));
    taken("v", "hall-b", nine(2));
    assertThat(codes(service.overriding("x").series().approve(other.id(), other.version(), null)))
        .containsExactly("SERIES_EMPTY");
    assertThat(made(service.series().cancel(other.id(), other.version(), null)).dates())
        .allMatch(d -> booking(d).state() == BookingState.CANCELLED);
  }

  @Test
  void aSeriesMovesOntoItsOwnTimes() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4"));
    Series made = made(strict.series().request(plan));
    SeriesRequest later =
        plan.withRecurrence(
            days("2026-12-02", "FREQ=DAILY;COUNT=4")
                .movedTo(LocalDateTime.parse("2026-12-02T09:30")));
    SeriesOutcome.Accepted moved =
        accepted(strict.series().change(later, made.version(), "sehari kemudian"));
    assertThat(moved.series().dates())
        .extracting(d -> booking(d).slot().startInclusive())
        .containsExactly(half(2), half(3), half(4), half(5));
    // The same bookings, each moved as little as can be.
    assertThat(moved.series().dates())
        .extracting(d -> booking(d).id().value())
        .containsExactly(
            "s/2026-12-02T02:00:00Z",
            "s/2026-12-03T02:00:00Z",
            "s/2026-12-04T02:00:00Z",
            "s/2026-12-01T02:00:00Z");
    assertThat(moved.decided())
        .hasSize(4)
        .allMatch(d -> d.outcome() instanceof BookingOutcome.Confirmed);
    assertThat(strict.series().find(made.id())).contains(moved.series());
    taken("free", "small", nine(1));
  }

  private static Instant half(int day) {
    return nine(day).plusSeconds(1800);
  }

  @Test
  void allDatesThatWereNotChangedByThemselvesFollow() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=6"));
    taken("clash", "small", nine(6));
    Series made = made(lenient.series().request(plan));
    Booking moved = booking(made, nine(2));
    lenient.reschedule(moved.id(), moved.version(), hour(wib("2026-12-02T15:00")), List.of(), null);
    Booking gone = booking(made, nine(3));
    lenient.cancel(gone.id(), gone.version(), null);
    Booking elsewhere = booking(made, nine(4));
    lenient.reschedule(
        elsewhere.id(), elsewhere.version(), elsewhere.slot(), List.of(new RoomId("hall")), null);
    Series shown = lenient.series().find(made.id()).orElseThrow();
    Series changed =
        made(
            lenient
                .series()
                .change(
                    plan.withRecurrence(
                        plan.recurrence().movedTo(LocalDateTime.parse("2026-12-01T13:00"))),
                    shown.version(),
                    null));
    assertThat(changed.dates())
        .extracting(
            d ->
                booking(d).state() == BookingState.CANCELLED
                    ? "-"
                    : booking(d).room() + " " + booking(d).slot().startInclusive())
        .containsExactly(
            "small 2026-12-01T06:00:00Z",
            "small 2026-12-02T08:00:00Z",
            "-",
            "hall 2026-12-04T02:00:00Z",
            "small 2026-12-05T06:00:00Z",
            "small 2026-12-06T06:00:00Z");
    assertThat(changed.dates().get(1).original()).isEqualTo(wib("2026-12-02T13:00"));
    assertThat(changed.sequence()).isEqualTo(1);
    assertThat(changed.date(booking(changed.dates().get(1)).id())).contains(changed.dates().get(1));
  }

  @Test
  void whatElseChangesReachesEachBookingAndWhatStaysIsNotTouched() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    Series made = made(strict.series().request(plan));
    SeriesOutcome.Accepted same = accepted(strict.series().change(plan, made.version(), "sama"));
    assertThat(same.decided()).isEmpty();
    SeriesRequest more = plan.withTemplate(plan.template().withPeople(5));
    Series anew = made(strict.series().change(more, same.series().version(), null));
    assertThat(anew.dates())
        .allMatch(d -> made.date(booking(d).id()).isPresent())
        .allMatch(d -> booking(d).request().people() == 5);
    assertThat(anew.request()).isEqualTo(plan);
    assertThat(anew.plan()).isEqualTo(more);
  }

  @Test
  void aShorterRuleGivesDatesUpAndALongerOneAddsThem() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4"));
    Series made = made(strict.series().request(plan));
    Booking alone = booking(made, nine(4));
    strict.reschedule(alone.id(), alone.version(), hour(nine(8)), List.of(), null);
    Series shown = strict.series().find(made.id()).orElseThrow();
    Series two =
        made(
            strict
                .series()
                .change(
                    plan.withRecurrence(days("2026-12-01", "FREQ=DAILY;COUNT=2")),
                    shown.version(),
                    null));
    assertThat(two.dates())
        .extracting(d -> booking(d).state())
        .containsExactly(
            BookingState.CONFIRMED,
            BookingState.CONFIRMED,
            BookingState.CANCELLED,
            BookingState.CONFIRMED);
    Series five =
        made(
            strict
                .series()
                .change(
                    plan.withRecurrence(days("2026-12-01", "FREQ=DAILY;COUNT=5")),
                    two.version(),
                    null));
    assertThat(five.dates()).hasSize(5);
    assertThat(booking(five, nine(5)).state()).isEqualTo(BookingState.CONFIRMED);
  }

  @Test
  void aDateThatCannotFollowStaysOrGoesWithinTheLimits() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4"));
    Series made = made(lenient.series().request(plan));
    taken("a", "small", nine(2).plusSeconds(7200));
    SeriesRequest later =
        plan.withRecurrence(plan.recurrence().movedTo(LocalDateTime.parse("2026-12-01T11:00")));
    assertThat(codes(strict.series().change(later, made.version(), null)))
        .containsExactly("SERIES_CLASHES");
    Series changed = made(lenient.series().change(later, made.version(), null));
    assertThat(booking(changed, nine(2).plusSeconds(7200)).slot()).isEqualTo(hour(nine(2)));
    assertThat(changed.date(nine(2).plusSeconds(7200)).orElseThrow().reasons())
        .extracting(Reason::code)
        .contains("ROOM_TAKEN");

    // What the rule has still is not touched for it.
    SeriesRequest hourly = series("h", "hall-a", days("2026-12-01", "FREQ=HOURLY;COUNT=4"));
    Series hours = made(lenient.series().request(hourly));
    taken("b", "hall-a", nine(1).plusSeconds(4 * 3600));
    SeriesRequest earlier =
        hourly.withRecurrence(
            hourly
                .recurrence()
                .withRule("FREQ=HOURLY;COUNT=3")
                .withDates(List.of(LocalDateTime.parse("2026-12-01T13:00"))));
    Series shifted = made(lenient.series().change(earlier, hours.version(), null));
    assertThat(booking(shifted, wib("2026-12-01T13:00")).slot())
        .isEqualTo(hour(wib("2026-12-01T12:00")));
  }

  @Test
  void aDateWhosePlaceWasTakenByItsNeighbourIsGivenUp() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    Series made = made(lenient.series().request(plan));
    taken("a", "small", nine(4));
    // 1, 2, 3 become 2, 3, 4: the first moves to the fourth, which is taken, and its place is free.
    Series moved =
        made(
            lenient
                .series()
                .change(
                    plan.withRecurrence(days("2026-12-02", "FREQ=DAILY;COUNT=3")),
                    made.version(),
                    null));
    assertThat(booking(moved, nine(4)).slot()).isEqualTo(hour(nine(1)));
    // Two hours move by half an hour: the second cannot, and the first needs half of its place.
    SeriesRequest two = series("t", "hall-b", days("2026-12-01", "FREQ=HOURLY;COUNT=2"));
    Series twice = made(lenient.series().request(two));
    taken("b", "hall-b", wib("2026-12-01T11:00"));
    Series after =
        made(
            lenient
                .series()
                .change(
                    two.withRecurrence(
                        Recurrence.timed(LocalDateTime.parse("2026-12-01T09:30"), WIB)
                            .withRule("FREQ=HOURLY;COUNT=2")),
                    twice.version(),
                    null));
    assertThat(after.dates())
        .extracting(d -> booking(d).state())
        .containsExactly(BookingState.CONFIRMED, BookingState.CANCELLED);
    assertThat(booking(after, half(1)).slot()).isEqualTo(hour(half(1)));
  }

  @Test
  void aSeriesThatIsOverInPartChangesOnlyWhatIsToCome() {
    SeriesRequest plan = series("s", "small", mondays());
    Series made = made(strict.series().request(plan));
    BookingService later = at(Fixtures.NOW.plus(Duration.ofDays(10)));
    SeriesRequest rooms = plan.withTemplate(plan.template().withRoom("hall-b"));
    Series changed = made(later.series().change(rooms, made.version(), null));
    assertThat(changed.dates())
        .extracting(d -> booking(d).room().value())
        .startsWith("small", "small", "hall-b")
        .hasSize(26);
    assertThat(
            codes(
                later
                    .series()
                    .split(
                        made.id(),
                        changed.version(),
                        wib("2026-11-30T07:30"),
                        plan.withId(new SeriesId("n")),
                        null)))
        .containsExactly("IN_THE_PAST");
    Series cancelled = made(later.series().cancel(made.id(), changed.version(), null));
    assertThat(cancelled.dates().stream().filter(SeriesDate::isLive)).hasSize(2);
  }

  @Test
  void aSeriesIsSplitAtOneOfItsDates() {
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4"));
    Series made = made(strict.series().request(plan));
    SeriesRequest next = plan.withId(new SeriesId("n"));
    assertThatThrownBy(() -> strict.series().split(plan.id(), made.version(), nine(2), plan, null))
        .hasMessageContaining("next ('s')");
    for (Instant none : List.of(nine(1), nine(2).plusSeconds(1))) {
      assertThat(codes(strict.series().split(plan.id(), made.version(), none, next, null)))
          .containsExactly("SERIES_DATE_UNKNOWN");
    }
    made(strict.series().request(series("n", "hall", days("2026-12-01", "FREQ=DAILY;COUNT=1"))));
    assertThat(codes(strict.series().split(plan.id(), made.version(), nine(2), next, null)))
        .containsExactly("ID_TAKEN");
    taken("x", "hall-b", nine(3));
    SeriesRequest hall =
        made.following(nine(2), new SeriesId("m")).withTemplate(next.template().withRoom("hall-b"));
    SeriesOutcome clash = strict.series().split(plan.id(), made.version(), nine(2), hall, null);
    assertThat(codes(clash)).containsExactly("SERIES_CLASHES");
    assertThat(strict.series().find(plan.id())).contains(made);
    // What was given up by itself does not come back.
    Booking gone = booking(made, nine(3));
    strict.cancel(gone.id(), gone.version(), null);
    Series shown = strict.series().find(plan.id()).orElseThrow();
    SeriesRequest without =
        shown
            .following(nine(2), new SeriesId("m"))
            .withTemplate(next.template().withRoom("hall-b"));
    assertThat(without.recurrence().all()).containsExactly(nine(2), nine(4));
    Series split = made(strict.series().split(plan.id(), shown.version(), nine(2), without, null));
    assertThat(split.dates()).hasSize(2);
  }

  @Test
  void whatMayNotBeGivenUpAnyMoreIsNotMoved() {
    BookingService noticed =
        Fixtures.service(store)
            .policy(
                LENIENT.withNotices(new Notices(Duration.ZERO, Duration.ZERO, Duration.ofDays(10))))
            .build();
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=4"));
    Series made = made(noticed.series().request(plan));
    SeriesRequest next = made.following(nine(2), new SeriesId("n"));
    assertThat(codes(noticed.series().split(plan.id(), made.version(), nine(2), next, null)))
        .containsExactly("NOTICE_TOO_SHORT");
    SeriesRequest fewer = plan.withRecurrence(days("2026-12-03", "FREQ=DAILY;COUNT=2"));
    assertThat(codes(noticed.series().change(fewer, made.version(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
    SeriesOutcome.Accepted cancelled =
        accepted(noticed.series().cancel(plan.id(), made.version(), null));
    assertThat(failed(cancelled.decided())).containsExactly(nine(1), nine(2));

    Series soon =
        made(
            noticed
                .series()
                .request(series("t", "hall", days("2026-12-01", "FREQ=DAILY;COUNT=2"))));
    assertThat(codes(noticed.series().cancel(soon.id(), soon.version(), null)))
        .containsExactly("SERIES_NOTHING_LEFT");
  }

  @Test
  void datesArePlacedOneByOne() {
    taken("a", "small", nine(1));
    taken("b", "hall", nine(1));
    taken("c", "small", nine(3));
    SeriesRequest plan =
        series(
            "s",
            "small",
            days("2026-12-01", "FREQ=DAILY;COUNT=5")
                .withoutDates(List.of(LocalDateTime.parse("2026-12-05T09:00"))));
    Series made = made(lenient.series().request(plan));
    assertThat(made.skipped()).containsExactly(nine(1), nine(3));
    // One of two finds a place, the other is told.
    SeriesOutcome.Accepted one =
        accepted(
            lenient
                .series()
                .place(made.id(), made.version(), made.skipped(), d -> d.withRooms(List.of())));
    assertThat(failed(one.decided())).containsExactly(nine(1));
    assertThat(booking(one.series(), nine(3)).room().value()).isEqualTo("hall-b");
    assertThat(
            codes(
                lenient
                    .series()
                    .place(made.id(), one.series().version(), List.of(nine(1)), AS_PLANNED)))
        .containsExactly("SERIES_EMPTY");
    assertThat(
            codes(
                lenient
                    .series()
                    .place(made.id(), one.series().version(), List.of(nine(2)), AS_PLANNED)))
        .containsExactly("SERIES_DATE_PLACED");
    // Another time, and dates that the rule does not have: one left out, one new, one taken.
    taken("d", "small", nine(9));
    Series more =
        made(
            lenient
                .series()
                .place(
                    made.id(),
                    one.series().version(),
                    List.of(nine(1), nine(5), nine(8), nine(9)),
                    d ->
                        d.slot().contains(nine(1))
                            ? d.withSlot(hour(nine(1).plusSeconds(3600)))
                            : d));
    assertThat(more.dates())
        .extracting(SeriesDate::original)
        .containsExactly(nine(1), nine(2), nine(3), nine(4), nine(5), nine(8));
    assertThat(more.plan().recurrence().all()).contains(nine(5), nine(8)).doesNotContain(nine(9));
    assertThat(more.sequence()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                lenient
                    .series()
                    .place(more.id(), more.version(), List.of(nine(7)), d -> d.withPeople(0)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void quotasCountAllDates() {
    BookingService weekly =
        Fixtures.service(store)
            .policy(
                LENIENT.withQuotas(
                    new Quota(
                        "weekly",
                        Quota.Subject.AGENCY,
                        QuotaPeriod.WEEK,
                        Quota.Measure.BOOKINGS,
                        3,
                        Zone.WIB)))
            .build();
    // Tuesday to Friday and the Monday after.
    Recurrence days = days("2026-12-01", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=5");
    SeriesOutcome.Accepted made = accepted(weekly.series().request(series("s", "small", days)));
    assertThat(failed(made.decided())).containsExactly(nine(4));
    Series shown = made.series();
    assertThat(shown.date(nine(4)).orElseThrow().reasons())
        .extracting(Reason::code)
        .contains("QUOTA_USED_UP");
    // The quota follows the dates when they move within their weeks.
    SeriesRequest later =
        shown
            .plan()
            .withRecurrence(
                shown.plan().recurrence().movedTo(LocalDateTime.parse("2026-12-01T10:00")));
    assertThat(failed(accepted(weekly.series().change(later, shown.version(), null)).decided()))
        .containsExactly(nine(4).plusSeconds(3600));
  }

  @Test
  void refusalsAreRecordedIfWanted() {
    BookingService recording = Fixtures.service(store).policy(LENIENT).recordRefusals(true).build();
    taken("a", "small", nine(2));
    Recurrence days = days("2026-12-01", "FREQ=DAILY;COUNT=3");
    made(recording.series().request(series("s", "small", days)));
    taken("b", "hall-b", nine(1));
    taken("c", "hall-b", nine(2));
    recording.series().request(series("t", "hall-b", days));
    assertThat(
            store.events(EventCursor.START, 100).events().stream()
                .map(recording::refusal)
                .flatMap(Optional::stream))
        .extracting(refusal -> refusal.id().value())
        .containsExactly(
            "s/2026-12-02T02:00:00Z", "t/2026-12-01T02:00:00Z", "t/2026-12-02T02:00:00Z");
  }

  @Test
  void wholeDaysAreLocalDays() {
    Recurrence berlin =
        Recurrence.allDay(LocalDate.parse("2027-03-26"), java.time.ZoneId.of("Europe/Berlin"))
            .withRule("FREQ=DAILY;COUNT=4");
    TimeSlot day =
        new TimeSlot(Instant.parse("2027-03-25T23:00:00Z"), Instant.parse("2027-03-26T23:00:00Z"));
    SeriesRequest plan =
        SeriesRequest.of(BookingRequest.of("s", "Pameran", "Dinas", day).withRoom("small"), berlin);
    Series made = made(strict.series().request(plan));
    assertThat(made.dates())
        .extracting(d -> booking(d).slot().duration().toHours())
        .containsExactly(24L, 24L, 23L, 24L);
    assertThatThrownBy(
            () -> plan.withTemplate(plan.template().withSlot(hour(day.startInclusive()))))
        .hasMessageContaining("whole days");
    assertThatThrownBy(
            () ->
                plan.withTemplate(
                    plan.template()
                        .withSlot(
                            new TimeSlot(
                                day.startInclusive().plusSeconds(60), day.endExclusive()))))
        .hasMessageContaining("whole days");
  }

  @Test
  void aTemplateIsCheckedLikeARequest() {
    SeriesRequest plan = series("s", "small", mondays());
    assertThatThrownBy(
            () -> strict.series().request(plan.withTemplate(plan.template().withPeople(0))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> new SeriesId("x".repeat(251))).hasMessageContaining("251");
    assertThat(new SeriesId("a")).isLessThan(new SeriesId("b")).hasToString("a");
  }

  @Test
  void seriesAreFoundPageByPage() {
    List<Series> all = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      Recurrence day = days("2026-12-0" + (all.size() + 1), "FREQ=DAILY;COUNT=1");
      all.add(made(strict.series().request(series(id, "small", day))));
    }
    SeriesPage first = strict.series().all(new DocumentFilter.Agency("Setda"), null, 2);
    SeriesPage second = strict.series().all(new DocumentFilter.All(), first.next(), 2);
    assertThat(first.series()).extracting(one -> one.id().value()).containsExactly("a", "b");
    assertThat(second.series()).extracting(one -> one.id().value()).containsExactly("c");
    assertThat(second.series().get(0).dates().get(0).booking()).isNull();
  }

  @Test
  void equipmentThatIsShortOnADateIsTold() {
    BookingService equipped =
        BookingService.builder(
                store,
                Fixtures.ROOMS.withEquipment(
                    List.of(new EquipmentPool("projector", "Proyektor", 2))),
                Fixtures.VALIDATOR,
                Fixtures.CLOCK)
            .policy(LENIENT)
            .build();
    BookingRequest other =
        BookingRequest.of("a", "Rapat", "Bappeda", hour(nine(2))).withEquipment("projector", 2);
    confirmed(equipped.request(other.withRoom("hall").withVisibility(Visibility.RESTRICTED)));
    SeriesRequest plan = series("s", "small", days("2026-12-01", "FREQ=DAILY;COUNT=3"));
    Series made =
        made(
            equipped
                .as(Actor.of("ani", "Bappeda", Role.ADMINISTRATOR))
                .series()
                .request(plan.withTemplate(plan.template().withEquipment("projector", 1))));
    assertThat(made.dates().get(1).reasons())
        .extracting(Reason::code)
        .contains("EQUIPMENT_TAKEN_CONFIDENTIALLY");
    // Moving does not count its own equipment twice.
    Series moved =
        made(
            equipped
                .series()
                .change(
                    made.plan()
                        .withRecurrence(
                            made.plan()
                                .recurrence()
                                .movedTo(LocalDateTime.parse("2026-12-01T09:30"))),
                    made.version(),
                    null));
    assertThat(moved.dates()).extracting(SeriesDate::isLive).containsExactly(true, false, true);
  }

  @Test
  void limitsArePercentAndDates() {
    assertThatThrownBy(() -> SeriesLimits.of(101, 0)).hasMessageContaining("percent (101)");
    assertThatThrownBy(() -> SeriesLimits.of(-1, 0)).hasMessageContaining("percent (-1)");
    assertThatThrownBy(() -> SeriesLimits.of(0, -1)).hasMessageContaining("dates (-1)");
    assertThat(SeriesLimits.of(10, 1).allow(1, 10)).isTrue();
    assertThat(SeriesLimits.of(10, 1).allow(1, 9)).isFalse();
    assertThat(SeriesLimits.of(10, 1).allow(2, 20)).isFalse();
  }
}
