package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.IdentityToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives citizens the tokens of the keys that live now. */
final class Rotation {

  /** What became of one citizen. */
  private enum Turn {
    MOVED,
    CURRENT,
    WITHOUT_NUMBER,
    CLASHING
  }

  private static final int AT_ONCE = 1000;

  private final Registrar registrar;

  Rotation(Registrar registrar) {
    this.registrar = registrar;
  }

  CitizenAnswer<RotationPage> rotate(@Nullable String after, int limit) {
    Reason forbidden = registrar.forbidden(CitizenCommand.ROTATE, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    DocumentPage page =
        registrar
            .store()
            .documents(
                new DocumentQuery(CitizenId.DOCUMENT_TYPE, new DocumentFilter.All(), after, limit));
    int moved = 0;
    int current = 0;
    List<CitizenId> withoutNumber = new ArrayList<>();
    List<CitizenId> clashing = new ArrayList<>();
    for (Document document : page.documents()) {
      CitizenId id = CitizenDocuments.read(document).citizen().id();
      switch (turn(id)) {
        case MOVED -> moved++;
        case CURRENT -> current++;
        case WITHOUT_NUMBER -> withoutNumber.add(id);
        case CLASHING -> clashing.add(id);
      }
    }
    return new CitizenAnswer.Given<>(
        new RotationPage(moved, current, withoutNumber, clashing, page.next()));
  }

  /**
   * Gives somebody who has appeared with their number the tokens of the living keys, if they have
   * none of the current one and are not sealed: this is the only moment that it can be done.
   */
  static void renew(Registrar registrar, CitizenId id, Nik nik) {
    List<IdentityToken> tokens = registrar.tokens(nik);
    if (tokens.isEmpty() || registrar.isDry()) {
      return;
    }
    registrar.decide(
        id.document(),
        () ->
            registrar
                .documents()
                .find(id)
                .filter(known -> isRenewable(registrar, known.citizen(), tokens))
                .map(known -> moving(registrar, known, tokens))
                .orElse(done(Turn.CURRENT)));
  }

  private static boolean isOutdated(Registrar registrar, StoredCitizen citizen) {
    return citizen.tokens().stream().noneMatch(registrar.tokenizer()::isCurrent);
  }

  /** Whether the number is theirs, by a token that they have still, and is kept nowhere else. */
  private static boolean isRenewable(
      Registrar registrar, StoredCitizen citizen, List<IdentityToken> tokens) {
    return citizen.sealed() == null
        && isOutdated(registrar, citizen)
        && citizen.tokens().stream().anyMatch(tokens::contains);
  }

  /** How many have no token of the current key. */
  CitizenAnswer<Integer> outdated() {
    Reason forbidden = registrar.forbidden(CitizenCommand.ROTATE, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    int count = 0;
    String next = null;
    do {
      DocumentPage page =
          registrar
              .store()
              .documents(
                  new DocumentQuery(
                      CitizenId.DOCUMENT_TYPE, new DocumentFilter.All(), next, AT_ONCE));
      for (Document document : page.documents()) {
        StoredCitizen citizen = CitizenDocuments.read(document).citizen();
        count += !citizen.isGone() && isOutdated(registrar, citizen) ? 1 : 0;
      }
      next = page.next();
    } while (next != null);
    return new CitizenAnswer.Given<>(count);
  }

  private Turn turn(CitizenId id) {
    return registrar.decide(
        id.document(),
        () -> registrar.documents().find(id).map(this::turn).orElse(done(Turn.CURRENT)));
  }

  private static DecisionStep<Turn> done(Turn turn) {
    return new DecisionStep.Done<>(turn);
  }

  private DecisionStep<Turn> turn(Known known) {
    StoredCitizen citizen = known.citizen();
    if (citizen.isGone()) {
      return done(Turn.CURRENT);
    }
    Optional<ProfileSeal.Clear> clear =
        registrar.seal().open(citizen).filter(ProfileSeal.Clear::full);
    if (clear.isEmpty()) {
      return done(
          citizen.tokens().stream().anyMatch(registrar.tokenizer()::isCurrent)
              ? Turn.CURRENT
              : Turn.WITHOUT_NUMBER);
    }
    List<IdentityToken> tokens = registrar.tokens(clear.get().data().nik());
    if (tokens.isEmpty()) {
      return done(Turn.WITHOUT_NUMBER);
    }
    return tokens.equals(citizen.tokens()) ? done(Turn.CURRENT) : moving(registrar, known, tokens);
  }

  private static DecisionStep<Turn> moving(
      Registrar registrar, Known known, List<IdentityToken> tokens) {
    StoredCitizen citizen = known.citizen();
    for (IdentityToken token : tokens) {
      Optional<CitizenId> holder = registrar.documents().holder(token);
      if (holder.isPresent() && !holder.get().equals(citizen.id())) {
        return done(Turn.CLASHING);
      }
    }
    DecisionStep<CitizenAnswer<CitizenStanding>> landing =
        registrar.landing(
            known,
            citizen.with(tokens),
            registrar.entry(citizen.id(), CitizenCommand.ROTATE, null, List.of(), null));
    return landing instanceof DecisionStep.Try<CitizenAnswer<CitizenStanding>> next
        ? new DecisionStep.Try<>(next.commit(), version -> Turn.MOVED)
        : done(Turn.CURRENT);
  }
}
