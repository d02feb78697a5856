package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.booking.ClosureOutcome.Closed;
import id.egov.booking.ClosureOutcome.Lifted;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.EventCursor;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The roof of the hall leaks. */
class ClosureStoryTest extends OnAStore {

  private final BookingService service =
      Fixtures.service(store)
          .policy(
              BookingPolicy.ofDefaults()
                  .withNoShowAfter(Duration.ofMinutes(15))
                  .withDisplacementNotice(Duration.ZERO))
          .build();

  private Booking confirmed(BookingRequest request) {
    return confirmed(service.request(request));
  }

  private static Booking confirmed(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Confirmed.class);
    return ((Confirmed) outcome).booking();
  }

  private Booking now(Booking booking) {
    return service.find(booking.id()).orElseThrow();
  }

  private static Closure roof(TimeSlot slot) {
    return Closure.of(
            "roof", List.of(new RoomId("hall")), slot, "Atap aula diperbaiki", "The roof is mended")
        .withKind(ClosureKind.MAINTENANCE);
  }

  private static Closed closed(ClosureOutcome outcome) {
    assertThat(outcome).isInstanceOf(Closed.class);
    return (Closed) outcome;
  }

  private static List<String> refused(ClosureOutcome outcome) {
    assertThat(outcome).isInstanceOf(ClosureOutcome.Refused.class);
    return ((ClosureOutcome.Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  private List<String> refused(BookingRequest request) {
    BookingOutcome outcome = service.request(request);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void whoAsksForAClosedRoomIsToldWhy() {
    Closed outcome = closed(service.closures().close(roof(hours(8, 16))));
    assertThat(outcome.closure().version()).isPositive();
    assertThat(service.closures().find(new ClosureId("roof"))).contains(outcome.closure());
    assertThat(service.closures().closures(null, 10))
        .isEqualTo(new ClosurePage(List.of(outcome.closure()), null));
    assertThat(closed(service.closures().close(roof(hours(8, 16)))).closure())
        .isEqualTo(outcome.closure());

    Refused refused = (Refused) service.request(request("late", hours(15, 17)).withRoom("hall-a"));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("closure:roof"));
    Reason reason = refused.reasons().get(0);
    assertThat(reason.is(BookingReason.ROOM_CLOSED)).isTrue();
    assertThat(BookingReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC))
        .startsWith("Ruang hall-a ditutup")
        .endsWith("Atap aula diperbaiki");
    assertThat(BookingReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC))
        .endsWith("The roof is mended");
    assertThat(refused.alternatives().get(0).room().value()).isEqualTo("small");
    // Not even the highest class displaces a closure.
    assertThat(refused(request("visit", hours(9, 10)).withRoom("hall").withPriority(1)))
        .containsExactly("ROOM_CLOSED");
  }

  @Test
  void aClosureIsRefusedWithTheListOfBookingsIfThatIsAskedFor() {
    confirmed(request("choir", hours(9, 10)).withRoom("hall-a"));
    confirmed(
        request("secret", hours(9, 10)).withRoom("hall-b").withVisibility(Visibility.CONFIDENTIAL));
    ClosureOutcome.Refused refused =
        (ClosureOutcome.Refused) service.closures().close(roof(hours(8, 16)));
    assertThat(refused(refused)).containsExactly("ROOM_TAKEN", "ROOM_TAKEN_CONFIDENTIALLY");
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:choir"));
    assertThat(service.closures().find(new ClosureId("roof"))).isEmpty();
  }

  @Test
  void bookingsMoveOutOfTheWay() {
    Booking staff = confirmed(request("staff", hours(9, 11)).withRoom("hall-a"));
    Booking choir = confirmed(request("choir", hours(9, 11)).withRoom("hall-b").withPeople(50));
    Booking fair = confirmed(request("fair", hours(15, 39)).withRoom("hall-b").withPeople(80));
    Booking hold =
        ((Waiting)
                service.hold(
                    request("held", hours(14, 15)).withRoom("hall-a"), Duration.ofHours(1)))
            .booking();
    service.hold(request("over", hours(13, 14)).withRoom("hall-a"), Duration.ofMillis(1));
    BookingService later =
        BookingService.builder(
                store,
                Fixtures.ROOMS,
                Fixtures.VALIDATOR,
                Clock.offset(Fixtures.CLOCK, Duration.ofMinutes(1)))
            .policy(BookingPolicy.ofDefaults().withWindow(Duration.ofHours(39)))
            .build();
    Closure roof = roof(hours(8, 16)).withEffect(ClosureEffect.MOVE);
    Closed preview = closed(later.dryRun().closures().close(roof));
    assertThat(now(staff)).isEqualTo(staff);
    Closed outcome = closed(later.closures().close(roof));
    assertThat(outcome.consequences())
        .extracting(one -> one.booking().withVersion(0))
        .isEqualTo(
            preview.consequences().stream().map(one -> one.booking().withVersion(0)).toList());
    assertThat(outcome.consequences()).hasSize(5);
    assertThat(outcome.hidden()).isZero();

    assertThat(now(staff).room().value()).isEqualTo("small");
    assertThat(now(staff).reasons()).extracting(Reason::code).containsExactly("ROOM_CLOSED");
    assertThat(now(choir).slot()).isEqualTo(hours(6, 8));
    assertThat(now(choir).sequence()).isEqualTo(1);
    // 24 hours fit nowhere before the end of what can be booked.
    assertThat(now(fair).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(now(hold).state()).isEqualTo(BookingState.HELD);
    assertThat(now(hold).room().value()).isEqualTo("small");
    assertThat(now(hold).milestones().due()).isEqualTo(hold.milestones().due());
    assertThat(later.find(new BookingId("over")).orElseThrow().state())
        .isEqualTo(BookingState.EXPIRED);
    List<BookingEvent> events =
        store.events(EventCursor.START, 100).events().stream()
            .flatMap(stored -> later.event(stored).stream())
            .filter(event -> event.command() == BookingCommand.CLOSE)
            .toList();
    assertThat(events).hasSize(4);
    assertThat(events.get(0).alternatives()).isNotEmpty();
  }

  @Test
  void bookingsAreCancelledAndTheUnseenAreOnlyCounted() {
    Booking choir = confirmed(request("choir", hours(9, 11)).withRoom("hall-b"));
    Booking secret =
        confirmed(
            request("secret", hours(9, 11))
                .withRoom("hall-a")
                .withVisibility(Visibility.CONFIDENTIAL));
    Closed outcome =
        closed(service.closures().close(roof(hours(8, 16)).withEffect(ClosureEffect.CANCEL)));
    assertThat(outcome.consequences())
        .extracting(one -> one.booking().id())
        .containsExactly(choir.id());
    assertThat(outcome.hidden()).isEqualTo(1);
    assertThat(now(choir).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(now(secret).state()).isEqualTo(BookingState.CANCELLED);
  }

  @Test
  void aBookingThatStaysIsWarnedAndItsTimeIsClosedOnceItGivesItUp() {
    Booking choir = confirmed(request("choir", hours(9, 11)).withRoom("hall-a"));
    Closed outcome =
        closed(service.closures().close(roof(hours(8, 16)).withEffect(ClosureEffect.KEEP)));
    assertThat(outcome.consequences()).hasSize(1);
    assertThat(now(choir).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(now(choir).sequence()).isZero();
    assertThat(now(choir).reasons())
        .extracting(Reason::code)
        .containsExactly("KEPT_DESPITE_CLOSURE");
    assertThat(refused(request("b", hours(9, 11)).withRoom("hall-b")))
        .containsExactly("ROOM_CLOSED");
    // Nobody takes its place, however important, and what it leaves is closed.
    assertThat(refused(request("visit", hours(9, 11)).withRoom("hall-a").withPriority(1)))
        .containsExactly("ROOM_TAKEN");
    Booking shorter =
        confirmed(
            service.reschedule(
                choir.id(), now(choir).version(), hours(10, 11), List.of(), "shorter"));
    assertThat(shorter.reasons()).extracting(Reason::code).containsExactly("KEPT_DESPITE_CLOSURE");
    assertThat(refused(request("c", hours(9, 10)).withRoom("hall-a")))
        .containsExactly("ROOM_CLOSED");
    service.cancel(choir.id(), shorter.version(), null);
    assertThat(refused(request("d", hours(10, 11)).withRoom("hall-a")))
        .containsExactly("ROOM_CLOSED");

    Lifted lifted =
        (Lifted) service.closures().lift(new ClosureId("roof"), outcome.closure().version());
    assertThat(lifted.closure().lifted()).isTrue();
    assertThat(lifted.consequences()).isEmpty();
    confirmed(request("e", hours(8, 16)).withRoom("hall"));
  }

  @Test
  void aLiftedClosureWarnsNobodyAndInheritsNothing() {
    Booking choir = confirmed(request("choir", hours(9, 11)).withRoom("hall-a"));
    Booking gone = confirmed(request("gone", hours(12, 13)).withRoom("hall-a"));
    Closure closure =
        closed(service.closures().close(roof(hours(10, 16)).withEffect(ClosureEffect.KEEP)))
            .closure();
    Booking elsewhere =
        confirmed(
            service.reschedule(gone.id(), now(gone).version(), hours(17, 18), List.of(), null));
    assertThat(elsewhere.reasons()).isEmpty();
    Lifted lifted = (Lifted) service.closures().lift(closure.id(), closure.version());
    assertThat(lifted.consequences())
        .extracting(one -> one.booking().id())
        .containsExactly(choir.id());
    assertThat(lifted.hidden()).isZero();
    assertThat(now(choir).reasons()).isEmpty();
    service.cancel(choir.id(), now(choir).version(), null);
    confirmed(request("next", hours(9, 16)).withRoom("hall"));
    assertThat(service.closures().lift(closure.id(), closure.version()))
        .isEqualTo(new Lifted(lifted.closure(), List.of(), 0));
    assertThat(
            store.events(EventCursor.START, 100).events().stream()
                .flatMap(stored -> service.closures().event(stored).stream()))
        .containsExactly(closure, lifted.closure());
  }

  @Test
  void whatNobodyCameToInAClosedRoomFallsToTheClosure() {
    confirmed(request("choir", hours(1, 3)).withRoom("hall-a"));
    service.closures().close(roof(hours(0, 16)).withEffect(ClosureEffect.KEEP));
    BookingService later =
        BookingService.builder(
                store,
                Fixtures.ROOMS,
                Fixtures.VALIDATOR,
                Clock.offset(Fixtures.CLOCK, Duration.ofHours(2)))
            .build();
    BookingRequest late = request("late", hours(2, 3)).withRoom("hall-a");
    assertThat(later.request(late)).isInstanceOf(Refused.class);
    assertThat(later.sweep(10)).hasSize(1);
    Refused refused = (Refused) later.request(late.withId(new BookingId("later")));
    assertThat(refused.reasons()).extracting(Reason::code).containsExactly("ROOM_CLOSED");
  }

  @Test
  void whoeverIsInTheRoomStaysOrTheClosureWaits() {
    Booking choir = confirmed(request("choir", hours(0, 3)).withRoom("hall-a"));
    service.checkIn(choir.id(), choir.version());
    Closure roof = roof(hours(1, 16));
    assertThat(refused(service.closures().close(roof.withEffect(ClosureEffect.MOVE))))
        .containsExactly("ROOM_TAKEN");
    assertThat(refused(service.closures().close(roof.withEffect(ClosureEffect.CANCEL))))
        .containsExactly("ROOM_TAKEN");
    closed(service.closures().close(roof.withEffect(ClosureEffect.KEEP)));
    assertThat(now(choir).state()).isEqualTo(BookingState.CHECKED_IN);
    service.complete(choir.id(), now(choir).version(), null);
    assertThat(refused(request("next", hours(2, 3)).withRoom("hall-a")))
        .containsExactly("ROOM_CLOSED");
    confirmed(request("before", hours(0, 1)).withRoom("hall-a"));
  }

  @Test
  void closuresDoNotOverlapAndLeaveWhatOthersHold() {
    closed(service.closures().close(roof(hours(8, 16))));
    Closure floor =
        Closure.of("floor", List.of(new RoomId("hall-a")), hours(15, 17), "Lantai", "The floor")
            .withEffect(ClosureEffect.CANCEL);
    assertThat(refused(service.closures().close(floor))).containsExactly("ROOM_CLOSED");
    store.commit(
        Commit.builder(new CommitId("agenda"))
            .add(
                Claim.exclusive(
                    new RoomId("small").resource(), hours(9, 10), DocumentKey.parse("agenda:7")))
            .build());
    Closure small =
        Closure.of("small", List.of(new RoomId("small")), hours(8, 17), "Cat", "Paint")
            .withEffect(ClosureEffect.KEEP);
    assertThat(refused(service.closures().close(small)))
        .containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
  }

  @Test
  void closuresThatMakeNoSenseAreRefused() {
    Closures closures = service.closures();
    Closure attic =
        Closure.of("attic", List.of(new RoomId("attic")), hours(-2, 0), "Tikus", "Mice");
    assertThat(refused(closures.close(attic))).containsExactly("ROOM_UNKNOWN", "IN_THE_PAST");
    Closure roof = closed(closures.close(roof(hours(8, 16)))).closure();
    assertThat(refused(closures.close(roof(hours(8, 17))))).containsExactly("ID_TAKEN");
    assertThat(refused(closures.lift(new ClosureId("none"), 1))).containsExactly("CLOSURE_UNKNOWN");
    assertThat(refused(closures.lift(roof.id(), 0))).containsExactly("CLOSURE_CHANGED");
    Closures clerk = service.as(Actor.of("clerk", "Bappeda", Role.APPROVER)).closures();
    assertThat(refused(clerk.close(roof(hours(8, 16))))).containsExactly("NOT_PERMITTED");
    assertThat(refused(clerk.lift(roof.id(), roof.version()))).containsExactly("NOT_PERMITTED");
    assertThatThrownBy(() -> Closure.of("x", List.of(), hours(1, 2), "a", "b"))
        .hasMessageContaining("rooms");
    assertThatThrownBy(
            () -> Closure.of("x", List.of(new RoomId("hall")), hours(1, 2), "a", "b".repeat(501)))
        .hasMessageContaining("reasonEnglish")
        .hasMessageContaining("501");
    assertThatThrownBy(() -> Closure.of("x", List.of(new RoomId("hall")), hours(1, 2), " ", "b"))
        .hasMessageContaining("reason of a closure");
    assertThat(new ClosureId("a")).isLessThan(new ClosureId("b")).hasToString("a");
  }

  @Test
  void whoKeepsARoomAndTheClosureBesideStandInTheWayTogether() {
    Booking kept = confirmed(request("kept", hours(9, 10)).withRoom("hall-a"));
    closed(
        service
            .closures()
            .close(
                Closure.of("roof", List.of(kept.room()), hours(9, 10), "Atap", "The roof")
                    .withEffect(ClosureEffect.KEEP)));
    Refused refused = (Refused) service.request(request("next", hours(9, 10)).withRoom("hall-a"));
    assertThat(refused.clashes())
        .extracting(Object::toString)
        .containsExactly("booking:kept", "closure:roof");
    assertThat(refused.reasons()).extracting(Reason::code).startsWith("ROOM_TAKEN", "ROOM_CLOSED");
    // Of any room, the one of which fewer stand in the way is named.
    confirmed(request("small", hours(9, 10)).withRoom("small"));
    confirmed(request("other", hours(9, 10)).withRoom("hall-b"));
    Refused any = (Refused) service.request(request("any", hours(9, 10)));
    assertThat(any.clashes()).hasSize(1).doesNotContain(kept.id().document());
    service.cancel(kept.id(), now(kept).version(), null);
    assertThat(refused(request("again", hours(9, 10)).withRoom("hall-a")))
        .containsExactly("ROOM_CLOSED");
  }
}
