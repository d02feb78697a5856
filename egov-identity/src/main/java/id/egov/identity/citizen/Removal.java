package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.StoreException;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.citizen.Registrar.Verdict;
import id.egov.identity.citizen.Registrar.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Erases citizens: the profile and the tokens go, the pseudonym and the log stay.
 *
 * <p>The key goes after the commit: the other way round, a commit that fails would leave data
 * without a key. So that a failure in between is not forgotten, the state is {@link
 * CitizenState#ERASING} until the key is destroyed, and every sweep looks for those.
 */
final class Removal {

  private static final int AT_ONCE = 100;

  private final Registrar registrar;

  Removal(Registrar registrar) {
    this.registrar = registrar;
  }

  CitizenAnswer<CitizenStanding> erase(CitizenId id, String why) {
    Reason forbidden = registrar.forbidden(CitizenCommand.ERASE, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    Optional<Known> found = registrar.documents().find(id);
    if (found.isPresent() && found.get().citizen().isGone()) {
      // Who erases again wants the key to be gone, whatever the state says.
      return finish(id, registrar.given(found.get().citizen(), found.get().version()));
    }
    Wish wish = new Wish(CitizenCommand.ERASE, null, Notes.required(why));
    return finish(
        id,
        registrar.decideChange(
            wish,
            id,
            known -> {
              Reason kept = keptByLaw(known.citizen());
              return kept == null ? Verdict.to(tombstone(known.citizen())) : Verdict.no(kept);
            }));
  }

  private @Nullable Reason keptByLaw(StoredCitizen citizen) {
    Instant now = registrar.now();
    for (ProcessingGround ground : citizen.grounds()) {
      if (ground.basis() == LegalBasis.LEGAL_OBLIGATION && ground.holds(now)) {
        return CitizenReason.KEPT_BY_LAW.with(
            "citizen", citizen.id().value(), "purpose", ground.purpose().name());
      }
    }
    return null;
  }

  /** What is left for the moment; a dry run tells what will be left in the end. */
  private StoredCitizen tombstone(StoredCitizen citizen) {
    boolean keyed = registrar.seal().seals() || citizen.sealed() != null;
    return citizen.tombstone(keyed && !registrar.isDry());
  }

  /** Destroys the key of somebody who was erased; what the keys throw goes through. */
  private CitizenAnswer<CitizenStanding> finish(
      CitizenId id, CitizenAnswer<CitizenStanding> answer) {
    if (registrar.isDry() || answer.given().isEmpty() || !registrar.seal().seals()) {
      return answer;
    }
    registrar.seal().destroy(id);
    return registrar.finished(id);
  }

  CitizenAnswer<List<CitizenStanding>> sweep(int limit) {
    Reason forbidden = registrar.forbidden(CitizenCommand.SWEEP, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    List<CitizenStanding> all = new ArrayList<>();
    int left = limit - finishOthers(limit, all);
    if (left > 0) {
      lapseDue(left, all);
    }
    return new CitizenAnswer.Given<>(List.copyOf(all));
  }

  /** Destroys the keys that a failure has left; returns how many. */
  private int finishOthers(int limit, List<CitizenStanding> all) {
    DocumentFilter erasing = new DocumentFilter.State(CitizenState.ERASING.name());
    int finished = 0;
    String next = null;
    do {
      DocumentPage page = page(erasing, next, limit);
      for (Document document : page.documents()) {
        CitizenStanding standing = finishQuietly(standing(CitizenDocuments.read(document)));
        all.add(standing);
        finished += standing.state() == CitizenState.ERASED ? 1 : 0;
        if (all.size() == limit) {
          return finished;
        }
      }
      next = page.next();
    } while (next != null);
    return finished;
  }

  private void lapseDue(int limit, List<CitizenStanding> all) {
    // The store leaves out what is due at this very instant.
    Instant now = registrar.now();
    DocumentFilter due = new DocumentFilter.DueBefore(now.plusMillis(1));
    int lapsed = 0;
    String next = null;
    do {
      DocumentPage page = page(due, next, limit);
      for (Document document : page.documents()) {
        Optional<CitizenStanding> gone = lapse(CitizenDocuments.read(document), now);
        if (gone.isPresent()) {
          all.add(gone.get());
          if (++lapsed == limit) {
            return;
          }
        }
      }
      next = page.next();
    } while (next != null);
  }

  private DocumentPage page(DocumentFilter filter, @Nullable String next, int limit) {
    return registrar
        .store()
        .documents(
            new DocumentQuery(CitizenId.DOCUMENT_TYPE, filter, next, Math.min(limit, AT_ONCE)));
  }

  private CitizenStanding standing(Known known) {
    return registrar.documents().standing(known.citizen(), known.version());
  }

  /** Erases somebody, unless they are not due any more. */
  private Optional<CitizenStanding> lapse(Known found, Instant now) {
    CitizenId id = found.citizen().id();
    Wish wish = new Wish(CitizenCommand.SWEEP, null, null);
    try {
      return registrar
          .decideChange(
              wish,
              id,
              known -> {
                Instant due = registrar.documents().due(known.citizen());
                return due == null || due.isAfter(now)
                    ? Verdict.no(CitizenReason.NOTHING_TO_CORRECT.with("citizen", id.value()))
                    : Verdict.to(tombstone(known.citizen()));
              })
          .given()
          .map(this::finishQuietly);
    } catch (StoreException e) {
      // The others are not lost for it; this one is due still.
      return Optional.of(standing(found));
    }
  }

  /** A key that is not to be destroyed today must not keep those of others, nor the answer. */
  private CitizenStanding finishQuietly(CitizenStanding standing) {
    try {
      return finish(standing.id(), new CitizenAnswer.Given<>(standing)).given().orElse(standing);
    } catch (RuntimeException e) {
      return standing;
    }
  }
}
