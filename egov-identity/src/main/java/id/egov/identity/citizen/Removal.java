package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.citizen.Registrar.Verdict;
import id.egov.identity.citizen.Registrar.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Erases citizens: the profile and the tokens go, the pseudonym and the log stay. */
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
    if (found.isPresent() && found.get().citizen().state() == CitizenState.ERASED) {
      // The key may have outlived a crash between the commit and its end.
      destroyKey(id);
      return registrar.given(found.get().citizen(), found.get().version());
    }
    Wish wish = new Wish(CitizenCommand.ERASE, null, Notes.required(why));
    return destroyKey(
        registrar.decideChange(
            wish,
            id,
            known -> {
              Reason kept = keptByLaw(known.citizen());
              return kept == null ? Verdict.to(known.citizen().tombstone()) : Verdict.no(kept);
            }),
        id);
  }

  private @Nullable Reason keptByLaw(StoredCitizen citizen) {
    Instant now = registrar.now();
    for (ProcessingGround ground : citizen.grounds()) {
      if (ground.basis() == LegalBasis.LEGAL_OBLIGATION && ground.covers(now)) {
        return CitizenReason.KEPT_BY_LAW.with(
            "citizen", citizen.id().value(), "purpose", ground.purpose().name());
      }
    }
    return null;
  }

  /** After the commit: the other way round, a commit that fails would leave data without a key. */
  private CitizenAnswer<CitizenStanding> destroyKey(
      CitizenAnswer<CitizenStanding> answer, CitizenId id) {
    if (answer instanceof CitizenAnswer.Given<CitizenStanding>) {
      destroyKey(id);
    }
    return answer;
  }

  private void destroyKey(CitizenId id) {
    if (!registrar.isDry()) {
      registrar.seal().destroy(id);
    }
  }

  CitizenAnswer<List<CitizenStanding>> sweep(int limit) {
    Reason forbidden = registrar.forbidden(CitizenCommand.SWEEP, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    // The store leaves out what is due at this very instant.
    Instant now = registrar.now();
    DocumentFilter due = new DocumentFilter.DueBefore(now.plusMillis(1));
    List<CitizenStanding> gone = new ArrayList<>();
    String next = null;
    do {
      DocumentPage page =
          registrar
              .store()
              .documents(
                  new DocumentQuery(CitizenId.DOCUMENT_TYPE, due, next, Math.min(limit, AT_ONCE)));
      for (Document document : page.documents()) {
        lapse(CitizenDocuments.read(document).citizen().id(), now).ifPresent(gone::add);
        if (gone.size() == limit) {
          return new CitizenAnswer.Given<>(List.copyOf(gone));
        }
      }
      next = page.next();
    } while (next != null);
    return new CitizenAnswer.Given<>(List.copyOf(gone));
  }

  /** Erases somebody, unless they are not due any more. */
  private Optional<CitizenStanding> lapse(CitizenId id, Instant now) {
    Wish wish = new Wish(CitizenCommand.SWEEP, null, null);
    return destroyKey(
            registrar.decideChange(
                wish,
                id,
                known -> {
                  Instant due = registrar.documents().due(known.citizen());
                  return due == null || due.isAfter(now)
                      ? Verdict.no(CitizenReason.NOTHING_TO_CORRECT.with("citizen", id.value()))
                      : Verdict.to(known.citizen().tombstone());
                }),
            id)
        .given();
  }
}
