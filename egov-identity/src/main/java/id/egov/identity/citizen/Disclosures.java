package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds citizens and shows what is known of them, never without an entry in the log. */
final class Disclosures {

  private static final int AT_ONCE = 1000;

  private final Registrar registrar;
  private final Grounds grounds;

  Disclosures(Registrar registrar, Grounds grounds) {
    this.registrar = registrar;
    this.grounds = grounds;
  }

  CitizenAnswer<CitizenStanding> find(CitizenId id) {
    return standing(() -> Optional.of(id), id.value());
  }

  CitizenAnswer<CitizenStanding> find(IdentityToken token) {
    return standing(() -> registrar.documents().holder(token), token.toString());
  }

  CitizenAnswer<CitizenStanding> find(Nik nik) {
    List<IdentityToken> tokens = registrar.tokenizer().lookup(nik);
    if (tokens.isEmpty()) {
      return Registrar.refused(registrar.keyMissing());
    }
    return standing(
        () -> {
          Optional<CitizenId> holder =
              tokens.stream()
                  .map(registrar.documents()::holder)
                  .flatMap(Optional::stream)
                  .findFirst();
          holder.ifPresent(id -> Rotation.renew(registrar, id, nik));
          return holder;
        },
        tokens.get(0).toString());
  }

  private CitizenAnswer<CitizenStanding> standing(
      Supplier<Optional<CitizenId>> holder, String pseudonym) {
    Reason forbidden = registrar.forbidden(CitizenCommand.READ, null);
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    return holder
        .get()
        .flatMap(registrar.documents()::find)
        .map(known -> registrar.given(known.citizen(), known.version()))
        .orElseGet(
            () -> Registrar.refused(CitizenReason.CITIZEN_UNKNOWN.with("citizen", pseudonym)));
  }

  /** Somebody with their profile taken out, or why not. */
  private record Sight(
      @Nullable Reason refusal, @Nullable Known known, ProfileSeal.@Nullable Clear clear) {

    static Sight no(Reason reason) {
      return new Sight(reason, null, null);
    }
  }

  private Sight sight(CitizenCommand command, CitizenId id, @Nullable Purpose purpose) {
    Reason forbidden = registrar.forbidden(command, purpose);
    if (forbidden != null) {
      return Sight.no(forbidden);
    }
    Optional<Known> found = registrar.documents().find(id);
    Reason missing = Registrar.missing(id, found);
    if (missing != null) {
      return Sight.no(missing);
    }
    Known known = found.orElseThrow();
    Reason unusable = purpose == null ? null : grounds.unusable(known, purpose);
    if (unusable != null) {
      return Sight.no(unusable);
    }
    return registrar
        .seal()
        .open(known.citizen())
        .map(clear -> new Sight(null, known, clear))
        .orElseGet(() -> Sight.no(CitizenReason.SEAL_BROKEN.with("citizen", id.value())));
  }

  CitizenAnswer<CitizenProfile> read(CitizenId id, Purpose purpose) {
    Sight sight = sight(CitizenCommand.READ, id, purpose);
    if (sight.known() == null || sight.clear() == null) {
      return refused(sight);
    }
    registrar.log().record(registrar.entry(id, CitizenCommand.READ, purpose, List.of(), null));
    return new CitizenAnswer.Given<>(
        sight.clear().data().profile(id, sight.known().version(), sight.clear().full()));
  }

  CitizenAnswer<Citizen> reveal(CitizenId id, Purpose purpose) {
    Sight sight = sight(CitizenCommand.REVEAL, id, purpose);
    if (sight.clear() == null) {
      return refused(sight);
    }
    if (!sight.clear().full()) {
      return Registrar.refused(CitizenReason.NUMBER_NOT_KEPT.with("citizen", id.value()));
    }
    registrar.log().record(registrar.entry(id, CitizenCommand.REVEAL, purpose, List.of(), null));
    return new CitizenAnswer.Given<>(sight.clear().data().citizen());
  }

  CitizenAnswer<CitizenExport> export(CitizenId id) {
    Sight sight = sight(CitizenCommand.EXPORT, id, null);
    Known known = sight.known();
    if (known == null || sight.clear() == null) {
      return refused(sight);
    }
    registrar.log().record(registrar.entry(id, CitizenCommand.EXPORT, null, List.of(), null));
    Set<String> pseudonyms = pseudonyms(known.citizen(), sight.clear());
    List<AccessEntry> accesses = new ArrayList<>();
    String next = null;
    do {
      AccessPage page = registrar.log().page(pseudonyms, next, AT_ONCE);
      accesses.addAll(page.entries());
      next = page.next();
    } while (next != null);
    return new CitizenAnswer.Given<>(
        new CitizenExport(
            sight.clear().data().profile(id, known.version(), sight.clear().full()),
            registrar.documents().standing(known.citizen(), known.version()),
            accesses));
  }

  CitizenAnswer<AccessPage> accesses(CitizenId id, @Nullable String after, int limit) {
    return accesses(() -> pseudonyms(id), after, limit);
  }

  CitizenAnswer<AccessPage> accesses(IdentityToken token, @Nullable String after, int limit) {
    return accesses(() -> pseudonyms(Set.of(token.toString()), List.of(token)), after, limit);
  }

  CitizenAnswer<AccessPage> accesses(Nik nik, @Nullable String after, int limit) {
    return accesses(
        () -> pseudonyms(registrar.pseudonyms(nik), registrar.tokenizer().lookup(nik)),
        after,
        limit);
  }

  private CitizenAnswer<AccessPage> accesses(
      Supplier<Set<String>> pseudonyms, @Nullable String after, int limit) {
    Reason forbidden = registrar.forbidden(CitizenCommand.READ_LOG, null);
    return forbidden != null
        ? Registrar.refused(forbidden)
        : new CitizenAnswer.Given<>(registrar.log().page(pseudonyms.get(), after, limit));
  }

  /** Some pseudonyms, and those of whoever holds one of some tokens. */
  private Set<String> pseudonyms(Set<String> some, List<IdentityToken> tokens) {
    Set<String> all = new TreeSet<>(some);
    tokens.stream()
        .map(registrar.documents()::holder)
        .flatMap(Optional::stream)
        .forEach(id -> all.addAll(pseudonyms(id)));
    return all;
  }

  private Set<String> pseudonyms(CitizenId id) {
    return registrar
        .documents()
        .find(id)
        .map(
            known ->
                pseudonyms(known.citizen(), registrar.seal().open(known.citizen()).orElse(null)))
        .orElseGet(() -> Set.of(id.value()));
  }

  /** The pseudonym, the tokens and, where the number is kept, its tokens of other purposes. */
  private Set<String> pseudonyms(StoredCitizen citizen, ProfileSeal.@Nullable Clear clear) {
    Set<String> all = new TreeSet<>();
    all.add(citizen.id().value());
    citizen.tokens().forEach(token -> all.add(token.toString()));
    if (clear != null && clear.full()) {
      all.addAll(registrar.pseudonyms(clear.data().nik()));
    }
    return all;
  }

  private static <T> CitizenAnswer<T> refused(Sight sight) {
    return new CitizenAnswer.Refused<>(Optional.ofNullable(sight.refusal()).stream().toList());
  }
}
