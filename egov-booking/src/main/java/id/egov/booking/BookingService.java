package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Books rooms. Every decision is one commit to the {@link Store}, which never lets two bookings
 * have the same part of a room at the same instant, however many threads and processes ask.
 *
 * <p>What is wrong with an input is thrown as a {@link ConstraintViolationException} before
 * anything is read; a refusal is an answer; a broken store is a {@link StoreException} that says
 * whether to try again. {@link BookingCommand} is the table of what may be done in which state. An
 * edit names the {@linkplain Booking#version() version} of the booking that the decision to edit
 * was made on, so that no edit is lost.
 *
 * <p>A service acts for {@link Actor#APPLICATION} until it is told otherwise: {@link #as}, {@link
 * #overriding} and {@link #dryRun} give services over the same store that act for somebody, set the
 * policy aside, or change nothing. Thread-safe. No method accepts {@code null} unless it says so,
 * and none returns it.
 */
public final class BookingService {

  private final Builder builder;
  private final BookingEngine engine;
  private final Asker asker;
  private final Requests requests;
  private final Approvals approvals;
  private final Edits edits;
  private final Swap swap;
  private final Sweep sweep;
  private final SeriesBookings series;
  private final Validator validator;

  private BookingService(Builder builder, BookingEngine engine, Asker asker) {
    this.builder = builder;
    this.engine = engine;
    this.asker = asker;
    this.requests = new Requests(engine, asker, builder.recordingRefusals);
    this.approvals = new Approvals(engine, asker);
    this.edits = new Edits(engine, asker);
    this.swap = new Swap(engine, asker);
    this.sweep = new Sweep(engine, asker);
    this.validator = builder.validator;
    this.series =
        new SeriesBookings(
            new SeriesEngine(engine, asker, new SeriesDocuments(builder.codec)),
            this::requireValid,
            builder.recordingRefusals);
  }

  /**
   * Starts a service with the {@linkplain BookingPolicy#ofDefaults() default policy}, no preferred
   * opening times, {@linkplain RoleBookingAccess access by roles}, three alternatives for a refusal
   * and the {@linkplain JsonCodec#strict() strict codec}.
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
   * A service that acts for somebody: what they may not do is refused, and what they may not see is
   * not told.
   *
   * @param actor who
   * @return a service over the same store
   */
  public BookingService as(Actor actor) {
    return new BookingService(
        builder, engine, new Asker(Objects.requireNonNull(actor, "actor"), asker.override()));
  }

  /**
   * A service that sets the policy aside: window, duration, notice, hours, quotas, rights and steps
   * of approval. Who does it and why is kept with the booking. It can never cause an overlap.
   *
   * @param why the reason, not blank
   * @return a service over the same store; it refuses everything to whom {@link
   *     BookingAccess#mayOverride} does not allow it
   * @throws IllegalArgumentException if the reason is blank
   */
  public BookingService overriding(String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("why must not be blank: it is kept with the booking");
    }
    return new BookingService(builder, engine, new Asker(asker.actor(), why));
  }

  /**
   * A service that changes nothing: each command is decided as it would be at this moment, and its
   * outcome shows what would happen, consequences included. What makes several decisions at once,
   * such as {@link #sweep}, {@link SeriesBookings#sweep} and {@link Waitlist#offer}, makes each of
   * them on what those before would have left; two calls know nothing of each other. The versions
   * in it are not those that the store would give.
   *
   * @return a service over what the store has now
   */
  public BookingService dryRun() {
    return new BookingService(builder, engine.dryRun(), asker);
  }

  /**
   * Bookings that are made again and again.
   *
   * @return what can be done with series, for whom this service acts
   */
  public SeriesBookings series() {
    return series;
  }

  /**
   * Asks for a room. If one is free, and nobody has to approve it, it is booked at once. A request
   * that was made before, sent again with the same content, gets the same booking again; one that
   * is held is taken up.
   *
   * <p>What has a {@linkplain BookingRequest#priority priority} and would be refused only because
   * of other bookings displaces these, if the actor may {@link BookingCommand#DISPLACE}; so does
   * what is approved or rescheduled. Displaced is who is confirmed, of a strictly lower class (0 is
   * below 9), seen by the actor, was not displaced before since its owner chose its place, and has
   * a policy with a {@linkplain BookingPolicy#displacementNotice() notice} that is kept. Each gets,
   * in the same commit: another room at its time that has all it needs; or the nearest time, 12
   * hours away if that is enough and 7 days at the most, when it is open and not sooner than the
   * notice; or the place of something of a still lower class, which may displace nobody in turn; or
   * it ends as {@link BookingState#DISPLACED}. Of the rooms that would do, up to 8 with the fewest
   * displaced, then those of the lowest class, then the youngest are tried, of at most 64 looked at
   * and 32 displaced in each, and the one is taken in which the fewest end. All are {@linkplain
   * BookingOutcome.Confirmed#consequences consequences} of the outcome, and {@link #dryRun} shows
   * them before.
   *
   * @param request who wants what
   * @return {@link BookingOutcome.Confirmed}, {@link BookingOutcome.Waiting} or {@link
   *     BookingOutcome.Refused}
   * @throws ConstraintViolationException if the request breaks a constraint
   */
  public BookingOutcome request(BookingRequest request) {
    requireValid(request);
    return requests.request(request);
  }

  /**
   * Keeps a place for a while, until {@link #request} takes it up. It is kept no longer than the
   * policy {@linkplain BookingPolicy#longestHold() allows} nor into the event; {@link
   * Milestones#due()} says until when. Then it expires: its time is free for whoever asks from that
   * moment on, even before {@link #sweep} has told so.
   *
   * @param request who wants what
   * @param timeToLive for how long at the most, longer than zero
   * @return {@link BookingOutcome.Waiting} or {@link BookingOutcome.Refused}
   * @throws ConstraintViolationException if the request breaks a constraint
   * @throws IllegalArgumentException if the time is zero or negative
   */
  public BookingOutcome hold(BookingRequest request, Duration timeToLive) {
    requireValid(request);
    return requests.hold(request, timeToLive);
  }

  /**
   * Says yes to a request: takes the next of the {@linkplain BookingPolicy#steps() steps} that its
   * rooms ask for. The last one confirms it, if its time is still free, and rejects all who compete
   * for that time; {@link #dryRun} lists them before.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param note what else there is to say, or null
   * @return {@link BookingOutcome.Waiting} for the next step, {@link BookingOutcome.Confirmed} with
   *     those who were rejected, or {@link BookingOutcome.Refused}
   */
  public BookingOutcome approve(BookingId id, long expectedVersion, @Nullable String note) {
    return approvals.approve(id, expectedVersion, note);
  }

  /**
   * Says no to a request.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param why for its requester
   * @return {@link BookingOutcome.Ended} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome reject(BookingId id, long expectedVersion, String why) {
    return approvals.reject(id, expectedVersion, why);
  }

  /**
   * Moves a booking to another time or other rooms. The old time is given back and the new one
   * taken in the same commit, so nothing is lost if the new one is taken. Where its rooms ask for
   * approval, a booking that was confirmed waits for it again, at its new time.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param slot the new time of the event
   * @param rooms the new rooms, all of them or none; empty for those it has
   * @param note why, for whoever reads the booking later, or null
   * @return {@link BookingOutcome.Confirmed}, {@link BookingOutcome.Waiting} or {@link
   *     BookingOutcome.Refused}
   */
  public BookingOutcome reschedule(
      BookingId id,
      long expectedVersion,
      TimeSlot slot,
      List<RoomId> rooms,
      @Nullable String note) {
    Objects.requireNonNull(slot, "slot");
    return edits.reschedule(id, expectedVersion, slot, List.copyOf(rooms), note);
  }

  /**
   * Asks for something else than before in the place that a booking has: another title, other
   * people, layout, equipment, features, priority or visibility. Where its rooms ask for approval,
   * more people than before wait for it again; so does nothing else. What is asked for from then on
   * is this, so a repeated {@link #request} has to say it too.
   *
   * @param wanted {@link Booking#request}, altered; its time and rooms are not looked at, for these
   *     there is {@link #reschedule}
   * @param expectedVersion the version that the decision was made on
   * @param note why, for whoever reads the booking later, or null
   * @return {@link BookingOutcome.Confirmed}, {@link BookingOutcome.Waiting} or {@link
   *     BookingOutcome.Refused}, also if it is to be of another agency or requester
   * @throws ConstraintViolationException if the request breaks a constraint
   */
  public BookingOutcome change(BookingRequest wanted, long expectedVersion, @Nullable String note) {
    requireValid(wanted);
    return edits.change(wanted, expectedVersion, note);
  }

  /**
   * Lets two bookings exchange their places: each gets the rooms and the time of the other, with
   * its own people, layout and equipment, or nothing is changed at all. Two at the same time
   * exchange rooms, two in the same room exchange times. For each it is as if it were rescheduled:
   * its new place must fit it and the policy admit it, and where rooms ask for approval it waits
   * for it again.
   *
   * @param a one booking
   * @param versionOfA the version of it that the decision was made on
   * @param b another booking
   * @param versionOfB the version of it that the decision was made on
   * @param note why, for whoever reads the bookings later, or null
   * @return {@link BookingOutcome.Confirmed} or {@link BookingOutcome.Waiting} with the first
   *     booking, and the second one among its consequences; or {@link BookingOutcome.Refused}
   *     without alternatives
   * @throws IllegalArgumentException if both are the same
   */
  public BookingOutcome swap(
      BookingId a, long versionOfA, BookingId b, long versionOfB, @Nullable String note) {
    return swap.swap(a, versionOfA, b, versionOfB, note);
  }

  /**
   * Those who wait for a place that is taken.
   *
   * @return a view of this service, acting for the same actor
   */
  public Waitlist waitlist() {
    return new Waitlist(engine, asker, this::requireValid, new WaitlistDocuments(builder.codec));
  }

  /**
   * Takes back what is held or waits for an answer.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param note why, or null
   * @return {@link BookingOutcome.Ended} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome withdraw(BookingId id, long expectedVersion, @Nullable String note) {
    return edits.withdraw(id, expectedVersion, note);
  }

  /**
   * Gives a confirmed booking up. Its time is free from then on.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param note why, for whoever reads the booking later, or null
   * @return {@link BookingOutcome.Ended} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome cancel(BookingId id, long expectedVersion, @Nullable String note) {
    return edits.cancel(id, expectedVersion, note);
  }

  /**
   * Tells that they have come, so that the booking is not released.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @return {@link BookingOutcome.Confirmed} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome checkIn(BookingId id, long expectedVersion) {
    return edits.checkIn(id, expectedVersion);
  }

  /**
   * Tells that it is over. If that is early, the rest of its time is free.
   *
   * @param id which booking
   * @param expectedVersion the version that the decision was made on
   * @param note what else there is to say, or null
   * @return {@link BookingOutcome.Ended} or {@link BookingOutcome.Refused}
   */
  public BookingOutcome complete(BookingId id, long expectedVersion, @Nullable String note) {
    return edits.complete(id, expectedVersion, note);
  }

  /**
   * Does what is due by now: holds expire, and what nobody came to is released. To be called every
   * minute or so, by any number of processes.
   *
   * @param limit how many bookings are looked at, 1 to 10,000; if so many were ended there may be
   *     more
   * @return the bookings that were ended; those that the actor may not {@link
   *     BookingCommand#EXPIRE} or {@link BookingCommand#RELEASE} are left as they are
   */
  public List<Booking> sweep(int limit) {
    return sweep.sweep(limit);
  }

  /**
   * A booking by its id, whoever asks: {@link BookingAccess#sees} tells whether to show it.
   *
   * @param id which booking
   * @return the booking as it stands, or empty if there is none
   */
  public Optional<Booking> find(BookingId id) {
    return engine.find(id.document());
  }

  /**
   * One page of bookings, whoever asks.
   *
   * @param filter which of them: all, or by state, agency, requester, or when something is due
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   */
  public BookingPage bookings(DocumentFilter filter, @Nullable String after, int limit) {
    DocumentPage page =
        engine.store().documents(new DocumentQuery(BookingId.DOCUMENT_TYPE, filter, after, limit));
    return new BookingPage(
        page.documents().stream().map(engine.documents()::read).toList(), page.next());
  }

  /**
   * Reads an event of the store.
   *
   * @param stored any event
   * @return what changed, or empty if it tells of something else
   */
  public Optional<BookingEvent> event(StoredEvent stored) {
    return engine.documents().read(stored);
  }

  /**
   * Reads an event of the store that tells of a refusal. There are such events if the service
   * {@linkplain Builder#recordRefusals records refusals}.
   *
   * @param stored any event
   * @return what was refused, or empty if it tells of something else
   */
  public Optional<RefusedRequest> refusal(StoredEvent stored) {
    return engine.documents().readRefused(stored);
  }

  /**
   * What is free now, of all that can be booked now. One reading of every room's timeline.
   *
   * @return a snapshot for finding alternatives
   */
  public Availability availability() {
    return engine.placement().availability(asker, Set.of());
  }

  /**
   * Closes rooms over bookings that are there, and opens them again.
   *
   * @return the closures of this store, for whom this service acts
   */
  public Closures closures() {
    return new Closures(engine, asker, builder.alternatives);
  }

  /**
   * Finds bookings that no longer keep to the rules of this service.
   *
   * @return looks at the bookings of this store
   */
  public Revalidation revalidation() {
    return new Revalidation(engine, builder.alternatives);
  }

  /**
   * Finds bookings that would not keep to other rules, before these are put in force.
   *
   * @param rules what is to hold for whom
   * @return looks at the bookings of this store
   */
  public Revalidation revalidation(BookingRules rules) {
    return new Revalidation(
        new BookingEngine(new Builder(builder).rules(rules), engine.store()), builder.alternatives);
  }

  private <T> void requireValid(T input) {
    Set<ConstraintViolation<T>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  /** Builds a service. Not thread-safe. */
  public static final class Builder {

    final Store store;
    final RoomCatalog rooms;
    final Validator validator;
    final Clock clock;
    private BookingPolicy policy = BookingPolicy.ofDefaults();
    private OpeningTimes openingTimes = OpeningTimes.ALWAYS;
    private @Nullable BookingRules rules;
    BookingAccess access = new RoleBookingAccess();
    int alternatives = 3;
    JsonCodec codec = JsonCodec.strict();
    private boolean recordingRefusals;

    private Builder(Store store, RoomCatalog rooms, Validator validator, Clock clock) {
      this.store = Objects.requireNonNull(store, "store");
      this.rooms = Objects.requireNonNull(rooms, "rooms");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    private Builder(Builder other) {
      this(other.store, other.rooms, other.validator, other.clock);
      policy = other.policy;
      openingTimes = other.openingTimes;
      rules = other.rules;
      access = other.access;
      alternatives = other.alternatives;
      codec = other.codec;
      recordingRefusals = other.recordingRefusals;
    }

    /**
     * What may be booked at all, if it is the same for all rooms and agencies.
     *
     * @param policy the policy
     * @return this builder
     */
    public Builder policy(BookingPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * When the rooms are open, if it is the same for all: alternatives are looked for in these
     * times first.
     *
     * @param openingTimes when people would rather meet
     * @return this builder
     */
    public Builder openingTimes(OpeningTimes openingTimes) {
      this.openingTimes = Objects.requireNonNull(openingTimes, "openingTimes");
      return this;
    }

    /**
     * Policies and opening times by room and agency, instead of {@link #policy} and {@link
     * #openingTimes}.
     *
     * @param rules what holds for whom
     * @return this builder
     */
    public Builder rules(BookingRules rules) {
      this.rules = Objects.requireNonNull(rules, "rules");
      return this;
    }

    BookingRules rules() {
      return rules == null ? BookingRules.of(policy, openingTimes) : rules;
    }

    /**
     * Who may do and see what.
     *
     * @param access the access
     * @return this builder
     */
    public Builder access(BookingAccess access) {
      this.access = Objects.requireNonNull(access, "access");
      return this;
    }

    /**
     * Whether refused requests leave an event, with the codes of their reasons, for reports.
     * Without this they leave no trace.
     *
     * @param record whether they do; one commit more for each refusal
     * @return this builder
     */
    public Builder recordRefusals(boolean record) {
      this.recordingRefusals = record;
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
      Builder settled = new Builder(this);
      BookingService service =
          new BookingService(
              settled,
              new BookingEngine(settled, settled.store),
              new Asker(Actor.APPLICATION, null));
      settled.rooms.rooms().forEach(service::requireValid);
      return service;
    }
  }
}
