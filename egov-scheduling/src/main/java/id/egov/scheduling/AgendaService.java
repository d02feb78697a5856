package id.egov.scheduling;

import id.egov.core.json.JsonCodec;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the agendas of officials. Every decision is one commit to the {@link Store} that claims the
 * time of everybody and everything an item needs, or of nobody; so nobody is in two places at once,
 * however many threads and processes ask, and whatever other modules claim in the same store.
 *
 * <p>What is wrong with an input is thrown as a {@link ConstraintViolationException} before
 * anything is read; a refusal is an answer; a broken store is a {@link StoreException} that says
 * whether to try again. Thread-safe. No method accepts {@code null} unless it says so, and none
 * returns it.
 */
public final class AgendaService {

  private final Store store;
  private final Officials officials;
  private final Validator validator;
  private final AgendaDocuments documents;
  private final Placement placement;
  private final Decisions decisions;

  private AgendaService(Builder builder) {
    this.store = builder.store;
    this.officials = builder.officials;
    this.validator = builder.validator;
    this.documents = new AgendaDocuments(store, builder.codec);
    this.placement = new Placement(builder, documents);
    this.decisions = new Decisions(store);
    officials.all().forEach(this::requireValid);
  }

  /**
   * Starts a service that plans 366 days ahead, has no preferred opening times, names three
   * alternatives within 14 days for a refusal and writes with the {@linkplain JsonCodec#strict()
   * strict codec}.
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
   * Asks for an item. If all who are required and all resources are free it is scheduled at once,
   * with those of the optional who are free too. An item that was scheduled before, sent again with
   * the same content, gets the same entry again.
   *
   * @param item what is wanted
   * @return {@link AgendaOutcome.Scheduled} or {@link AgendaOutcome.Refused}
   * @throws ConstraintViolationException if the item breaks a constraint
   */
  public AgendaOutcome schedule(AgendaItem item) {
    requireValid(item);
    return decisions.decide(
        item.id().document(),
        () -> {
          Optional<AgendaEntry> earlier = find(item.id());
          if (earlier.isPresent()) {
            return repeated(earlier.get(), item);
          }
          DecisionStep<AgendaOutcome> step = place("agenda-scheduled", null, item, null);
          // A twin of this item may have landed since, and be what stands in its own way.
          return step instanceof DecisionStep.Done<AgendaOutcome>
              ? find(item.id()).map(twin -> repeated(twin, item)).orElse(step)
              : step;
        });
  }

  private static DecisionStep<AgendaOutcome> repeated(AgendaEntry earlier, AgendaItem item) {
    if (!earlier.item().equals(item)) {
      return refused(AgendaReason.ID_TAKEN.with("item", item.id().value()));
    }
    return earlier.state() == AgendaState.SCHEDULED
        ? new DecisionStep.Done<>(new AgendaOutcome.Scheduled(earlier))
        : refused(cancelled(earlier.id()));
  }

  /** Takes all that is needed, or refuses. */
  private DecisionStep<AgendaOutcome> place(
      String event, @Nullable AgendaEntry before, AgendaItem wanted, @Nullable String note) {
    DocumentKey own = before == null ? null : before.id().document();
    Placement.Answer answer = placement.place(wanted, own);
    if (answer instanceof Placement.Answer.No no) {
      return new DecisionStep.Done<>(no.refused());
    }
    Placement.Answer.Free free = (Placement.Answer.Free) answer;
    AgendaEntry after =
        new AgendaEntry(
            before == null ? wanted : before.item(),
            AgendaState.SCHEDULED,
            wanted.slot(),
            free.coming(),
            note,
            Document.ABSENT);
    return new DecisionStep.Try<>(
        documents.commit(event, before, after, free.seen()),
        version -> new AgendaOutcome.Scheduled(after.withVersion(version)));
  }

  /**
   * Moves a scheduled item to another time. The old time is given back and the new one taken in the
   * same commit, so nothing is lost if somebody is not free then. Who is optional is asked anew.
   *
   * @param id which item
   * @param expectedVersion the {@linkplain AgendaEntry#version() version} that the decision to move
   *     was made on
   * @param slot the new time
   * @param note why, for whoever reads the entry later, or null
   * @return {@link AgendaOutcome.Scheduled} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome reschedule(
      AgendaItemId id, long expectedVersion, TimeSlot slot, @Nullable String note) {
    Objects.requireNonNull(slot, "slot");
    return edit(
        id,
        expectedVersion,
        entry -> place("agenda-rescheduled", entry, entry.item().withSlot(slot), note));
  }

  /**
   * Calls a scheduled item off. Everybody's time is free from then on.
   *
   * @param id which item
   * @param expectedVersion the {@linkplain AgendaEntry#version() version} that the decision to
   *     cancel was made on
   * @param note why, for whoever reads the entry later, or null
   * @return {@link AgendaOutcome.Cancelled} or {@link AgendaOutcome.Refused}
   */
  public AgendaOutcome cancel(AgendaItemId id, long expectedVersion, @Nullable String note) {
    return edit(
        id,
        expectedVersion,
        entry -> {
          AgendaEntry after =
              new AgendaEntry(
                  entry.item(),
                  AgendaState.CANCELLED,
                  entry.slot(),
                  Set.of(),
                  note,
                  Document.ABSENT);
          return new DecisionStep.Try<>(
              documents.commit("agenda-cancelled", entry, after, List.of()),
              version -> new AgendaOutcome.Cancelled(after.withVersion(version)));
        });
  }

  private AgendaOutcome edit(
      AgendaItemId id,
      long expectedVersion,
      Function<AgendaEntry, DecisionStep<AgendaOutcome>> change) {
    return decisions.decide(
        id.document(),
        () -> {
          Optional<AgendaEntry> found = find(id);
          if (found.isEmpty()) {
            return refused(AgendaReason.ITEM_UNKNOWN.with("item", id.value()));
          }
          AgendaEntry entry = found.get();
          if (entry.version() != expectedVersion) {
            return refused(
                AgendaReason.ITEM_CHANGED.with(
                    "item", id.value(),
                    "expected", String.valueOf(expectedVersion),
                    "actual", String.valueOf(entry.version())));
          }
          return entry.state() == AgendaState.SCHEDULED
              ? change.apply(entry)
              : refused(cancelled(id));
        });
  }

  /**
   * An item by its id.
   *
   * @param id which item
   * @return the item as it stands, or empty if there is none
   */
  public Optional<AgendaEntry> find(AgendaItemId id) {
    return documents.find(id.document());
  }

  /**
   * What an official attends. Whole entries, whatever their visibility: who shows them to others
   * takes out what these may not see. Time that another module has claimed is not among them.
   *
   * @param official whose agenda
   * @param window entries that overlap it
   * @return the entries by start, then end; empty for an official who is not known
   */
  public List<AgendaEntry> agenda(OfficialId official, TimeSlot window) {
    return store.timeline(official.resource(), window).claims().stream()
        .map(Claim::holder)
        .flatMap(holder -> documents.find(holder).stream())
        // An entry may have been moved or called off since the timeline was read.
        .filter(entry -> entry.coming().contains(official) && entry.slot().overlaps(window))
        .sorted(Comparator.comparing(AgendaEntry::slot).thenComparing(AgendaEntry::id))
        .toList();
  }

  /**
   * When several officials are all free inside the opening times.
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
      if (officials.find(id).isEmpty()) {
        throw new IllegalArgumentException("who: there is no official %s".formatted(id));
      }
    }
    if (atLeast.compareTo(window.duration()) > 0) {
      return List.of();
    }
    List<ResourceId> needed = new TreeSet<>(who).stream().map(OfficialId::resource).toList();
    // Slots are whole milliseconds, so what is finer is rounded up.
    long millis = atLeast.plusNanos(999_999).toMillis();
    return placement.commonFreeTime(needed, millis, window).stream().limit(limit).toList();
  }

  private static DecisionStep<AgendaOutcome> refused(Reason reason) {
    return new DecisionStep.Done<>(
        new AgendaOutcome.Refused(List.of(reason), List.of(), List.of()));
  }

  private static Reason cancelled(AgendaItemId id) {
    return AgendaReason.ITEM_CANCELLED.with("item", id.value());
  }

  private <T> void requireValid(T input) {
    Set<ConstraintViolation<T>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
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
    private final Validator validator;
    private JsonCodec codec = JsonCodec.strict();

    private Builder(Store store, Officials officials, Validator validator, Clock clock) {
      this.store = Objects.requireNonNull(store, "store");
      this.officials = Objects.requireNonNull(officials, "officials");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.clock = Objects.requireNonNull(clock, "clock");
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
     * How many alternatives a refusal names, and how far they are looked for. From each stretch in
     * which all that is required is free, the time nearest to the wanted one is offered, the
     * nearest of all first; outside the opening times only if there is none inside.
     *
     * @param limit how many at the most, 0 or more
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
     * @return a service that is ready
     * @throws ConstraintViolationException if an official breaks a constraint
     */
    public AgendaService build() {
      return new AgendaService(this);
    }
  }
}
