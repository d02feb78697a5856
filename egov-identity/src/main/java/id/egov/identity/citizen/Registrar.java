package id.egov.identity.citizen;

import id.egov.core.org.Actor;
import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DryRunStore;
import id.egov.core.store.Store;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every command of a registry needs: who asks, the store, and how a change lands. */
final class Registrar {

  private final Store store;
  private final Actor actor;
  private final CitizenAccess access;
  private final NikTokenizer tokenizer;
  private final List<NikTokenizer> others;
  private final ProfileSeal seal;
  private final Duration retention;
  private final Clock clock;
  private final boolean dry;
  private final AccessLog log;
  private final CitizenDocuments documents;
  private final Decisions decisions;

  Registrar(
      Store store,
      Actor actor,
      CitizenAccess access,
      NikTokenizer tokenizer,
      List<NikTokenizer> others,
      ProfileSeal seal,
      Duration retention,
      Clock clock,
      boolean dry) {
    this.store = store;
    this.actor = actor;
    this.access = access;
    this.tokenizer = tokenizer;
    this.others = others;
    this.seal = dry ? seal.dryRun() : seal;
    this.retention = retention;
    this.clock = clock;
    this.dry = dry;
    // Whoever reads in a dry run has read: that is recorded in earnest.
    this.log = new AccessLog(store);
    Store changed = dry ? new DryRunStore(store) : store;
    this.documents = new CitizenDocuments(changed, retention);
    this.decisions = new Decisions(changed);
  }

  Registrar as(Actor other) {
    return new Registrar(store, other, access, tokenizer, others, seal, retention, clock, dry);
  }

  Registrar dryRun() {
    return new Registrar(store, actor, access, tokenizer, others, seal, retention, clock, true);
  }

  Store store() {
    return store;
  }

  AccessLog log() {
    return log;
  }

  CitizenDocuments documents() {
    return documents;
  }

  ProfileSeal seal() {
    return seal;
  }

  NikTokenizer tokenizer() {
    return tokenizer;
  }

  Instant now() {
    return AccessLog.millis(clock.instant());
  }

  Actor actor() {
    return actor;
  }

  /** Whether a command only shows what it would do. */
  boolean isDry() {
    return dry;
  }

  /** Why somebody may not do something, or null if they may. */
  @Nullable Reason forbidden(CitizenCommand command, @Nullable Purpose purpose) {
    return access.may(actor, command, purpose)
        ? null
        : CitizenReason.NOT_PERMITTED.with("actor", actor.id(), "command", command.name());
  }

  AccessEntry entry(
      CitizenId id,
      CitizenCommand command,
      @Nullable Purpose purpose,
      List<String> fields,
      @Nullable String note) {
    return new AccessEntry(id.value(), command, now(), actor.id(), purpose, fields, note);
  }

  /** What somebody wants to do, for the access log. */
  record Wish(CitizenCommand command, @Nullable Purpose purpose, @Nullable String note) {}

  /** What a look at a citizen came to: a refusal, what they become, or nothing to change. */
  record Verdict(@Nullable Reason refusal, @Nullable StoredCitizen after, List<String> fields) {

    static Verdict no(Reason reason) {
      return new Verdict(reason, null, List.of());
    }

    static Verdict to(StoredCitizen after) {
      return new Verdict(null, after, List.of());
    }
  }

  /** Changes somebody who is known and not erased; a change of nothing is done, too. */
  CitizenAnswer<CitizenStanding> change(Wish wish, CitizenId id, Function<Known, Verdict> look) {
    Reason forbidden = forbidden(wish.command(), wish.purpose());
    return forbidden != null ? refused(forbidden) : decideChange(wish, id, look);
  }

  /** The same, whoever may. */
  CitizenAnswer<CitizenStanding> decideChange(
      Wish wish, CitizenId id, Function<Known, Verdict> look) {
    return decide(
        id.document(),
        () -> {
          Optional<Known> found = documents.find(id);
          Reason missing = missing(id, found);
          if (missing != null) {
            return new DecisionStep.Done<>(refused(missing));
          }
          Known known = found.orElseThrow();
          Verdict verdict = look.apply(known);
          Reason refusal = verdict.refusal();
          if (refusal != null) {
            return new DecisionStep.Done<>(refused(refusal));
          }
          StoredCitizen after = verdict.after();
          if (after == null || after.equals(known.citizen())) {
            return new DecisionStep.Done<>(given(known.citizen(), known.version()));
          }
          return landing(
              known,
              after,
              entry(id, wish.command(), wish.purpose(), verdict.fields(), wish.note()));
        });
  }

  /** Why nothing can be done with somebody, or null if it can. */
  static @Nullable Reason missing(CitizenId id, Optional<Known> found) {
    if (found.isEmpty()) {
      return CitizenReason.CITIZEN_UNKNOWN.with("citizen", id.value());
    }
    return found.get().citizen().isGone()
        ? CitizenReason.CITIZEN_ERASED.with("citizen", id.value())
        : null;
  }

  DecisionStep<CitizenAnswer<CitizenStanding>> landing(
      @Nullable Known before, StoredCitizen after, AccessEntry entry) {
    Commit.Builder commit = Commit.builder(new CommitId(CitizenId.letters()));
    documents.put(commit, before, after);
    AccessLog.add(commit, entry);
    return new DecisionStep.Try<>(commit.build(), version -> given(after, version));
  }

  /**
   * Notes that the key of somebody who is erased is destroyed; that was done in an entry before.
   */
  CitizenAnswer<CitizenStanding> finished(CitizenId id) {
    return decide(
        id.document(),
        () -> {
          Optional<Known> found = documents.find(id);
          if (found.isEmpty() || found.get().citizen().state() != CitizenState.ERASING) {
            return new DecisionStep.Done<>(
                found
                    .map(known -> given(known.citizen(), known.version()))
                    .orElseGet(
                        () -> refused(CitizenReason.CITIZEN_UNKNOWN.with("citizen", id.value()))));
          }
          StoredCitizen after = found.get().citizen().with(CitizenState.ERASED);
          Commit.Builder commit = Commit.builder(new CommitId(CitizenId.letters()));
          documents.put(commit, found.get(), after);
          return new DecisionStep.Try<>(commit.build(), version -> given(after, version));
        });
  }

  <T> T decide(DocumentKey subject, Supplier<DecisionStep<T>> look) {
    return decisions.decide(subject, look);
  }

  CitizenAnswer<CitizenStanding> given(StoredCitizen citizen, long version) {
    return new CitizenAnswer.Given<>(documents.standing(citizen, version));
  }

  static <T> CitizenAnswer<T> refused(Reason reason) {
    return new CitizenAnswer.Refused<>(List.of(reason));
  }

  /** The tokens that a number is to be found by, or empty if the current key does not live. */
  List<IdentityToken> tokens(Nik nik) {
    List<IdentityToken> tokens = tokenizer.lookup(nik);
    return tokens.isEmpty() || !tokenizer.isCurrent(tokens.get(0)) ? List.of() : tokens;
  }

  /** All that somebody with a number is entered under in the log. */
  Set<String> pseudonyms(Nik nik) {
    Set<String> all = new TreeSet<>();
    Stream.concat(Stream.of(tokenizer), others.stream())
        .flatMap(each -> each.lookup(nik).stream())
        .forEach(token -> all.add(token.toString()));
    return all;
  }

  Reason keyMissing() {
    return CitizenReason.KEY_MISSING.with("purpose", tokenizer.purpose().name());
  }
}
