package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Ended;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.store.EventCursor;
import java.util.List;

/** An empty town hall, a clock that can be moved, and short words for what the stories say. */
abstract class StoryCase extends OnAStore {

  static final ApprovalStep CHECK = new ApprovalStep("verifikasi", Role.VERIFIER);
  static final ApprovalStep CONSENT = new ApprovalStep("persetujuan", Role.APPROVER);
  static final Actor VERA = Actor.of("vera", "Umum", Role.VERIFIER);
  static final Actor ADI = Actor.of("adi", "Umum", Role.APPROVER);
  static final Actor ROOT = Actor.of("root", "Umum", Role.ADMINISTRATOR);

  final MovableClock clock = new MovableClock();

  BookingService.Builder builder(RoomCatalog rooms) {
    return BookingService.builder(store, rooms, Fixtures.VALIDATOR, clock);
  }

  BookingService.Builder builder() {
    return builder(Fixtures.ROOMS);
  }

  BookingService service(BookingPolicy policy) {
    return builder().policy(policy).build();
  }

  static Booking confirmed(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Confirmed.class);
    return ((Confirmed) outcome).booking();
  }

  static Booking waiting(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Waiting.class);
    return ((Waiting) outcome).booking();
  }

  static Booking ended(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Ended.class);
    return ((Ended) outcome).booking();
  }

  static Refused refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  static List<String> codes(BookingOutcome outcome) {
    return codes(refused(outcome).reasons());
  }

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  static Booking now(BookingService service, Booking booking) {
    return service.find(booking.id()).orElseThrow();
  }

  List<String> events() {
    return store.events(EventCursor.START, 1000).events().stream()
        .map(stored -> stored.event().type() + " " + stored.event().subject().id())
        .toList();
  }
}
