package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Ended;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.store.StoreException;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingServiceTest {

  private final MemoryStore store = new MemoryStore();
  private final BookingService service = Fixtures.service(store).build();

  private Booking confirmed(BookingRequest request) {
    BookingOutcome outcome = service.request(request);
    assertThat(outcome).isInstanceOf(Confirmed.class);
    return ((Confirmed) outcome).booking();
  }

  private static Refused refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private static List<String> codes(Refused refused) {
    return refused.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void aFreeRoomIsBookedAtOnce() {
    Booking booking = confirmed(request("1", hours(9, 11)).withRoom("small"));
    assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(booking.room()).isEqualTo(new RoomId("small"));
    assertThat(service.find(booking.id())).contains(booking);
  }

  @Test
  void aTakenRoomIsRefusedWithTheHolderAndAlternatives() {
    confirmed(request("1", hours(9, 11)).withRoom("small"));
    Refused refused = refused(service.request(request("2", hours(10, 12)).withRoom("small")));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:1"));
    assertThat(codes(refused)).containsExactly("ROOM_TAKEN");
    assertThat(refused.reasons().get(0).evidence())
        .containsEntry("holder", "1")
        .containsEntry("title", "Meeting 1")
        .containsEntry("agency", "Agency of 1");
    assertThat(refused.alternatives())
        .containsExactly(
            new Alternative(List.of(new RoomId("hall-b")), hours(10, 12), 30 + 8),
            new Alternative(List.of(new RoomId("hall-a")), hours(10, 12), 30 + 9),
            new Alternative(List.of(new RoomId("hall")), hours(10, 12), 30 + 19));
  }

  @Test
  void bookingsThatTouchDoNotClash() {
    confirmed(request("1", hours(9, 10)).withRoom("small"));
    confirmed(request("2", hours(10, 11)).withRoom("small"));
    confirmed(request("3", hours(8, 9)).withRoom("small"));
  }

  @Test
  void setupAndTeardownOccupyTheRoomToo() {
    Room room = Room.of("lab", "Lab", 10).withSetup(Duration.ofMinutes(30), Duration.ofMinutes(15));
    BookingService labs =
        BookingService.builder(
                store, RoomCatalog.of(List.of(room)), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .build();
    assertThat(labs.request(request("1", hours(9, 10)))).isInstanceOf(Confirmed.class);
    Refused refused = refused(labs.request(request("2", hours(10, 11))));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:1"));
    // The nearest times leave 15 minutes of teardown and 30 of setup between the events.
    assertThat(refused.alternatives())
        .extracting(Alternative::slot)
        .containsExactly(
            TimeSlot.of(hours(10, 11).startInclusive().plusSeconds(45 * 60), Duration.ofHours(1)),
            TimeSlot.of(hours(8, 9).startInclusive().minusSeconds(45 * 60), Duration.ofHours(1)));
  }

  @Test
  void aHallTakesItsPartsAndAPartLeavesItsSiblingsFree() {
    confirmed(request("a", hours(9, 10)).withRoom("hall-a"));
    confirmed(request("b", hours(9, 10)).withRoom("hall-b"));
    Refused hall = refused(service.request(request("hall", hours(9, 10)).withRoom("hall")));
    assertThat(hall.clashes())
        .containsExactly(DocumentKey.parse("booking:a"), DocumentKey.parse("booking:b"));
    confirmed(request("hall2", hours(10, 11)).withRoom("hall"));
    assertThat(refused(service.request(request("c", hours(10, 11)).withRoom("hall-b"))).clashes())
        .containsExactly(DocumentKey.parse("booking:hall2"));
  }

  @Test
  void anyRoomMeansTheTightestFit() {
    assertThat(confirmed(request("1", hours(9, 10)).withPeople(5)).room().value())
        .isEqualTo("small");
    assertThat(confirmed(request("2", hours(9, 10)).withPeople(5)).room().value())
        .isEqualTo("hall-b");
    assertThat(
            confirmed(request("3", hours(9, 10)).withPeople(5).withFeatures("projector"))
                .room()
                .value())
        .isEqualTo("hall-a");
    assertThat(confirmed(request("4", hours(11, 12)).withPeople(150)).room().value())
        .isEqualTo("hall");
  }

  @Test
  void anyRoomIsRefusedWithTheSmallestSetOfClashes() {
    confirmed(request("small-1", hours(9, 10)).withRoom("small"));
    confirmed(request("small-2", hours(10, 11)).withRoom("small"));
    confirmed(request("hall", hours(8, 12)).withRoom("hall"));
    Refused refused = refused(service.request(request("any", hours(9, 11))));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:hall"));
    assertThat(codes(refused)).containsExactly("ALL_ROOMS_TAKEN", "ROOM_TAKEN");
    assertThat(refused.reasons().get(0).evidence())
        .containsEntry("rooms", "4")
        .containsEntry("cheapest", "hall-b");
  }

  @Test
  void whatNoCancellationCouldHelpHasNoClashes() {
    confirmed(request("1", hours(9, 10)).withRoom("small"));
    Refused tooSmall =
        refused(
            service.request(
                request("2", hours(9, 10))
                    .withRoom("small")
                    .withPeople(50)
                    .withFeatures("stage", "projector")));
    assertThat(codes(tooSmall))
        .containsExactly("ROOM_TOO_SMALL", "FEATURES_MISSING", "NO_ROOM_FITS");
    assertThat(tooSmall.reasons().get(1).evidence()).containsEntry("features", "stage");
    assertThat(tooSmall.clashes()).isEmpty();

    Refused unknown = refused(service.request(request("3", hours(9, 10)).withRoom("attic")));
    assertThat(codes(unknown)).containsExactly("ROOM_UNKNOWN");
    assertThat(unknown.alternatives()).hasSize(3);

    Refused crowd = refused(service.request(request("4", hours(9, 10)).withPeople(1000)));
    assertThat(codes(crowd)).containsExactly("NO_ROOM_FITS");
  }

  @Test
  void timesOutsideThePolicyAreRefused() {
    TimeSlot before = TimeSlot.of(Fixtures.NOW.minusMillis(1), Duration.ofHours(1));
    TimeSlot after = TimeSlot.of(Fixtures.NOW.plus(Duration.ofDays(180)), Duration.ofMillis(1));
    assertThat(codes(refused(service.request(request("1", before)))))
        .containsExactly("IN_THE_PAST");
    assertThat(codes(refused(service.request(request("2", after)))))
        .containsExactly("BEYOND_WINDOW");
    assertThat(codes(refused(service.request(request("3", hours(0, 25))))))
        .containsExactly("TOO_LONG", "NO_ALTERNATIVE");
    confirmed(request("4", hours(0, 24)));
  }

  @Test
  void alternativesPreferOpeningTimes() {
    BookingService office =
        Fixtures.service(store).openingTimes(window -> List.of(hours(8, 12))).build();
    // All of the office's morning is taken but the last hour of the small room.
    confirmed(request("hall", hours(0, 24)).withRoom("hall"));
    confirmed(request("small", hours(8, 11)).withRoom("small"));
    Refused refused = refused(office.request(request("x", hours(8, 9)).withRoom("small")));
    assertThat(refused.alternatives())
        .containsExactly(new Alternative(List.of(new RoomId("small")), hours(11, 12), 180));
    confirmed(request("small-2", hours(11, 12)).withRoom("small"));
    assertThat(refused(office.request(request("x", hours(8, 9)).withRoom("small"))).alternatives())
        .first()
        .isEqualTo(new Alternative(List.of(new RoomId("small")), hours(7, 8), 60));
  }

  @Test
  void anEveningEventIsOfferedTheSameEveningElsewhere() {
    BookingService office =
        Fixtures.service(store).openingTimes(window -> List.of(hours(8, 12))).build();
    confirmed(request("1", hours(19, 21)).withRoom("small"));
    assertThat(
            refused(office.request(request("2", hours(19, 21)).withRoom("small"))).alternatives())
        .first()
        .isEqualTo(new Alternative(List.of(new RoomId("hall-b")), hours(19, 21), 38));
  }

  @Test
  void theSameRequestAgainGetsTheSameBooking() {
    BookingRequest request = request("1", hours(9, 10)).withRoom("small");
    Booking booking = confirmed(request);
    assertThat(confirmed(request)).isEqualTo(booking);
    assertThat(codes(refused(service.request(request.withPeople(2))))).containsExactly("ID_TAKEN");
    service.cancel(booking.id(), booking.version(), null);
    assertThat(codes(refused(service.request(request)))).containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aCancelledBookingFreesItsTime() {
    Booking booking = confirmed(request("1", hours(9, 10)).withRoom("hall"));
    BookingOutcome outcome = service.cancel(booking.id(), booking.version(), "fell through");
    Booking cancelled = ((Ended) outcome).booking();
    assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
    assertThat(cancelled.note()).isEqualTo("fell through");
    assertThat(service.find(booking.id())).contains(cancelled);
    confirmed(request("2", hours(9, 10)).withRoom("hall-a"));
    assertThat(codes(refused(service.cancel(booking.id(), cancelled.version(), null))))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aRescheduledBookingMovesInOneStep() {
    Booking booking = confirmed(request("1", hours(9, 11)).withRoom("small"));
    Booking moved =
        ((Confirmed)
                service.reschedule(
                    booking.id(), booking.version(), hours(10, 12), List.of(), "one hour later"))
            .booking();
    assertThat(moved.slot()).isEqualTo(hours(10, 12));
    assertThat(moved.request()).isEqualTo(booking.request());
    confirmed(request("2", hours(9, 10)).withRoom("small"));

    Refused refused =
        refused(service.reschedule(moved.id(), moved.version(), hours(9, 10), List.of(), null));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:2"));
    assertThat(service.find(moved.id())).contains(moved);

    Booking elsewhere =
        ((Confirmed)
                service.reschedule(
                    moved.id(), moved.version(), hours(9, 10), List.of(new RoomId("hall-a")), null))
            .booking();
    assertThat(elsewhere.room().value()).isEqualTo("hall-a");
    confirmed(request("3", hours(10, 12)).withRoom("small"));
  }

  @Test
  void anEditOnAnOldVersionIsRefused() {
    Booking booking = confirmed(request("1", hours(9, 10)).withRoom("small"));
    service.reschedule(booking.id(), booking.version(), hours(10, 11), List.of(), null);
    assertThat(codes(refused(service.cancel(booking.id(), booking.version(), null))))
        .containsExactly("BOOKING_CHANGED");
    assertThat(codes(refused(service.cancel(new BookingId("none"), 1, null))))
        .containsExactly("BOOKING_UNKNOWN");
  }

  @Test
  void whatIsConfidentialIsNotTold() {
    confirmed(
        request("secret", hours(9, 10)).withRoom("hall-a").withVisibility(Visibility.CONFIDENTIAL));
    confirmed(
        request("closed", hours(9, 10)).withRoom("hall-b").withVisibility(Visibility.RESTRICTED));
    Refused refused = refused(service.request(request("x", hours(9, 10)).withRoom("hall")));
    assertThat(codes(refused)).containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
    assertThat(refused.reasons().toString()).doesNotContain("Meeting").doesNotContain("Agency");
  }

  @Test
  void claimsOfOthersOnTheSameStoreCountToo() {
    DocumentKey agenda = DocumentKey.parse("agenda-item:7");
    store.commit(
        Commit.builder(new CommitId("agenda"))
            .add(Claim.exclusive(new RoomId("small").resource(), hours(9, 10), agenda))
            .build());
    Refused refused = refused(service.request(request("1", hours(9, 10)).withRoom("small")));
    // What others hold may be secret, their names included.
    assertThat(refused.clashes()).isEmpty();
    assertThat(codes(refused)).containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
  }

  @Test
  void everyChangeIsToldInOrder() {
    Booking booking = confirmed(request("1", hours(9, 10)).withRoom("small"));
    Booking moved =
        ((Confirmed)
                service.reschedule(booking.id(), booking.version(), hours(10, 11), List.of(), null))
            .booking();
    service.cancel(moved.id(), moved.version(), null);
    assertThat(store.events(EventCursor.START, 10).events())
        .extracting(stored -> stored.event().type())
        .containsExactly("booking-request", "booking-reschedule", "booking-cancel");
  }

  @Test
  void bookingsAreFoundPageByPage() {
    for (int i = 0; i < 5; i++) {
      confirmed(request("b" + i, hours(i, i + 1)).withRoom("small").withRequester("sekda"));
    }
    confirmed(request("other", hours(9, 10)).withRoom("small"));
    DocumentFilter mine = new DocumentFilter.Requester("sekda");
    BookingPage first = service.bookings(mine, null, 3);
    BookingPage second = service.bookings(mine, first.next(), 3);
    assertThat(first.bookings()).extracting(b -> b.id().value()).containsExactly("b0", "b1", "b2");
    assertThat(second.bookings()).extracting(b -> b.id().value()).containsExactly("b3", "b4");
    assertThat(second.next()).isNull();
  }

  @Test
  void everyReasonHasATextInBothLanguages() {
    Reason any =
        new Reason(
            "X",
            Severity.REFUSAL,
            Map.ofEntries(
                Map.entry("room", "aula"),
                Map.entry("rooms", "3"),
                Map.entry("slot", hours(9, 10).toString()),
                Map.entry("bookable", hours(9, 10).toString()),
                Map.entry("title", "t"),
                Map.entry("agency", "a"),
                Map.entry("cheapest", "aula"),
                Map.entry("capacity", "1"),
                Map.entry("people", "2"),
                Map.entry("features", "f"),
                Map.entry("duration", "PT2H"),
                Map.entry("longest", "PT1H"),
                Map.entry("booking", "1"),
                Map.entry("layout", "u-shape"),
                Map.entry("equipment", "projector"),
                Map.entry("units", "2"),
                Map.entry("wanted", "3"),
                Map.entry("notice", "PT24H"),
                Map.entry("quota", "weekly"),
                Map.entry("limit", "3"),
                Map.entry("used", "3"),
                Map.entry("actor", "siti"),
                Map.entry("state", "HELD"),
                Map.entry("command", "CANCEL"),
                Map.entry("why", "flood"),
                Map.entry("codes", "TOO_LONG"),
                Map.entry("holder", "1"),
                Map.entry("bookings", "2"),
                Map.entry("closure", "atap"),
                Map.entry("whyEnglish", "repairs"),
                Map.entry("series", "apel"),
                Map.entry("other", hours(10, 11).toString()),
                Map.entry("dates", "26"),
                Map.entry("failed", "2"),
                Map.entry("percent", "5"),
                Map.entry("expected", "1"),
                Map.entry("actual", "2")));
    for (BookingReason code : BookingReason.values()) {
      Reason reason = new Reason(code.name(), code.severity(), any.evidence());
      String indonesian = BookingReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC);
      String english = BookingReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC);
      assertThat(indonesian).isNotBlank().isNotEqualTo(english).doesNotContain("{");
      assertThat(english).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void invalidInputIsThrownBeforeAnythingIsRead() {
    BookingRequest invalid =
        request("1", hours(9, 10)).withPeople(0).withPriority(10).withFeatures(" ");
    assertThatThrownBy(() -> service.request(invalid))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e ->
                assertThat(e.getConstraintViolations())
                    .extracting(violation -> violation.getMessage())
                    .containsExactlyInAnyOrder(
                        "there must be at least 1 person",
                        "the priority must be 0 (undefined) or 1 (highest) to 9 (lowest)",
                        "a feature must not be blank"));
    RoomCatalog noSeats = RoomCatalog.of(List.of(Room.of("x", "X", 0)));
    BookingService.Builder builder =
        BookingService.builder(store, noSeats, Fixtures.VALIDATOR, Fixtures.CLOCK);
    assertThatThrownBy(builder::build).isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void aStoreThatAlwaysOvertakesIsReportedAsRetryable() {
    BookingService unlucky = Fixtures.service(new AlwaysStale(store)).build();
    assertThatThrownBy(() -> unlucky.request(request("1", hours(9, 10))))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isTrue());
  }

  @Test
  void aTwinThatLandsMeanwhileDoesNotStandInItsOwnWay() {
    BookingRequest request = request("1", hours(9, 10)).withRoom("small");
    BookingService second = Fixtures.service(new OvertakenByATwin(store, request)).build();
    assertThat(second.request(request))
        .isEqualTo(new Confirmed(service.find(request.id()).orElseThrow(), List.of()));
  }

  /** Lands the same request through another service just before timelines are read. */
  private record OvertakenByATwin(MemoryStore store, BookingRequest twin)
      implements DelegatingStore {
    @Override
    public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
      Fixtures.service(store).build().request(twin);
      return store.timelines(resources, window);
    }
  }

  @Test
  void manyRefusalsCanShareOneSnapshot() {
    BookingService batch = Fixtures.service(store).alternatives(0).build();
    confirmed(request("1", hours(9, 10)).withRoom("small"));
    BookingRequest late = request("2", hours(9, 10)).withRoom("small");
    assertThat(refused(batch.request(late)).alternatives()).isEmpty();
    Availability availability = batch.availability();
    assertThat(availability.alternatives(late, 1))
        .containsExactly(new Alternative(List.of(new RoomId("hall-b")), hours(9, 10), 38));
    assertThat(availability.alternatives(late, 0)).isEmpty();
    assertThatThrownBy(() -> Fixtures.service(store).alternatives(-1))
        .hasMessageContaining("limit (-1)");
  }

  /** Refuses every commit as stale. */
  private record AlwaysStale(MemoryStore store) implements DelegatingStore {
    @Override
    public CommitResult commit(Commit commit) {
      return new CommitResult.Stale(List.of());
    }
  }
}
