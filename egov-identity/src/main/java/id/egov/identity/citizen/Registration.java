package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.citizen.Registrar.Verdict;
import id.egov.identity.citizen.Registrar.Wish;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.IdentityToken;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes citizens in and puts right what is wrong about them. */
final class Registration {

  /** Nobody ever got there; a mistyped century does. */
  private static final int OLDEST = 150;

  private final Registrar registrar;
  private final Validator validator;

  Registration(Registrar registrar, Validator validator) {
    this.registrar = registrar;
    this.validator = validator;
  }

  CitizenAnswer<CitizenStanding> register(Citizen citizen, ProcessingGround ground) {
    requireValid(validator.validate(citizen));
    Reason forbidden = registrar.forbidden(CitizenCommand.REGISTER, ground.purpose());
    if (forbidden != null) {
      return Registrar.refused(forbidden);
    }
    List<IdentityToken> tokens = registrar.tokens(citizen.nik());
    if (tokens.isEmpty()) {
      return Registrar.refused(registrar.keyMissing());
    }
    Reason wrong = wrong(citizen.birthDate());
    if (wrong == null) {
      wrong = Grounds.wrong(ground);
    }
    if (wrong != null) {
      return Registrar.refused(wrong);
    }
    CitizenId id = CitizenId.random();
    return registrar.decide(id.document(), () -> look(id, citizen, tokens, ground));
  }

  private DecisionStep<CitizenAnswer<CitizenStanding>> look(
      CitizenId id, Citizen citizen, List<IdentityToken> tokens, ProcessingGround ground) {
    Optional<CitizenId> other = holder(tokens);
    if (other.isPresent()) {
      Rotation.renew(registrar, other.get(), citizen.nik());
      return new DecisionStep.Done<>(Registrar.refused(taken(other.get())));
    }
    ProfileSeal seal = registrar.seal();
    StoredCitizen empty =
        new StoredCitizen(
            id,
            CitizenState.ACTIVE,
            tokens,
            null,
            null,
            List.of(ground),
            Set.of(),
            registrar.now());
    return registrar.landing(
        null,
        seal.put(empty, ProfileData.of(citizen, seal.seals()), seal.seals()),
        registrar.entry(
            id, CitizenCommand.REGISTER, ground.purpose(), List.of(), ground.basis().name()));
  }

  /** Who has one of some tokens. */
  private Optional<CitizenId> holder(List<IdentityToken> tokens) {
    return tokens.stream().map(registrar.documents()::holder).flatMap(Optional::stream).findFirst();
  }

  private static Reason taken(CitizenId by) {
    return CitizenReason.ALREADY_REGISTERED.with("citizen", by.value());
  }

  CitizenAnswer<CitizenStanding> correct(
      CitizenId id, long expectedVersion, CitizenChange change, String why) {
    for (CitizenField field : change.fields()) {
      requireValid(validator.validateValue(Citizen.class, field.property(), change.value(field)));
    }
    Wish wish = new Wish(CitizenCommand.CORRECT, null, why);
    return registrar.change(wish, id, known -> corrected(known, expectedVersion, change, why));
  }

  private Verdict corrected(Known known, long expectedVersion, CitizenChange change, String why) {
    CitizenId id = known.citizen().id();
    if (known.version() != expectedVersion) {
      return Verdict.no(
          CitizenReason.CITIZEN_CHANGED.with(
              "citizen",
              id.value(),
              "expected",
              String.valueOf(expectedVersion),
              "actual",
              String.valueOf(known.version())));
    }
    Reason wrong =
        change.value(CitizenField.BIRTH_DATE) instanceof LocalDate date ? wrong(date) : null;
    if (wrong != null) {
      return Verdict.no(wrong);
    }
    Optional<ProfileSeal.Clear> clear = registrar.seal().open(known.citizen());
    if (clear.isEmpty()) {
      return Verdict.no(CitizenReason.SEAL_BROKEN.with("citizen", id.value()));
    }
    return corrected(known.citizen(), clear.get(), change, why);
  }

  private Verdict corrected(
      StoredCitizen citizen, ProfileSeal.Clear clear, CitizenChange change, String why) {
    List<IdentityToken> tokens = citizen.tokens();
    boolean otherNumber = false;
    if (change.value(CitizenField.NIK) instanceof Nik nik) {
      tokens = registrar.tokens(nik);
      if (tokens.isEmpty()) {
        return Verdict.no(registrar.keyMissing());
      }
      // Two numbers may have one mask: the tokens tell them apart.
      otherNumber = tokens.stream().noneMatch(citizen.tokens()::contains);
      Optional<CitizenId> other = holder(tokens);
      if (other.isPresent() && !other.get().equals(citizen.id())) {
        return Verdict.no(taken(other.get()));
      }
    }
    Set<CitizenField> fields = new LinkedHashSet<>(clear.data().changed(change, clear.full()));
    if (otherNumber) {
      fields.add(CitizenField.NIK);
    }
    if (fields.isEmpty()) {
      return Verdict.no(CitizenReason.NOTHING_TO_CORRECT.with("citizen", citizen.id().value()));
    }
    Correction cause =
        new Correction(
            CitizenField.NAME, null, registrar.now(), registrar.actor().id(), Notes.required(why));
    List<CitizenField> inOrder = fields.stream().sorted().toList();
    ProfileData data = clear.data().corrected(change, clear.full(), inOrder, cause);
    return new Verdict(
        null,
        registrar.seal().put(otherNumber ? citizen.with(tokens) : citizen, data, clear.full()),
        inOrder.stream().map(CitizenField::name).toList());
  }

  /** A date that is ahead wherever on earth one asks, or of nobody who lives. */
  private @Nullable Reason wrong(LocalDate birthDate) {
    LocalDate today = LocalDate.ofInstant(registrar.now(), ZoneOffset.MAX);
    if (birthDate.isBefore(today.minusYears(OLDEST))) {
      return CitizenReason.BIRTH_DATE_TOO_EARLY.with();
    }
    return birthDate.isAfter(today) ? CitizenReason.BIRTH_DATE_AHEAD.with() : null;
  }

  private static <T> void requireValid(Set<ConstraintViolation<T>> violations) {
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }
}
