package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Books rooms. Every decision is one commit to the {@link Store}, which never lets two bookings
 * have the same part of a room at the same instant, however many threads and processes ask.
 *
 * <p>What is wrong with an input is thrown as a {@link ConstraintViolationException} before
 * anything is read; a refusal is an answer; a broken store is a {@link StoreException} that says
 * whether to try again. Thread-safe. No method accepts {@code null} unless it says so, and none
 * returns it.
 */
public final class BookingService {

  private final Store store;
  private final RoomCatalog rooms;
  private final Validator validator;
  private final BookingDocuments documents;
  private final Placement placement;
  private final Decisions decisions;

  private BookingService(Builder builder) {
    this.store = builder.store;
    this.rooms = builder.rooms;
    this.validator = builder.validator;
    this.documents = new BookingDocuments(builder.codec);
    this.placement =
        new Placement(
            store,
            rooms,
            builder.clock,
            builder.policy,
            builder.openingTimes,
            builder.alternatives,
            documents);
    this.decisions = new Decisions(store);
    rooms.rooms().forEach(this::requireValid);
  }

  /**
   * Starts a service with the {@linkplain BookingPolicy#ofDefaults() default policy}, no preferred
   * opening times, three alternatives for a refusal and the {@linkplain JsonCodec#strict() strict
   * codec}.
   *
   * @param store where bookings are kept
   * @param rooms what can be booked
   * @param validator checks every input
   * @param clock tells what is past
   * @return a builder
   */
  public static Builder builder(Store store, RoomCatalog rooms, Validator validator, Clock clock) {
    return new Builder(store, rooms, validator, clock);
  }

  /**
   * Asks for a room. If one is free it is booked at once. A request that was confirmed before, sent
   * again with the same content, gets the same booking again.
   *
   * @param request who wants what
   * @return {@link BookingOutcome.Confirmed} or {@link BookingOutcome.Refused}
   * @throws ConstraintViolationException if the request breaks a constraint
   */
  public BookingOutcome request(BookingRequest request) {
    requireValid(request);
    DocumentKey key = request.id().document();
    return decisions.decide(
        key,
        () -> {
          Optional<Booking> earlier = find(key);
          if (earlier.isPresent()) {
            return repeated(earlier.get(), request);
          }
          DecisionStep<BookingOutcome> step = place("booking-confirmed", null, request, null);
          // A twin of this request may have landed since, and be what stands in its own way.
          return step instanceof DecisionStep.Done<BookingOutcome>
              ? find(key).map(twin -> repeated(twin, request)).orElse(step)
              : step;
        });
  }

  private DecisionStep<BookingOutcome> repeated(Booking earlier, BookingRequest request) {
    if (!earlier.request().equals(request)) {
      return refused(BookingReason.ID_TAKEN.with("booking", request.id().value()));
    }
    return earlier.state() == BookingState.CONFIRMED
        ? new DecisionStep.Done<>(new BookingOutcome.Confirmed(earlier))
        : refused(cancelled(earlier.id()));
  }

  /** Takes a free room, or refuses. */
  private DecisionStep<BookingOutcome> place(
      String event, @Nullable Booking before, BookingRequest wanted, @Nullable String note) {
    DocumentKey own = before == null ? null : before.id().document();
    Placement.Answer answer = placement.place(wanted, own);
    if (answer instanceof Placement.Answer.No no) {
      return new DecisionStep.Done<>(no.refused());
    }
    Room room = ((Placement.Answer.Free) answer).room();
    Booking after =
        new Booking(
            before == null ? wanted : before.request(),
            BookingState.CONFIRMED,
            room.id(),
            wanted.slot(),
            room.occupied(wanted.slot()),
            rooms.claimedBy(room),
            note,
            Document.ABSENT);
    return new DecisionStep.Try<>(
        documents.commit(event, before, after),
        version -> new BookingOutcome.Confirmed(after.withVersion(version)));
  }

  /**
   * Moves a confirmed booking to another time or room. The old time is given back and the new one
   * taken in the same commit, so nothing is lost if the new one is taken.
   *
   * @param id which booking
   * @param expectedVersion the {@linkplain Booking#version() version} that the decision to move was
   *     made on
   * @param slot the new time of the event
   * @param room the new room, or null for the one it has
   * @param note why, for whoever reads the booking later, or null
   * @return {@link BookingOutcome.Confirmed} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome reschedule(
      BookingId id,
      long expectedVersion,
      TimeSlot slot,
      @Nullable RoomId room,
      @Nullable String note) {
    Objects.requireNonNull(slot, "slot");
    return edit(
        id,
        expectedVersion,
        booking -> {
          RoomId target = room == null ? booking.room() : room;
          BookingRequest moved = booking.request().withSlot(slot).withRoom(target);
          return place("booking-rescheduled", booking, moved, note);
        });
  }

  /**
   * Gives a confirmed booking up. Its time is free from then on.
   *
   * @param id which booking
   * @param expectedVersion the {@linkplain Booking#version() version} that the decision to cancel
   *     was made on
   * @param note why, for whoever reads the booking later, or null
   * @return {@link BookingOutcome.Cancelled} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome cancel(BookingId id, long expectedVersion, @Nullable String note) {
    return edit(
        id,
        expectedVersion,
        booking -> {
          Booking after =
              new Booking(
                  booking.request(),
                  BookingState.CANCELLED,
                  booking.room(),
                  booking.slot(),
                  booking.occupied(),
                  List.of(),
                  note,
                  booking.version());
          return new DecisionStep.Try<>(
              documents.commit("booking-cancelled", booking, after),
              version -> new BookingOutcome.Cancelled(after.withVersion(version)));
        });
  }

  /**
   * A booking by its id.
   *
   * @param id which booking
   * @return the booking as it stands, or empty if there is none
   */
  public Optional<Booking> find(BookingId id) {
    return find(id.document());
  }

  private Optional<Booking> find(DocumentKey key) {
    return store.document(key).map(documents::read);
  }

  /**
   * One page of bookings.
   *
   * @param filter which of them: all, or by state, agency or requester
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   */
  public BookingPage bookings(DocumentFilter filter, @Nullable String after, int limit) {
    DocumentPage page =
        store.documents(new DocumentQuery(BookingId.DOCUMENT_TYPE, filter, after, limit));
    return new BookingPage(page.documents().stream().map(documents::read).toList(), page.next());
  }

  /**
   * What is free now, of all that can be booked now. One reading of every room's timeline.
   *
   * @return a snapshot for finding alternatives
   */
  public Availability availability() {
    return placement.availability(null);
  }

  private BookingOutcome edit(
      BookingId id, long expectedVersion, Function<Booking, DecisionStep<BookingOutcome>> change) {
    return decisions.decide(
        id.document(),
        () -> {
          Optional<Booking> found = find(id);
          if (found.isEmpty()) {
            return refused(BookingReason.BOOKING_UNKNOWN.with("booking", id.value()));
          }
          Booking booking = found.get();
          if (booking.version() != expectedVersion) {
            return refused(
                BookingReason.BOOKING_CHANGED.with(
                    "booking", id.value(),
                    "expected", String.valueOf(expectedVersion),
                    "actual", String.valueOf(booking.version())));
          }
          return booking.state() == BookingState.CONFIRMED
              ? change.apply(booking)
              : refused(cancelled(id));
        });
  }

  private static DecisionStep<BookingOutcome> refused(Reason reason) {
    return new DecisionStep.Done<>(
        new BookingOutcome.Refused(List.of(reason), List.of(), List.of()));
  }

  private static Reason cancelled(BookingId id) {
    return BookingReason.BOOKING_CANCELLED.with("booking", id.value());
  }

  private <T> void requireValid(T input) {
    Set<ConstraintViolation<T>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  /** Builds a service. Not thread-safe. */
  public static final class Builder {

    private final Store store;
    private final RoomCatalog rooms;
    private final Validator validator;
    private final Clock clock;
    private BookingPolicy policy = BookingPolicy.ofDefaults();
    private OpeningTimes openingTimes = OpeningTimes.ALWAYS;
    private int alternatives = 3;
    private JsonCodec codec = JsonCodec.strict();

    private Builder(Store store, RoomCatalog rooms, Validator validator, Clock clock) {
      this.store = Objects.requireNonNull(store, "store");
      this.rooms = Objects.requireNonNull(rooms, "rooms");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * What may be booked at all.
     *
     * @param policy window and longest duration
     * @return this builder
     */
    public Builder policy(BookingPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * When alternatives are looked for first.
     *
     * @param openingTimes when people would rather meet
     * @return this builder
     */
    public Builder openingTimes(OpeningTimes openingTimes) {
      this.openingTimes = Objects.requireNonNull(openingTimes, "openingTimes");
      return this;
    }

    /**
     * How many alternatives a refusal names. Each refusal reads every room's timeline for them; who
     * decides many requests in a row sets 0 and asks {@link BookingService#availability()} once.
     *
     * @param limit 0 or more
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder alternatives(int limit) {
      if (limit < 0) {
        throw new IllegalArgumentException("limit (%s) must be 0 or more".formatted(limit));
      }
      this.alternatives = limit;
      return this;
    }

    /**
     * How bookings are written into the store.
     *
     * @param codec the codec
     * @return this builder
     */
    public Builder codec(JsonCodec codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * The service.
     *
     * @return a service that is ready
     * @throws ConstraintViolationException if a room breaks a constraint
     */
    public BookingService build() {
      return new BookingService(this);
    }
  }
}
