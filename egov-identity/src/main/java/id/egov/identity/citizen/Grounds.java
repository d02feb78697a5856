package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import id.egov.identity.citizen.CitizenDocuments.Known;
import id.egov.identity.citizen.Registrar.Verdict;
import id.egov.identity.citizen.Registrar.Wish;
import id.egov.identity.privacy.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a citizen's data may be used for, and whether at all. */
final class Grounds {

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final Registrar registrar;

  Grounds(Registrar registrar) {
    this.registrar = registrar;
  }

  ProcessingGround ground(Purpose purpose, LegalBasis basis, @Nullable Instant until) {
    return new ProcessingGround(
        purpose,
        basis,
        registrar.actor().id(),
        registrar.now(),
        until == null ? null : end(until),
        null);
  }

  /**
   * To the millisecond; what cannot be told in milliseconds or printed with four digits is wrong.
   */
  private static Instant end(Instant until) {
    if (until.isBefore(EARLIEST) || until.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "until (%s) must be of the years 1970 to 9999; null is for a ground that does not end"
              .formatted(until));
    }
    return AccessLog.millis(until);
  }

  /** Why a ground cannot be recorded, or null if it can. */
  static @Nullable Reason wrong(ProcessingGround ground) {
    Instant until = ground.until();
    return until != null && !until.isAfter(ground.from())
        ? CitizenReason.GROUND_OVER.with(
            "purpose", ground.purpose().name(), "until", until.toString())
        : null;
  }

  CitizenAnswer<CitizenStanding> permit(CitizenId id, ProcessingGround ground) {
    Wish wish = new Wish(CitizenCommand.PERMIT, ground.purpose(), ground.basis().name());
    return registrar.change(
        wish,
        id,
        known -> {
          Reason wrong = wrong(ground);
          return wrong != null ? Verdict.no(wrong) : Verdict.to(known.citizen().permitting(ground));
        });
  }

  CitizenAnswer<CitizenStanding> withdraw(CitizenId id, Purpose purpose) {
    Wish wish = new Wish(CitizenCommand.WITHDRAW, purpose, null);
    return registrar.change(
        wish,
        id,
        known ->
            known.citizen().covers(purpose, registrar.now())
                ? Verdict.to(known.citizen().withdrawing(purpose, registrar.now()))
                : Verdict.no(noGround(id, purpose)));
  }

  CitizenAnswer<CitizenStanding> object(CitizenId id, Purpose purpose, String why) {
    Wish wish = new Wish(CitizenCommand.OBJECT, purpose, Notes.required(why));
    return registrar.change(wish, id, known -> Verdict.to(known.citizen().objecting(purpose)));
  }

  CitizenAnswer<CitizenStanding> restrict(CitizenId id, String why) {
    Wish wish = new Wish(CitizenCommand.RESTRICT, null, Notes.required(why));
    return registrar.change(
        wish, id, known -> Verdict.to(known.citizen().with(CitizenState.RESTRICTED)));
  }

  CitizenAnswer<CitizenStanding> lift(CitizenId id, String why) {
    Wish wish = new Wish(CitizenCommand.LIFT, null, Notes.required(why));
    return registrar.change(
        wish, id, known -> Verdict.to(known.citizen().with(CitizenState.ACTIVE)));
  }

  /** Why data may not be used for a purpose, or null if it may. */
  @Nullable Reason unusable(Known known, Purpose purpose) {
    StoredCitizen citizen = known.citizen();
    String id = citizen.id().value();
    if (citizen.state() == CitizenState.RESTRICTED) {
      return CitizenReason.USE_RESTRICTED.with("citizen", id);
    }
    if (citizen.objections().contains(purpose)) {
      return CitizenReason.OBJECTED.with("citizen", id, "purpose", purpose.name());
    }
    return citizen.covers(purpose, registrar.now()) ? null : noGround(citizen.id(), purpose);
  }

  private static Reason noGround(CitizenId id, Purpose purpose) {
    return CitizenReason.NO_GROUND.with("citizen", id.value(), "purpose", purpose.name());
  }
}
