package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.DryRunStore;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.InvitationTree;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.meeting.MeetingFinder;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import id.egov.scheduling.travel.TravelTimes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the agendas of officials. Every command is one commit to the {@link Store} that claims the
 * time of everybody and everything an item needs, or of nobody; so nobody is in two places at once,
 * nor on the way from one to the other when the next begins, however many threads and processes
 * ask, and whatever other modules claim in the same store.
 *
 * <p>What is wrong with an input is thrown as a {@link ConstraintViolationException} before
 * anything is read; a refusal is an answer; a broken store is a {@link StoreException} that says
 * whether to try again. {@link AgendaCommand} is the table of what may be done in which state. An
 * edit names the {@linkplain AgendaEntry#version() version} of the item that the decision to edit
 * was made on, so that no edit is lost. The same edit sent again by the same actor changes nothing
 * and gets the entry again, as it stands now and without notes.
 *
 * <p>A service acts for {@link Actor#APPLICATION} until it is told otherwise: {@link #as}, {@link
 * #overriding} and {@link #dryRun} give services over the same store that act for somebody, set the
 * policy aside, or change nothing. Thread-safe. No method accepts {@code null} unless it says so,
 * and none returns it.
 */
public final class AgendaService {

  private final Builder settings;
  private final AgendaEngine engine;
  private final Asker asker;
  private final Receipts receipts;
  private final Answers answers;
  private final Moves moves;
  private final Records records;
  private final Reading reading;

  private AgendaService(Builder settings, AgendaEngine engine, Asker asker) {
    this.settings = settings;
    this.engine = engine;
    this.asker = asker;
    this.receipts = new Receipts(engine, asker);
    this.answers = new Answers(engine, asker, settings.delegates);
    this.moves = new Moves(engine, asker, settings.delegates);
    this.records = new Records(engine, asker);
    this.reading = new Reading(engine, asker);
  }

  /**
   * Starts a service that still needs a {@linkplain Builder#policy(AgendaPolicy) policy}, because
   * nobody but the application knows where days begin and end: {@code
   * policy(AgendaPolicy.in(zone))} allows everything. It plans 366 days ahead, has no preferred
   * opening times, no travel and nobody who may come instead, {@linkplain RoleAgendaAccess access
   * by roles}, names three alternatives of each sort within 14 days for a refusal and writes with
   * the {@linkplain JsonCodec#strict() strict codec}.
   *
   * @param store where agendas are kept
   * @param officials who has an agenda
   * @param validator checks every input
   * @param clock tells what is past
   * @return a builder
   */
  public static Builder builder(
      Store store, Officials officials, Validator validator, Clock clock) {
    return new Builder(store, officials, validator, clock);
  }

  /**
   * A service that acts for somebody: what they may not do is refused, and what they may not see is
   * not there, neither for a command nor for a reading, except that the time is {@link #busy}.
   *
   * @param actor who
   * @return a service over the same store
   */
  public AgendaService as(Actor actor) {
    return new AgendaService(
        settings,
        engine,
        new Asker(Objects.requireNonNull(actor, "actor"), asker.override(), asker.answered()));
  }

  /**
   * A service that sets the policy aside: what time is kept free, the load of a day and the rest
   * between days. The reason is kept as the item's note, unless there is another one. It can never
   * cause an overlap or a way that is too long.
   *
   * @param why the reason, not blank
   * @return a service over the same store; it refuses everything to whom {@link
   *     AgendaAccess#mayOverride} does not allow it
   * @throws IllegalArgumentException if the reason is blank
   */
  public AgendaService overriding(String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("why must not be blank: it is kept with the item");
    }
    return new AgendaService(settings, engine, new Asker(asker.actor(), why, asker.answered()));
  }

  /**
   * A service that writes down answers that were given earlier, as one in a letter or a mail was.
   * They are kept with that moment; and who has decided otherwise since has it stay so: their older
   * answer is refused ({@link AgendaReason#ANSWERED_SINCE}), to the second.
   *
   * @param when when the answer was given; if that is in the future, it counts as given now
   * @return a service over the same store
   */
  public AgendaService answeredAt(Instant when) {
    return new AgendaService(
        settings,
        engine,
        new Asker(asker.actor(), asker.override(), Objects.requireNonNull(when, "when")));
  }

  /**
   * A service that changes nothing: each command is decided as it would be at this moment. The
   * versions in its outcomes are not those that the store would give.
   *
   * @return a service over what the store has now
   */
  public AgendaService dryRun() {
    return new AgendaService(settings, engine.over(new DryRunStore(engine.store())), asker);
  }

  /**
   * Notes an invitation that has come in. It is on the agendas of all who are invited, and takes
   * nobody's time until somebody accepts. One that was received before, sent again with the same
   * content, gets the same entry again, as it stands now. Who holds no office on that day may be
   * invited, as letters do, and is named in a note: they cannot accept, and whoever holds the
   * office then can be sent.
   *
   * @param item what is wanted
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused} without alternatives
   * @throws ConstraintViolationException if the item breaks a constraint
   */
  public AgendaOutcome receive(AgendaItem item) {
    requireValid(item);
    return receipts.receive(item);
  }

  /**
   * Puts an item on the agendas at once, without asking: all who are required come, and those of
   * the optional who are free. One that was scheduled before, sent again with the same content,
   * gets the same entry again, as it stands now.
   *
   * @param item what is wanted
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   * @throws ConstraintViolationException if the item breaks a constraint
   */
  public AgendaOutcome schedule(AgendaItem item) {
    requireValid(item);
    return receipts.schedule(item);
  }

  /**
   * Somebody comes (hadir). Their time is taken, and with the first who comes the rooms and cars
   * that the item needs. If they had sent somebody instead, that one does not come any more, and
   * their time is given back in the same commit; if it is refused, that one still comes.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param official who
   * @param note what else there is to say, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome accept(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return answers.accept(id, expectedVersion, official, note);
  }

  /**
   * Somebody does not come (tidak hadir), nor whoever they had sent instead, and their time is
   * free. If they were to come instead of somebody, it goes back to them. With the last who comes,
   * the rooms and cars are free.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param official who
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome decline(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return answers.decline(id, expectedVersion, official, note);
  }

  /**
   * Somebody comes instead (diwakilkan): whoever may by {@linkplain Builder#delegates rank and
   * chain}, has no other part in the item and is free. Their time is taken in the same commit that
   * gives back the time of who sends them; then they {@link #accept} or {@link #decline}, or pass
   * it on themselves. An invitation is passed on twice at the most.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param from who does not come
   * @param to who comes instead
   * @param replyBy until when they may answer, exclusive, after now; null for as long as it takes.
   *     Then it goes back: {@link #sweep}
   * @param note what else there is to say, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome delegate(
      AgendaItemId id,
      long expectedVersion,
      OfficialId from,
      OfficialId to,
      @Nullable Instant replyBy,
      @Nullable String note) {
    return answers.delegate(AgendaCommand.DELEGATE, id, expectedVersion, from, to, replyBy, note);
  }

  /**
   * Somebody else than was asked before comes instead. The time of the one is given back and that
   * of the other taken in one commit. Who was asked before may be asked again, with more time to
   * answer; if they have answered already, that stands and nothing changes.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param from who does not come, and has asked somebody before
   * @param to who comes instead now
   * @param replyBy until when they may answer, exclusive, after now; null for as long as it takes
   * @param note what else there is to say, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome redelegate(
      AgendaItemId id,
      long expectedVersion,
      OfficialId from,
      OfficialId to,
      @Nullable Instant replyBy,
      @Nullable String note) {
    return answers.delegate(AgendaCommand.REDELEGATE, id, expectedVersion, from, to, replyBy, note);
  }

  /**
   * Nobody comes instead any more, and their time is free. Whoever had asked them is as if they had
   * not answered. Who comes themselves, or does not come either, says so at once with {@link
   * #accept} or {@link #decline}.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param official who had asked somebody
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome takeBack(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return answers.takeBack(id, expectedVersion, official, note);
  }

  /**
   * Moves an item to another time, or gives one that was postponed its time. The old time is given
   * back and the new one taken in the same commit. What is at that time already stays as it is. Who
   * comes, comes then too: if one who is required or was sent instead of somebody is not free, it
   * is refused; who is optional and is not free is asked anew. So is who has said no. Who had not
   * answered has still to answer, though they be free now. Whoever is to be {@linkplain
   * id.egov.scheduling.policy.AgendaPolicy#withNewAnswers asked again} has said nothing to the new
   * time: it does not take theirs.
   *
   * <p>On another day who was sent instead of somebody comes as what they would be sent as then;
   * who could not be sent then is relieved of it, and who had sent them is asked.
   *
   * <p>What has begun can be moved to another time that is not past; or it keeps its beginning and
   * ends sooner or later, also when that is recorded afterwards. Then nobody is asked, and who
   * comes must be free for what is new of it.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param time the new time
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome reschedule(
      AgendaItemId id, long expectedVersion, AgendaTime time, @Nullable String note) {
    Objects.requireNonNull(time, "time");
    return moves.reschedule(id, expectedVersion, time, note);
  }

  /**
   * Puts an item off to a time that nobody knows yet. Everybody's time is free until {@link
   * #reschedule}; what they answered is remembered.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome postpone(AgendaItemId id, long expectedVersion, @Nullable String note) {
    return moves.postpone(id, expectedVersion, note);
  }

  /**
   * Calls an item off. Everybody's time is free from then on.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome cancel(AgendaItemId id, long expectedVersion, @Nullable String note) {
    return moves.cancel(id, expectedVersion, note);
  }

  /**
   * Changes anything but the time: the place, who is invited, what is needed, the details. Where
   * nothing would change, nothing happens, and the answer is the item as it stands. Who comes must
   * be able to get to the new place, and what is needed besides must be free. Who is invited anew
   * has not answered; who is not invited any more is off, with whoever was to come instead. Who was
   * sent by somebody and has declined, or is so no longer, may be invited. Whoever is to be
   * {@linkplain id.egov.scheduling.policy.AgendaPolicy#withNewAnswers asked again} has said nothing
   * to the new place.
   *
   * <p>Only what the change brings about can stand against it: what was set aside once stays so. It
   * may be made while the item lasts, and afterwards.
   *
   * @param expectedVersion the version that the decision was made on
   * @param item what it is now, with the id and the time that it has
   * @param note why, or null
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   * @throws ConstraintViolationException if the item breaks a constraint
   * @throws IllegalArgumentException if the time is another one
   */
  public AgendaOutcome revise(long expectedVersion, AgendaItem item, @Nullable String note) {
    requireValid(item);
    return moves.revise(expectedVersion, item, note);
  }

  /**
   * Lets the public be told of an item, as far as its disclosure goes.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome publish(AgendaItemId id, long expectedVersion) {
    return records.publish(id, expectedVersion);
  }

  /**
   * Lets the public not be told of an item any more.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome unpublish(AgendaItemId id, long expectedVersion) {
    return records.unpublish(id, expectedVersion);
  }

  /**
   * Records who was there and what came out of it, once it has begun, whatever they had answered;
   * again if there is more to say.
   *
   * @param id which item
   * @param expectedVersion the version that the decision was made on
   * @param attendance who was there and who was not, of those who are invited
   * @param result what came out of it, or null to leave it as it is
   * @return {@link AgendaOutcome.Done} or {@link AgendaOutcome.Refused}
   * @throws ConstraintViolationException if the result breaks a constraint
   */
  public AgendaOutcome record(
      AgendaItemId id,
      long expectedVersion,
      Map<OfficialId, Attendance> attendance,
      @Nullable ItemResult result) {
    if (result != null) {
      requireValid(result);
    }
    return records.record(id, expectedVersion, new TreeMap<>(attendance), result);
  }

  /**
   * Does what is due by now: whoever was asked to come instead of somebody and has not answered in
   * time is relieved of it, and it goes back. To be called every minute or so, by any number of
   * processes, so that it is told; no decision depends on it, because each is made as if it had
   * just been called, and does in its own commit what it needs of that.
   *
   * @param limit how many items are looked at, 1 to 10,000; if so many were changed there may be
   *     more
   * @return the items that were changed, as far as one sees them
   */
  public List<AgendaEntry> sweep(int limit) {
    DocumentFilter due = new DocumentFilter.DueBefore(engine.now().plusMillis(1));
    DocumentQuery query = new DocumentQuery(AgendaItemId.DOCUMENT_TYPE, due, null, limit);
    return engine.store().documents(query).documents().stream()
        .map(document -> new AgendaItemId(document.key().id()))
        .flatMap(id -> Optional.ofNullable(answers.expire(id)).stream())
        .filter(entry -> engine.reaches(asker, entry))
        .toList();
  }

  /**
   * An item by its id.
   *
   * @param id which item
   * @return the item as it stands, or empty if there is none that the actor sees
   */
  public Optional<AgendaEntry> find(AgendaItemId id) {
    return reading.find(id);
  }

  /**
   * The invitations to an item, each with all to whom it was passed on. One reading of the store.
   *
   * @param id which item
   * @return a tree for everybody whom the organiser invited, by id; empty if there is no such item
   *     that the actor sees
   */
  public List<InvitationTree> invitations(AgendaItemId id) {
    return find(id).map(AgendaEntry::trees).orElse(List.of());
  }

  /**
   * One page of the items that the actor sees, full unless it is the last. For who does not see
   * all, items are read a hundred at a time until so many are found and one more.
   *
   * @param filter which of them: all, or by state, organising agency, who asked for it, or when an
   *     answer is due
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   */
  public AgendaPage items(DocumentFilter filter, @Nullable String after, int limit) {
    return reading.page(filter, after, limit);
  }

  /**
   * Reads an event of the store, and the item as it stands now: what has become secret since then
   * is not told from what is old.
   *
   * @param stored any event
   * @return what was done with an item, or empty if it tells of something else, or of an item that
   *     the actor does not see, or did not see then or before
   */
  public Optional<AgendaEvent> event(StoredEvent stored) {
    return reading.event(stored);
  }

  /**
   * What an official is invited to and not called off or postponed, whatever they answered, of what
   * the actor sees. Whole entries: who shows them to others takes out what these may not see; when
   * something else takes the official's time, {@link #busy} tells. Time that another module has
   * claimed is not among them.
   *
   * @param official whose agenda
   * @param window entries that overlap it
   * @return the entries by start, then end; empty for an official who is not known
   */
  public List<AgendaEntry> agenda(OfficialId official, TimeSlot window) {
    return reading.agenda(official, window);
  }

  /**
   * What an official attends: of their {@link #agenda} what takes their time.
   *
   * @param official whose agenda
   * @param window entries that overlap it
   * @return the entries by start, then end
   */
  public List<AgendaEntry> attending(OfficialId official, TimeSlot window) {
    return agenda(official, window).stream()
        .filter(entry -> entry.coming().contains(official))
        .toList();
  }

  /**
   * What is on an official's {@link #agenda} for days on which they hold no office, because they
   * leave before or come after it: it is to be passed on to whoever holds the office then, or to be
   * revised. Nothing of it is published as theirs, and nothing can be scheduled for them.
   *
   * @param official who has left, or leaves
   * @param window entries that overlap it
   * @return the entries by start, then end
   */
  public List<AgendaEntry> withoutOffice(OfficialId official, TimeSlot window) {
    AgendaPolicy policy = engine.policies().of(official);
    return agenda(official, window).stream()
        .filter(
            entry ->
                !settings.officials.holdsOffice(
                    official, policy.day(entry.slot().startInclusive())))
        .toList();
  }

  /**
   * When an official has no time, with assumed ends, whatever takes it and whoever asks; of what
   * may not be seen all of the time in which {@linkplain AgendaPolicy#withVeil policy hides it}, as
   * one time wherever it touches. Ways and nights are not in it: {@link #commonFreeTime} is what is
   * free.
   *
   * @param official who
   * @param window where to look
   * @return the times by start, then end; they may overlap and reach beyond the window
   */
  public List<TimeSlot> busy(OfficialId official, TimeSlot window) {
    return freeTime().busy(official, window);
  }

  /**
   * When several officials are all free inside the opening times, for who this service acts for: at
   * any time in there an ordinary item of that length, without a place, can be {@linkplain
   * #schedule scheduled} with all of them, and does not even possibly clash. So the way to and from
   * what they do besides, the rest between days, the load of a day, what is kept free and days on
   * which somebody is away or holds no office are left out, as is all of the time in which policy
   * hides what may not be seen; and what is past, or too far ahead. For a longer item a day may be
   * full. An item over midnight might be possible where none is offered.
   *
   * @param who whose agendas, at least one official
   * @param atLeast how long they must be free at a stretch, longer than zero
   * @param window where to look
   * @param limit how many stretches at the most, 1 or more
   * @return the earliest stretches, each as long as possible inside the window and one opening
   * @throws IllegalArgumentException if an official is not known or a number is out of range
   */
  public List<TimeSlot> commonFreeTime(
      Set<OfficialId> who, Duration atLeast, TimeSlot window, int limit) {
    if (who.isEmpty() || limit < 1 || atLeast.isNegative() || atLeast.isZero()) {
      throw new IllegalArgumentException(
          "who (%s officials), limit (%s) and atLeast (%s) must all be more than nothing"
              .formatted(who.size(), limit, atLeast));
    }
    for (OfficialId id : who) {
      if (settings.officials.find(id).isEmpty()) {
        throw new IllegalArgumentException("who: there is no official %s".formatted(id));
      }
    }
    if (atLeast.compareTo(window.duration()) > 0) {
      return List.of();
    }
    // Slots are whole milliseconds, so what is finer is rounded up.
    long millis = atLeast.plusNanos(999_999).toMillis();
    List<IntervalTimeline> busy = new ArrayList<>();
    freeTime()
        .taken(who, window, Duration.ofMillis(millis), null)
        .values()
        .forEach(taken -> busy.add(Union.of(taken)));
    List<TimeSlot> open =
        settings.openingTimes.within(window).stream()
            .flatMap(slot -> slot.intersection(window).stream())
            .toList();
    return new CommonTime(busy).stretches(open, millis).stream().limit(limit).toList();
  }

  private FreeTime freeTime() {
    return new FreeTime(engine, asker, settings.access, engine.placement().plannable());
  }

  /**
   * Starts a finder of times for meetings at a place that says what this service would: an ordinary
   * item at that place, with the officials and the resources of a proposal and at its time, can be
   * {@linkplain #schedule scheduled} by who this service acts for, and does not even possibly
   * clash, as long as nobody is faster. What is not proposed would be refused, or only possibly be
   * free; but for an item over midnight and, where policy hides times, near what a room or an
   * official is claimed for otherwise. Its zone is that of the usual policy, and its opening times
   * are those of this service until others are given.
   *
   * @param venue where the meeting is, as the item will have it; null if that is not known
   * @return a builder, to which rooms and costs may be added
   */
  public MeetingFinder.Builder meetings(@Nullable Venue venue) {
    return MeetingFinder.builder(
            engine.store(),
            settings.officials,
            settings.validator,
            engine.policies().usual().zone())
        .openingTimes(settings.openingTimes)
        .takenTimes(
            (resources, window, duration) -> freeTime().ofAll(resources, window, duration, venue));
  }

  private <T> void requireValid(T input) {
    settings.requireValid(input);
  }

  /** Builds a service. Not thread-safe. */
  public static final class Builder {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    final Store store;
    final Officials officials;
    final Clock clock;
    OpeningTimes openingTimes = OpeningTimes.ALWAYS;
    Duration horizon = Duration.ofDays(366);
    int alternatives = 3;
    Duration reach = Duration.ofDays(14);
    AgendaAccess access = new RoleAgendaAccess();
    Delegates delegates = Delegates.NONE;
    JsonCodec codec = JsonCodec.strict();
    private final Validator validator;
    private final Map<OfficialId, AgendaPolicy> policies = new TreeMap<>();
    private @Nullable AgendaPolicy policy;
    private TravelTimes travel = TravelTimes.NONE;

    private Builder(Store store, Officials officials, Validator validator, Clock clock) {
      this.store = Objects.requireNonNull(store, "store");
      this.officials = Objects.requireNonNull(officials, "officials");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    private Builder(Builder other) {
      this(other.store, other.officials, other.validator, other.clock);
      openingTimes = other.openingTimes;
      horizon = other.horizon;
      alternatives = other.alternatives;
      reach = other.reach;
      access = other.access;
      delegates = other.delegates;
      codec = other.codec;
      policies.putAll(other.policies);
      policy = other.policy;
      travel = other.travel;
    }

    Policies policies() {
      return new Policies(officials, Objects.requireNonNull(policy, "policy"), policies, travel);
    }

    <T> void requireValid(T input) {
      Set<ConstraintViolation<T>> violations = validator.validate(input);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
    }

    /**
     * How far ahead can be planned.
     *
     * @param horizon how far ahead of now an item may end; longer than zero, at most a hundred
     *     years
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder horizon(Duration horizon) {
      this.horizon = requireSpan("horizon", horizon);
      return this;
    }

    /**
     * When alternatives are looked for first, and common free time at all.
     *
     * @param openingTimes when people would rather meet
     * @return this builder
     */
    public Builder openingTimes(OpeningTimes openingTimes) {
      this.openingTimes = Objects.requireNonNull(openingTimes, "openingTimes");
      return this;
    }

    /**
     * What the days of officials may look like, and in which zone they begin and end. Must be
     * given.
     *
     * @param policy what holds for all who have none of their own
     * @return this builder
     */
    public Builder policy(AgendaPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * What the days of one official may look like.
     *
     * @param official whose
     * @param policy what holds for them, instead of what holds for all
     * @return this builder
     */
    public Builder policy(OfficialId official, AgendaPolicy policy) {
      policies.put(
          Objects.requireNonNull(official, "official"), Objects.requireNonNull(policy, "policy"));
      return this;
    }

    /**
     * How long officials need from one venue to another.
     *
     * @param travel the times
     * @return this builder
     */
    public Builder travel(TravelTimes travel) {
      this.travel = Objects.requireNonNull(travel, "travel");
      return this;
    }

    /**
     * Who may come instead of whom.
     *
     * @param delegates by rank and chain
     * @return this builder
     */
    public Builder delegates(Delegates delegates) {
      this.delegates = Objects.requireNonNull(delegates, "delegates");
      return this;
    }

    /**
     * Who may do and see what.
     *
     * @param access the rules
     * @return this builder
     */
    public Builder access(AgendaAccess access) {
      this.access = Objects.requireNonNull(access, "access");
      return this;
    }

    /**
     * How many alternatives of each sort a refusal names, and how far they are looked for: other
     * times when everybody can come; others who could come at that time; and, if nobody could,
     * both. From each stretch in which all are free, the time nearest to the wanted one is offered;
     * outside the opening times only if there is none inside. None is offered that clashes even
     * possibly. The least change comes first: a minute that it is moved costs one, and whoever
     * comes instead four hours, and as much for each who would have been more fitting.
     *
     * @param limit how many of each sort at the most, 0 or more
     * @param reach how much earlier or later than wanted; longer than zero, at most a hundred years
     * @return this builder
     * @throws IllegalArgumentException if a value is out of range
     */
    public Builder alternatives(int limit, Duration reach) {
      if (limit < 0) {
        throw new IllegalArgumentException("limit (%s) must be 0 or more".formatted(limit));
      }
      this.alternatives = limit;
      this.reach = requireSpan("reach", reach);
      return this;
    }

    private static Duration requireSpan(String field, Duration span) {
      if (span.isNegative() || span.compareTo(LONGEST) > 0 || span.toMillis() == 0) {
        throw new IllegalArgumentException(
            "%s (%s) must be at least a millisecond and at most %s"
                .formatted(field, span, LONGEST));
      }
      return Duration.ofMillis(span.toMillis());
    }

    /**
     * How entries are written into the store.
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
     * @return a service that is ready; what is built further does not change it
     * @throws IllegalStateException if there is no policy, and so no zone
     * @throws ConstraintViolationException if an official breaks a constraint
     */
    public AgendaService build() {
      if (policy == null) {
        throw new IllegalStateException(
            "policy must be given, for days begin and end in a zone:"
                + " policy(AgendaPolicy.in(zone))");
      }
      officials.all().forEach(this::requireValid);
      Builder settings = new Builder(this);
      return new AgendaService(
          settings, new AgendaEngine(settings, store), new Asker(Actor.APPLICATION, null, null));
    }
  }
}
