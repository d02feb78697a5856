package id.egov.booking;

import static id.egov.booking.BookingState.CANCELLED;
import static id.egov.booking.BookingState.CHECKED_IN;
import static id.egov.booking.BookingState.COMPLETED;
import static id.egov.booking.BookingState.CONFIRMED;
import static id.egov.booking.BookingState.DISPLACED;
import static id.egov.booking.BookingState.EXPIRED;
import static id.egov.booking.BookingState.HELD;
import static id.egov.booking.BookingState.NO_SHOW;
import static id.egov.booking.BookingState.REJECTED;
import static id.egov.booking.BookingState.REQUESTED;
import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.json.JsonCodec;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states, written down once more, and every command tried in every state. */
class BookingCommandTest {

  private static final Map<BookingCommand, Set<BookingState>> TABLE =
      new EnumMap<>(
          Map.of(
              BookingCommand.APPROVE, Set.of(REQUESTED),
              BookingCommand.REJECT, Set.of(REQUESTED),
              BookingCommand.WITHDRAW, Set.of(HELD, REQUESTED),
              BookingCommand.CANCEL, Set.of(CONFIRMED),
              BookingCommand.RESCHEDULE, Set.of(REQUESTED, CONFIRMED),
              BookingCommand.CHANGE, Set.of(REQUESTED, CONFIRMED),
              BookingCommand.CHECK_IN, Set.of(CONFIRMED),
              BookingCommand.COMPLETE, Set.of(CONFIRMED, CHECKED_IN)));

  private static BookingOutcome run(BookingCommand command, BookingService on, Booking b) {
    return switch (command) {
      case APPROVE -> on.approve(b.id(), b.version(), null);
      case REJECT -> on.reject(b.id(), b.version(), "no");
      case WITHDRAW -> on.withdraw(b.id(), b.version(), null);
      case CANCEL -> on.cancel(b.id(), b.version(), null);
      case RESCHEDULE -> on.reschedule(b.id(), b.version(), hours(20, 21), List.of(), null);
      case CHANGE -> on.change(b.request().withPeople(2), b.version(), null);
      case CHECK_IN -> on.checkIn(b.id(), b.version());
      case COMPLETE -> on.complete(b.id(), b.version(), null);
      default -> throw new IllegalArgumentException(command + " is none of these");
    };
  }

  static Stream<Arguments> everything() {
    return TABLE.keySet().stream()
        .flatMap(
            command -> Stream.of(BookingState.values()).map(state -> Arguments.of(command, state)));
  }

  /** Puts a booking into a state without asking how it got there. */
  static Booking put(MemoryStore store, BookingState state) {
    RoomId small = new RoomId("small");
    Booking booking =
        new Booking(
            request("1", hours(9, 10)).withRoom(small),
            state,
            List.of(small),
            hours(9, 10),
            state.ended() ? List.of() : List.of(new ClaimedTime(small.resource(), hours(9, 10), 1)),
            List.of(),
            Milestones.begun(Fixtures.NOW),
            0,
            List.of(),
            null,
            Document.ABSENT);
    Commit.Builder commit =
        Commit.builder(new CommitId("put"))
            .create(
                booking.id().document(), JsonCodec.strict().write(booking), DocumentFields.NONE);
    List<Claim> claims = booking.claims(booking.id().document());
    store.commit(commit.add(claims).build());
    return booking.withVersion(1);
  }

  /** When it is time for a command. */
  private static BookingService at(BookingCommand command, MemoryStore store) {
    MovableClock clock = new MovableClock();
    if (command == BookingCommand.CHECK_IN || command == BookingCommand.COMPLETE) {
      clock.set(hours(9, 10).startInclusive());
    }
    return BookingService.builder(store, Fixtures.ROOMS, Fixtures.VALIDATOR, clock).build();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void onlyWhatTheTableSaysIsDone(BookingCommand command, BookingState state) {
    MemoryStore store = new MemoryStore();
    BookingService service = at(command, store);
    Booking booking = put(store, state);
    boolean allowed = TABLE.getOrDefault(command, Set.of()).contains(state);
    assertThat(command.leadsFrom(state)).isEqualTo(allowed);

    BookingOutcome outcome = run(command, service, booking);
    Booking after = service.find(booking.id()).orElseThrow();
    if (allowed) {
      assertThat(outcome).isNotInstanceOf(Refused.class);
      assertThat(command.leadsTo(after.state())).isTrue();
      assertThat(after.version()).isEqualTo(2);
    } else {
      assertThat(((Refused) outcome).reasons())
          .containsExactly(
              BookingReason.MOVE_NOT_ALLOWED.with(
                  "booking", "1", "state", state.name(), "command", command.name()));
      assertThat(after).isEqualTo(booking);
      assertThat(store.events(EventCursor.START, 10).events()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theSameCommandTwiceIsDoneOnce(BookingCommand command, BookingState state) {
    MemoryStore store = new MemoryStore();
    BookingService service = at(command, store);
    Booking booking = put(store, state);
    if (command.leadsFrom(state)) {
      assertThat(run(command, service, booking)).isNotInstanceOf(Refused.class);
      Booking after = service.find(booking.id()).orElseThrow();
      BookingOutcome again = run(command, service, booking);
      assertThat(((Refused) again).reasons())
          .extracting(Reason::code)
          .containsExactly("BOOKING_CHANGED");
      assertThat(service.find(booking.id())).contains(after);
      assertThat(store.events(EventCursor.START, 10).events()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void requestsOfWhatIsThereGetItOrNothing(BookingCommand unused, BookingState state) {
    MemoryStore store = new MemoryStore();
    BookingService service = Fixtures.service(store).build();
    Booking booking = put(store, state);
    BookingOutcome held = service.hold(booking.request(), Duration.ofHours(1));
    assertThat(service.find(booking.id())).contains(booking);
    BookingOutcome requested = service.request(booking.request());
    if (state.ended()) {
      assertThat(held).isInstanceOf(Refused.class);
      assertThat(requested).isInstanceOf(Refused.class);
    } else {
      assertThat(held).isEqualTo(BookingOutcome.of(booking, List.of()));
      assertThat(service.find(booking.id()).orElseThrow().state())
          .isEqualTo(state == HELD ? CONFIRMED : state);
    }
  }

  @Test
  void theRestOfTheTableIsAsWrittenDown() {
    assertThat(from(BookingCommand.HOLD)).isEmpty();
    assertThat(from(BookingCommand.REQUEST)).containsExactly(HELD);
    assertThat(from(BookingCommand.EXPIRE)).containsExactly(HELD, REQUESTED);
    assertThat(from(BookingCommand.RELEASE)).containsExactly(CONFIRMED);
    assertThat(from(BookingCommand.DISPLACE)).containsExactly(CONFIRMED);
    assertThat(from(BookingCommand.CLOSE)).containsExactly(HELD, REQUESTED, CONFIRMED, CHECKED_IN);
    assertThat(to(BookingCommand.HOLD)).containsExactly(HELD);
    assertThat(to(BookingCommand.REQUEST)).containsExactly(REQUESTED, CONFIRMED);
    assertThat(to(BookingCommand.APPROVE)).containsExactly(REQUESTED, CONFIRMED);
    assertThat(to(BookingCommand.REJECT)).containsExactly(REJECTED);
    assertThat(to(BookingCommand.WITHDRAW)).containsExactly(CANCELLED);
    assertThat(to(BookingCommand.CANCEL)).containsExactly(CANCELLED);
    assertThat(to(BookingCommand.RESCHEDULE)).containsExactly(REQUESTED, CONFIRMED);
    assertThat(to(BookingCommand.CHANGE)).containsExactly(REQUESTED, CONFIRMED);
    assertThat(to(BookingCommand.CHECK_IN)).containsExactly(CHECKED_IN);
    assertThat(to(BookingCommand.COMPLETE)).containsExactly(COMPLETED);
    assertThat(to(BookingCommand.EXPIRE)).containsExactly(EXPIRED);
    assertThat(to(BookingCommand.RELEASE)).containsExactly(NO_SHOW);
    assertThat(to(BookingCommand.DISPLACE)).containsExactly(CONFIRMED, DISPLACED);
    assertThat(to(BookingCommand.CLOSE))
        .containsExactly(HELD, REQUESTED, CONFIRMED, CHECKED_IN, CANCELLED);
  }

  private static List<BookingState> from(BookingCommand command) {
    return Stream.of(BookingState.values()).filter(command::leadsFrom).toList();
  }

  private static List<BookingState> to(BookingCommand command) {
    return Stream.of(BookingState.values()).filter(command::leadsTo).toList();
  }

  @Test
  void nothingElseCanBeWritten() {
    Booking booking = put(new MemoryStore(), CONFIRMED);
    assertThatThrownBy(() -> BookingChange.of(BookingCommand.REJECT, booking, booking))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("REJECT does not lead to CONFIRMED");
  }
}
