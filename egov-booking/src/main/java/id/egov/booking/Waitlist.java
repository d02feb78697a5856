package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a place that is taken. Whoever was refused because of others may {@link #join}
 * with the same request; when a place is free again, {@link #offer} holds it for one of them: the
 * highest priority first (1 to 9, then 0, which is undefined) and then whoever joined first. To
 * accept is to {@linkplain BookingService#request request} it once more. If the hold expires or is
 * withdrawn, the next {@code offer} holds it for the next; who has let an offer pass is no longer
 * in line, and may join with another id.
 *
 * <p>An offer is one commit: the entry is taken out of the line and the place is held. So no place
 * is offered to two, nobody is offered two, and whoever leaves at that moment either has left or
 * has the offer. A free place is nobody's until it is offered: who requests it before gets it.
 *
 * <p>Thread-safe; get one from {@link BookingService#waitlist}.
 */
public final class Waitlist {

  private static final int AT_ONCE = 100;
  private static final int LARGEST_LIMIT = 10_000;

  private final BookingEngine engine;
  private final Asker asker;
  private final Consumer<Object> validator;
  private final WaitlistDocuments documents;

  /** A waitlist that keeps to the policy, whatever the asker may set aside. */
  Waitlist(
      BookingEngine engine, Asker asker, Consumer<Object> validator, WaitlistDocuments documents) {
    this.engine = engine;
    this.asker = new Asker(asker.actor(), null);
    this.validator = validator;
    this.documents = documents;
  }

  /**
   * Begins to wait. The same request again gets the entry as it stands.
   *
   * @param request what was refused, with its own id
   * @param until when the requester no longer cares; the start of the event if that is earlier
   * @return {@link WaitlistOutcome.Listed}, or {@link WaitlistOutcome.Refused} if there is nothing
   *     to wait for: the place is free, or it is not others who stand in the way
   * @throws ConstraintViolationException if the request breaks a constraint
   */
  public WaitlistOutcome join(BookingRequest request, Instant until) {
    validator.accept(request);
    Objects.requireNonNull(until, "until");
    Reason forbidden = engine.forbidden(asker, BookingCommand.REQUEST, request, null);
    if (forbidden != null) {
      return new WaitlistOutcome.Refused(List.of(forbidden));
    }
    DocumentKey key = WaitlistDocuments.key(request.id());
    return engine.decide(
        key,
        () -> {
          Optional<WaitlistEntry> earlier = find(request.id());
          if (earlier.isPresent()) {
            return earlier.get().request().equals(request)
                ? new DecisionStep.Done<>(new WaitlistOutcome.Listed(earlier.get()))
                : refused(BookingReason.ID_TAKEN.with("booking", request.id().value()));
          }
          if (engine.find(request.id().document()).isPresent()) {
            return refused(BookingReason.ID_TAKEN.with("booking", request.id().value()));
          }
          PlaceAnswer answer = engine.placement().place(ask(request));
          if (answer instanceof PlaceAnswer.Free free) {
            return refused(
                BookingReason.NOTHING_TO_WAIT_FOR.with(
                    "room", free.room().label(), "slot", request.slot().toString()));
          }
          PlaceAnswer.No no = (PlaceAnswer.No) answer;
          return no.taken() == null
              ? new DecisionStep.Done<>(new WaitlistOutcome.Refused(no.reasons()))
              : begin(request, until);
        });
  }

  private DecisionStep<WaitlistOutcome> begin(BookingRequest request, Instant until) {
    Instant start = request.slot().startInclusive();
    WaitlistEntry entry =
        new WaitlistEntry(
            request,
            WaitlistState.WAITING,
            engine.now(),
            until.isBefore(start) ? until : start,
            Document.ABSENT);
    return move(WaitlistEvent.Move.JOIN, entry, WaitlistOutcome.Listed::new);
  }

  /**
   * Waits no longer. To leave twice is to leave once, and who was offered a place meanwhile is told
   * so; so it does not matter which version of the entry was read.
   *
   * @param id of the request
   * @return {@link WaitlistOutcome.Listed} with the entry that has left, or {@link
   *     WaitlistOutcome.Refused} if there is none or a place was offered, which can be {@linkplain
   *     BookingService#withdraw withdrawn}
   */
  public WaitlistOutcome leave(BookingId id) {
    return engine.decide(
        WaitlistDocuments.key(id),
        () -> {
          Optional<WaitlistEntry> found = find(id);
          if (found.isEmpty()) {
            return refused(BookingReason.NOT_WAITING.with("booking", id.value()));
          }
          WaitlistEntry entry = found.get();
          Reason forbidden =
              engine.forbidden(asker, BookingCommand.WITHDRAW, entry.request(), null);
          if (forbidden != null) {
            return refused(
                engine.access().sees(asker.actor(), entry.request())
                    ? forbidden
                    : BookingReason.NOT_WAITING.with("booking", id.value()));
          }
          return switch (entry.state()) {
            case WAITING ->
                move(
                    WaitlistEvent.Move.LEAVE,
                    entry.with(WaitlistState.LEFT),
                    WaitlistOutcome.Listed::new);
            case LEFT -> new DecisionStep.Done<>(new WaitlistOutcome.Listed(entry));
            case OFFERED, LAPSED -> refused(BookingReason.WAIT_OVER.with("booking", id.value()));
          };
        });
  }

  /**
   * Offers what is free to those who wait for it, in their order, each held for a while. To be
   * called after something was given up, and every minute or so, by any number of processes. Takes
   * out of the line whose wait is over.
   *
   * <p>Whoever may not {@link BookingCommand#EXPIRE} what an entry asks for is not to run the line:
   * they offer nothing to it.
   *
   * <p>Each call walks along the whole line, page by page, and looks for a place for each entry: as
   * many decisions as there are entries, one commit for each offer.
   *
   * @param limit how many offers are made at the most, 1 to 10,000; if so many were made there may
   *     be more
   * @param timeToLive for how long a place is held, longer than zero; never longer than the wait
   * @return the bookings that are held for them. Processes that decide the same at the same instant
   *     make one offer and may both return it; its event tells of it once
   * @throws IllegalArgumentException if an argument is out of range
   */
  public List<Booking> offer(int limit, Duration timeToLive) {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException(
          "limit (%s) must be 1 to %s".formatted(limit, LARGEST_LIMIT));
    }
    Durations.requirePositive("timeToLive", timeToLive);
    return new Waitlist(engine.steps(asker), asker, validator, documents)
        .offerAll(limit, timeToLive);
  }

  private List<Booking> offerAll(int limit, Duration timeToLive) {
    List<Booking> offers = new ArrayList<>();
    String next = null;
    do {
      DocumentPage page = page(next, AT_ONCE);
      for (Document document : page.documents()) {
        settle(document.key(), timeToLive).ifPresent(offers::add);
        if (offers.size() == limit) {
          return offers;
        }
      }
      next = page.next();
    } while (next != null);
    return offers;
  }

  private Optional<Booking> settle(DocumentKey key, Duration timeToLive) {
    return engine.decide(
        key,
        () -> {
          Optional<WaitlistEntry> waiting =
              engine
                  .store()
                  .document(key)
                  .map(documents::read)
                  .filter(entry -> entry.state() == WaitlistState.WAITING)
                  .filter(this::mayOffer);
          return waiting.isEmpty()
              ? new DecisionStep.Done<>(Optional.empty())
              : settle(waiting.get(), timeToLive);
        });
  }

  private boolean mayOffer(WaitlistEntry entry) {
    return engine.access().may(asker.actor(), BookingCommand.EXPIRE, entry.request(), null);
  }

  private DecisionStep<Optional<Booking>> settle(WaitlistEntry entry, Duration timeToLive) {
    Instant now = engine.now();
    if (!entry.until().isAfter(now)) {
      return move(
          WaitlistEvent.Move.LAPSE, entry.with(WaitlistState.LAPSED), lapsed -> Optional.empty());
    }
    if (engine.find(entry.id().document()).isPresent()) {
      // They were faster themselves.
      return move(
          WaitlistEvent.Move.LEAVE, entry.with(WaitlistState.LEFT), left -> Optional.empty());
    }
    Ask ask = ask(entry.request());
    if (!(engine.placement().place(ask) instanceof PlaceAnswer.Free free)) {
      return new DecisionStep.Done<>(Optional.empty());
    }
    Instant end = Durations.after(now, timeToLive);
    BookingEngine.Placed placed =
        engine.held(ask, free, end.isBefore(entry.until()) ? end : entry.until());
    Booking offer = placed.changes().get(0).after();
    WaitlistEvent event =
        new WaitlistEvent(
            WaitlistEvent.Move.OFFER,
            now,
            asker.actor().id(),
            entry.with(WaitlistState.OFFERED),
            offer);
    Commit.Builder commit = Commit.builder(documents.decision(event));
    documents.add(commit, event);
    engine.documents().add(commit, asker, now, placed.changes(), placed.limits());
    return new DecisionStep.Try<>(
        commit.build(), version -> Optional.of(offer.withVersion(version)));
  }

  /**
   * An entry, whoever asks.
   *
   * @param id of the request
   * @return the entry as it stands, or empty if there is none
   */
  public Optional<WaitlistEntry> find(BookingId id) {
    return engine.store().document(WaitlistDocuments.key(id)).map(documents::read);
  }

  /**
   * One page of those who wait, in the order in which they are offered places, whoever asks.
   *
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   * @throws StoreException if the store fails
   */
  public WaitlistPage line(@Nullable String after, int limit) {
    DocumentPage page = page(after, limit);
    return new WaitlistPage(page.documents().stream().map(documents::read).toList(), page.next());
  }

  /**
   * Reads an event of the store.
   *
   * @param stored any event
   * @return what changed in the waitlist, or empty if it tells of something else
   */
  public Optional<WaitlistEvent> event(StoredEvent stored) {
    return documents.read(stored);
  }

  private DocumentPage page(@Nullable String after, int limit) {
    return engine
        .store()
        .documents(
            new DocumentQuery(WaitlistEntry.DOCUMENT_TYPE, WaitlistDocuments.LINE, after, limit));
  }

  private Ask ask(BookingRequest request) {
    return Ask.of(BookingCommand.HOLD, request, asker, null);
  }

  private <T> DecisionStep<T> move(
      WaitlistEvent.Move move, WaitlistEntry entry, Function<WaitlistEntry, T> answer) {
    WaitlistEvent event = new WaitlistEvent(move, engine.now(), asker.actor().id(), entry, null);
    Commit.Builder commit = Commit.builder(documents.decision(event));
    documents.add(commit, event);
    return new DecisionStep.Try<>(
        commit.build(), version -> answer.apply(entry.withVersion(version)));
  }

  private static DecisionStep<WaitlistOutcome> refused(Reason reason) {
    return new DecisionStep.Done<>(new WaitlistOutcome.Refused(List.of(reason)));
  }
}
