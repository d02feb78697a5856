package id.egov.identity.citizen;

import static id.egov.identity.citizen.CitizenCommand.CORRECT;
import static id.egov.identity.citizen.CitizenCommand.ERASE;
import static id.egov.identity.citizen.CitizenCommand.EXPORT;
import static id.egov.identity.citizen.CitizenCommand.LIFT;
import static id.egov.identity.citizen.CitizenCommand.OBJECT;
import static id.egov.identity.citizen.CitizenCommand.PERMIT;
import static id.egov.identity.citizen.CitizenCommand.READ;
import static id.egov.identity.citizen.CitizenCommand.REGISTER;
import static id.egov.identity.citizen.CitizenCommand.RESTRICT;
import static id.egov.identity.citizen.CitizenCommand.REVEAL;
import static id.egov.identity.citizen.CitizenCommand.SWEEP;
import static id.egov.identity.citizen.CitizenCommand.VERIFY;
import static id.egov.identity.citizen.CitizenCommand.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.egov.core.json.JsonCodec;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Revealer;
import id.egov.identity.verification.GuardedVerifier;
import id.egov.identity.verification.IdentityVerifier;
import id.egov.identity.verification.ScriptedVerifier;
import id.egov.identity.verification.VerificationFailure;
import id.egov.identity.verification.VerificationRequest;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitizenStoryTest extends CitizenCase {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aCitizensLife() {
    CitizenRegistry registry = builder().sealing(envelopes).retention(DAY.multipliedBy(30)).build();
    CitizenRegistry clerk = registry.as(CLERK);
    Instant year = clock.instant().plus(DAY.multipliedBy(365));

    // Siti registers for social aid, with her consent for a year.
    CitizenStanding siti = given(clerk.register(siti(), AID, LegalBasis.CONSENT, year));
    CitizenId id = siti.id();
    assertThat(siti.dueErasure()).isEqualTo(year.plus(DAY.multipliedBy(30)));
    assertThat(codes(clerk.register(siti(), TAX, LegalBasis.PUBLIC_TASK, null)))
        .containsExactly("ALREADY_REGISTERED");

    // She is found by number, token and pseudonym.
    assertThat(given(clerk.find(SITI_NIK))).isEqualTo(siti);
    assertThat(given(clerk.find(tokenizer.token(SITI_NIK)))).isEqualTo(siti);
    assertThat(given(clerk.find(id))).isEqualTo(siti);

    // Her data is read for social aid, and for nothing else.
    CitizenProfile profile = given(clerk.read(id, AID));
    assertThat(profile.nik()).isEqualTo("137201**********");
    assertThat(profile.phone()).isEqualTo("+62812*****890");
    assertThat(profile.address()).isEqualTo("Jalan Merdeka 1");
    assertThat(codes(clerk.read(id, TAX))).containsExactly("NO_GROUND");

    // All digits are for the verifier alone.
    assertThat(codes(clerk.reveal(id, AID))).containsExactly("NOT_PERMITTED");
    assertThat(given(registry.as(VERIFIER).reveal(id, AID))).isEqualTo(siti());

    // Her name was mistyped; who decided on an old version looks again.
    CitizenChange change =
        CitizenChange.NOTHING.name("Siti Aminah binti Ali").without(CitizenField.EMAIL);
    CitizenStanding corrected =
        given(clerk.correct(id, profile.version(), change, "birth certificate shown"));
    assertThat(codes(clerk.correct(id, profile.version(), change, "again")))
        .containsExactly("CITIZEN_CHANGED");
    assertThat(codes(clerk.correct(id, corrected.version(), change, "again")))
        .containsExactly("NOTHING_TO_CORRECT");
    CitizenProfile now = given(clerk.read(id, AID));
    assertThat(now.name()).isEqualTo("Siti Aminah binti Ali");
    assertThat(now.email()).isNull();
    assertThat(now.corrections())
        .extracting(Correction::field, Correction::before, Correction::actor)
        .containsExactly(
            tuple(CitizenField.NAME, "Siti Aminah", "clerk"),
            tuple(CitizenField.EMAIL, "siti@example.id", "clerk"));

    // She disputes an entry: nobody uses her data until that is settled.
    given(registry.as(VERIFIER).restrict(id, "address disputed"));
    assertThat(codes(clerk.read(id, AID))).containsExactly("USE_RESTRICTED");
    given(registry.as(VERIFIER).lift(id, "settled"));
    given(clerk.object(id, AID, "does not want letters"));
    assertThat(codes(clerk.read(id, AID))).containsExactly("OBJECTED");
    given(clerk.permit(id, AID, LegalBasis.CONSENT, year));
    given(clerk.read(id, AID));

    // She asks what is known of her.
    assertThat(codes(clerk.export(id))).containsExactly("NOT_PERMITTED");
    CitizenExport export = given(registry.as(OFFICER).export(id));
    assertThat(export.accesses())
        .extracting(AccessEntry::command)
        .containsExactly(
            REGISTER, READ, REVEAL, CORRECT, READ, RESTRICT, LIFT, OBJECT, PERMIT, READ, EXPORT);
    assertThat(export.standing().grounds()).hasSize(2);
    JsonCodec codec = JsonCodec.strict();
    String json = codec.write(export);
    assertThat(codec.read(json, CitizenExport.class)).isEqualTo(export);
    assertThat(json).contains("Siti Aminah binti Ali", "social-aid", "137201**********");
    assertNoDigits(List.of(json, export.toString()));

    // She withdraws her consent; a month later nothing is left but the log.
    CitizenStanding withdrawn = given(clerk.withdraw(id, AID));
    assertThat(codes(clerk.withdraw(id, AID))).containsExactly("NO_GROUND");
    assertThat(codes(clerk.read(id, AID))).containsExactly("NO_GROUND");
    assertThat(withdrawn.dueErasure()).isEqualTo(clock.instant().plus(DAY.multipliedBy(30)));
    clock.forward(DAY.multipliedBy(29));
    assertThat(given(registry.as(ADMIN).sweep(10))).isEmpty();
    clock.forward(DAY);
    assertThat(given(registry.as(ADMIN).dryRun().sweep(10)))
        .extracting(CitizenStanding::id)
        .containsExactly(id);
    assertThat(given(clerk.find(id)).state()).isEqualTo(CitizenState.ACTIVE);
    assertThat(given(registry.as(ADMIN).sweep(10)))
        .extracting(CitizenStanding::state)
        .containsExactly(CitizenState.ERASED);
    assertThat(given(registry.as(ADMIN).sweep(10))).isEmpty();
    assertThat(codes(clerk.find(SITI_NIK))).containsExactly("CITIZEN_UNKNOWN");
    assertThat(codes(clerk.read(id, AID))).containsExactly("CITIZEN_ERASED");
    AccessPage log = given(registry.as(OFFICER).accesses(id, null, 100));
    assertThat(commands(log)).hasSize(13).endsWith(WITHDRAW, SWEEP);
    assertThat(envelopes.destroy(id.value())).as("the key is gone already").isFalse();

    // What happened is told without her name and her numbers.
    assertThat(events()).hasSize(13);
    assertThat(events().stream().flatMap(event -> AccessLog.event(event).stream()).toList())
        .isEqualTo(log.entries());
    assertThat(everythingStored().toString()).doesNotContain("Aminah", "Merdeka");
    assertNoDigits(everythingStored());

    // She may come back, as somebody whom nothing ties to who she was.
    CitizenStanding again = given(clerk.register(siti(), AID, LegalBasis.CONSENT, null));
    assertThat(again.id()).isNotEqualTo(id);
    assertThat(again.dueErasure()).isNull();
  }

  @Test
  void nothingInTheStoreHasDigitsWhileSheLives() {
    CitizenRegistry registry = sealing();
    CitizenStanding siti = given(registry.register(siti(), AID, LegalBasis.CONSENT, null));
    given(registry.reveal(siti.id(), AID));
    given(
        registry.correct(
            siti.id(),
            siti.version(),
            CitizenChange.NOTHING.nik(nik(7)),
            "typed " + SITI_NIK.reveal()));
    given(registry.restrict(siti.id(), "see 1372-0157-0890-0001"));
    assertNoDigits(everythingStored());
    // The profile is sealed, too.
    assertThat(everythingStored().toString()).doesNotContain("Aminah", "Merdeka", "1708900007");
  }

  @Test
  void withoutSealingTheRegistryKeepsTokenAndMaskOnly() {
    CitizenRegistry registry = builder().build();
    CitizenStanding siti = given(registry.register(siti(), AID, LegalBasis.CONSENT, null));
    CitizenProfile profile = given(registry.read(siti.id(), AID));
    assertThat(profile.nik()).isEqualTo("137201**********");
    assertThat(profile.familyCard()).isEqualTo("137201******0009");
    assertThat(codes(registry.reveal(siti.id(), AID))).containsExactly("NUMBER_NOT_KEPT");
    assertNoDigits(everythingStored());

    // A number with the same mask is another number all the same.
    Nik twin = Nik.parse("1372015709900001");
    assertThat(twin.masked()).isEqualTo(SITI_NIK.masked());
    given(
        registry.correct(
            siti.id(), siti.version(), CitizenChange.NOTHING.nik(twin), "digits exchanged"));
    assertThat(given(registry.find(twin)).id()).isEqualTo(siti.id());
    assertThat(codes(registry.find(SITI_NIK))).containsExactly("CITIZEN_UNKNOWN");
    assertThat(given(registry.read(siti.id(), AID)).corrections())
        .extracting(Correction::field, Correction::before)
        .containsExactly(tuple(CitizenField.NIK, "137201**********"));
    given(registry.erase(siti.id(), "asked for it"));
    given(registry.erase(siti.id(), "asked for it"));
    assertThat(everythingStored().toString()).doesNotContain("Aminah");
  }

  @Test
  void everyFieldCanBeCorrectedAndTheOldNumberIsFree() {
    CitizenRegistry registry = sealing();
    CitizenStanding siti = given(registry.register(siti(), AID, LegalBasis.CONSENT, null));
    CitizenStanding other = given(registry.register(somebody(9), AID, LegalBasis.CONSENT, null));
    Citizen right = somebody(5).withEmail("lain@example.id").withAddress("Jalan Lain 2");
    CitizenChange change =
        CitizenChange.NOTHING
            .nik(right.nik())
            .familyCard(CARD)
            .name(right.name())
            .birthPlace("Padang")
            .birthDate(right.birthDate())
            .sex(right.sex())
            .region(right.region())
            .address("Jalan Lain 2")
            .phone(PHONE)
            .email("lain@example.id");
    assertThat(change).hasToString("CitizenChange" + List.of(CitizenField.values()));
    CitizenStanding after =
        given(registry.correct(siti.id(), siti.version(), change, "mixed up with another"));
    assertThat(given(registry.reveal(siti.id(), AID)))
        .isEqualTo(right.withFamilyCard(CARD).withPhone(PHONE).withBirthPlace("Padang"));
    assertThat(codes(registry.find(SITI_NIK))).containsExactly("CITIZEN_UNKNOWN");
    assertThat(given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id())
        .isNotEqualTo(siti.id());
    assertThat(
            codes(
                registry.correct(
                    siti.id(),
                    after.version(),
                    CitizenChange.NOTHING.nik(other(9)),
                    "whose number is it")))
        .containsExactly("ALREADY_REGISTERED");
    assertThat(other.id()).isNotNull();
    CitizenChange same = CitizenChange.NOTHING.nik(right.nik());
    assertThat(codes(registry.correct(siti.id(), after.version(), same, "no change")))
        .containsExactly("NOTHING_TO_CORRECT");
    CitizenChange none = CitizenChange.NOTHING.without(CitizenField.PHONE);
    CitizenStanding last = given(registry.correct(siti.id(), after.version(), none, "moved"));
    assertThat(
            codes(
                registry.correct(
                    siti.id(),
                    last.version(),
                    CitizenChange.NOTHING.birthDate(LocalDate.of(2027, 1, 1)),
                    "typed")))
        .containsExactly("BIRTH_DATE_AHEAD");
    assertThatThrownBy(() -> CitizenChange.NOTHING.without(CitizenField.NAME))
        .hasMessage("field NAME must be known of everybody");
    assertThatThrownBy(
            () ->
                registry.correct(
                    siti.id(), last.version(), CitizenChange.NOTHING.name(" "), "typed"))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(
            () -> registry.correct(siti.id(), last.version(), CitizenChange.NOTHING.name("x"), " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Nik other(int serial) {
    return nik(serial);
  }

  @Test
  void groundsBeginEndAndTakeEachOthersPlace() {
    CitizenRegistry registry = builder().build();
    Instant start = clock.instant();
    CitizenId id = given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id();
    assertThat(codes(registry.permit(id, TAX, LegalBasis.PUBLIC_TASK, start)))
        .containsExactly("GROUND_OVER");
    assertThat(codes(registry.register(somebody(1), TAX, LegalBasis.CONTRACT, start.minus(DAY))))
        .containsExactly("GROUND_OVER");
    clock.forward(DAY);
    CitizenStanding twice =
        given(registry.permit(id, AID, LegalBasis.CONSENT, start.plus(DAY.multipliedBy(2))));
    assertThat(twice.grounds())
        .extracting(ProcessingGround::ended)
        .containsExactly(start.plus(DAY), null);
    given(registry.permit(id, AID, LegalBasis.VITAL_INTEREST, start.plus(DAY.multipliedBy(3))));
    clock.forward(DAY);
    given(registry.read(id, AID));
    clock.forward(DAY);
    assertThat(codes(registry.read(id, AID))).containsExactly("NO_GROUND");
    given(registry.permit(id, AID, LegalBasis.CONSENT, null));
    given(registry.withdraw(id, AID));
    assertThat(codes(registry.read(id, AID))).containsExactly("NO_GROUND");

    given(registry.permit(id, TAX, LegalBasis.LEGAL_OBLIGATION, null));
    assertThat(codes(registry.erase(id, "asked for it"))).containsExactly("KEPT_BY_LAW");
    given(registry.withdraw(id, TAX));
    given(registry.erase(id, "asked for it"));
    assertThat(codes(registry.permit(id, AID, LegalBasis.CONSENT, null)))
        .containsExactly("CITIZEN_ERASED");
  }

  @Test
  void aNodeWhoseClockIsSlowUsesAndEndsWhatAnotherHasRecorded() {
    CitizenRegistry slow = builder().build();
    MovableClock fast = new MovableClock();
    fast.forward(Duration.ofSeconds(2));
    CitizenRegistry other = CitizenRegistry.builder(store, tokenizer, validator(), fast).build();
    Instant until = clock.instant().plusSeconds(60);
    CitizenId id = given(other.register(siti(), AID, LegalBasis.CONSENT, until)).id();
    given(other.permit(id, TAX, LegalBasis.LEGAL_OBLIGATION, null));
    given(slow.read(id, AID));
    assertThat(codes(slow.erase(id, "asked for it"))).containsExactly("KEPT_BY_LAW");
    CitizenStanding ended = given(slow.withdraw(id, AID));
    assertThat(ended.grounds().get(0).ended()).isEqualTo(fast.instant());
    assertThat(codes(slow.read(id, AID))).containsExactly("NO_GROUND");
    assertThat(codes(other.read(id, AID))).containsExactly("NO_GROUND");
    // What somebody asks of a ground for another day is answered for that day.
    assertThat(ended.grounds().get(1).covers(clock.instant())).isFalse();
  }

  @Test
  void whatIsWrongWithACitizenIsSaidBeforeAnythingIsRead() {
    CitizenRegistry registry = builder().build();
    Citizen wrong =
        Citizen.of(SITI_NIK, " ", LocalDate.of(1990, 8, 17), siti().sex(), "Solok")
            .withEmail("no address");
    assertThatThrownBy(() -> registry.register(wrong, AID, LegalBasis.CONSENT, null))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e -> {
              assertThat(e.getConstraintViolations())
                  .extracting(violation -> violation.getPropertyPath().toString())
                  .containsExactlyInAnyOrder("name", "region", "email");
              assertNoDigits(List.of(String.valueOf(e.getMessage())));
            });
    Citizen unborn =
        Citizen.of(SITI_NIK, "Siti", LocalDate.of(2026, 11, 25), siti().sex(), "13.72");
    assertThat(codes(registry.register(unborn, AID, LegalBasis.CONSENT, null)))
        .containsExactly("BIRTH_DATE_AHEAD");
    keys.destroyAll();
    assertThat(codes(registry.register(siti(), AID, LegalBasis.CONSENT, null)))
        .containsExactly("KEY_MISSING");
    assertThat(codes(registry.find(SITI_NIK))).containsExactly("KEY_MISSING");
    assertThat(events()).isEmpty();
    for (Instant until : List.of(Instant.MAX, Instant.MIN)) {
      assertThatThrownBy(() -> registry.register(siti(), AID, LegalBasis.CONSENT, until))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be of the years 1970 to 9999");
      assertThatThrownBy(() -> registry.permit(CitizenId.random(), AID, LegalBasis.CONSENT, until))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> registry.sweep(0)).hasMessage("limit (0) must be 1 to 10000");
    assertThatThrownBy(() -> registry.sweep(10_001)).isInstanceOf(IllegalArgumentException.class);
    CitizenRegistry.Builder builder = builder();
    assertThatThrownBy(() -> builder.retention(DAY.negated())).hasMessageContaining("keep");
  }

  @Test
  void aDestroyedKeyErasesWhatItSealed() {
    CitizenRegistry registry = sealing();
    CitizenStanding siti = given(registry.register(siti(), AID, LegalBasis.CONSENT, null));
    envelopes.destroy(siti.id().value());
    assertThat(codes(registry.read(siti.id(), AID))).containsExactly("SEAL_BROKEN");
    assertThat(codes(registry.reveal(siti.id(), AID))).containsExactly("SEAL_BROKEN");
    assertThat(codes(registry.export(siti.id()))).containsExactly("SEAL_BROKEN");
    assertThat(
            codes(
                registry.correct(
                    siti.id(), siti.version(), CitizenChange.NOTHING.name("Siti"), "typed")))
        .containsExactly("SEAL_BROKEN");
    // A registry without keys cannot open it either, and can take it away.
    assertThat(codes(builder().build().read(siti.id(), AID))).containsExactly("SEAL_BROKEN");
    given(registry.erase(siti.id(), "key lost"));
  }

  @Test
  void aDryRunChangesNothingAndRecordsWhatItShows() {
    CitizenRegistry registry = sealing();
    CitizenId id = given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id();
    CitizenRegistry dry = registry.dryRun();
    assertThat(given(dry.erase(id, "what if")).state()).isEqualTo(CitizenState.ERASED);
    assertThat(given(dry.register(somebody(3), AID, LegalBasis.CONSENT, null)).state())
        .isEqualTo(CitizenState.ACTIVE);
    assertThat(codes(registry.find(nik(3)))).containsExactly("CITIZEN_UNKNOWN");
    given(dry.reveal(id, AID));
    assertThat(commands(given(registry.accesses(id, null, 10)))).containsExactly(REGISTER, REVEAL);
  }

  @Test
  void whatIsVerifiedAndRevealedElsewhereIsInTheLogToo() {
    CitizenRegistry registry = sealing();
    CitizenId id = given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id();
    IdentityVerifier way =
        GuardedVerifier.builder(
                ScriptedVerifier.builder(clock)
                    .thenCompare()
                    .thenFail(VerificationFailure.TIMED_OUT)
                    .build(),
                keys,
                registry.accessLog(),
                clock)
            .build();
    way.verify(VerificationRequest.of(SITI_NIK, REGISTRY, "vera").withName("Siti Aminah"));
    way.verify(VerificationRequest.of(nik(8), AID, "vera"));
    Revealer.of(tokenizer, registry.accessLog(), clock).to(CLERK, AID).reveal(SITI_NIK, "nik");
    assertThat(given(registry.accesses(id, null, 10)).entries())
        .extracting(AccessEntry::command, AccessEntry::fields, AccessEntry::note)
        .containsExactly(
            tuple(REGISTER, List.of(), "CONSENT"),
            tuple(VERIFY, List.of("NIK", "NAME"), "ANSWERED"),
            tuple(REVEAL, List.of("nik"), null));
    // By her token she is found as well, and so is who is not registered, by theirs.
    IdentityToken hers = tokenizer.token(SITI_NIK);
    assertThat(given(registry.accesses(hers, null, 10)).entries()).hasSize(3);
    IdentityToken stranger = NikTokenizer.of(AID, keys).token(nik(8));
    assertThat(given(registry.accesses(stranger, null, 10)).entries())
        .extracting(AccessEntry::subject, AccessEntry::note)
        .containsExactly(tuple(stranger.toString(), "TIMED_OUT"));
    assertNoDigits(everythingStored());
  }

  @Test
  void theLogHasWhatWasRecordedForOtherPurposesAndBeforeTheRegistration() {
    NikTokenizer aid = NikTokenizer.of(AID, keys);
    for (boolean sealed : List.of(true, false)) {
      CitizenRegistry.Builder builder = builder().alsoRecordedUnder(aid);
      CitizenRegistry registry = (sealed ? builder.sealing(envelopes) : builder).build();
      IdentityVerifier way =
          GuardedVerifier.builder(
                  ScriptedVerifier.builder(clock).build(), keys, registry.accessLog(), clock)
              .build();
      Nik nik = nik(sealed ? 1 : 2);
      way.verify(VerificationRequest.of(nik, REGISTRY, "vera"));
      way.verify(VerificationRequest.of(nik, AID, "vera"));
      way.verify(VerificationRequest.of(nik, TAX, "vera"));
      assertThat(given(registry.accesses(nik, null, 10)).entries())
          .extracting(AccessEntry::purpose)
          .containsExactly(REGISTRY, AID);
      clock.forward(DAY);
      CitizenId id =
          given(registry.register(somebody(sealed ? 1 : 2), AID, LegalBasis.CONSENT, null)).id();
      clock.forward(DAY);
      Revealer.of(aid, registry.accessLog(), clock).to(CLERK, AID).reveal(nik, "nik");
      List<CitizenCommand> all = List.of(VERIFY, VERIFY, REGISTER, REVEAL);
      assertThat(commands(given(registry.accesses(nik, null, 10)))).isEqualTo(all);
      // Without the number the registry cannot make tokens of other purposes.
      List<CitizenCommand> own = sealed ? all : List.of(VERIFY, REGISTER);
      assertThat(commands(given(registry.accesses(id, null, 10)))).isEqualTo(own);
      assertThat(commands(given(registry.accesses(tokenizer.token(nik), null, 10)))).isEqualTo(own);
      AccessPage first = given(registry.accesses(nik, null, 3));
      assertThat(commands(first)).isEqualTo(all.subList(0, 3));
      AccessPage second = given(registry.accesses(nik, first.next(), 3));
      assertThat(commands(second)).isEqualTo(all.subList(3, 4));
      assertThat(second.next()).isNull();
      assertThat(given(registry.accesses(nik, null, 4)).next()).isNull();
      assertThat(given(registry.export(id)).accesses()).hasSize(own.size() + 1);
      // Nothing of the store ties the tokens of two purposes to each other.
      assertThat(everythingStored())
          .noneMatch(
              text ->
                  text.contains(aid.token(nik).toString())
                      && (text.contains(id.value())
                          || text.contains(tokenizer.token(nik).toString())));
      assertThat(codes(registry.as(CLERK).accesses(nik, null, 10)))
          .containsExactly("NOT_PERMITTED");
      given(registry.erase(id, "asked for it"));
      assertThat(commands(given(registry.accesses(nik, null, 10))))
          .as("the log of a number outlives the citizen, that of the pseudonym is apart")
          .isEqualTo(List.of(VERIFY, VERIFY, REVEAL));
    }
  }

  @Test
  void whatIsNoNameNoRegionAndNoDayOfBirthIsRefused() {
    CitizenRegistry registry = builder().build();
    LocalDate born = LocalDate.of(1990, 8, 17);
    Citizen wrong =
        Citizen.of(SITI_NIK, "\u0000\n", born, siti().sex(), "00.00.00")
            .withBirthPlace("So\u0000lok")
            .withAddress("Jalan\u0000");
    assertThatThrownBy(() -> registry.register(wrong, AID, LegalBasis.CONSENT, null))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e ->
                assertThat(e.getConstraintViolations())
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsOnly("name", "region", "birthPlace", "address"));
    for (String region : List.of("00", "13.00", "13.72.00", "13.72.01.0000")) {
      Citizen citizen = Citizen.of(SITI_NIK, "Siti", born, siti().sex(), region);
      assertThatThrownBy(() -> registry.register(citizen, AID, LegalBasis.CONSENT, null))
          .isInstanceOf(ConstraintViolationException.class);
    }
    for (LocalDate early : List.of(LocalDate.of(1, 1, 1), LocalDate.of(1876, 11, 22))) {
      Citizen citizen = Citizen.of(SITI_NIK, "Siti", early, siti().sex(), "13.72");
      assertThat(codes(registry.register(citizen, AID, LegalBasis.CONSENT, null)))
          .containsExactly("BIRTH_DATE_TOO_EARLY");
    }
    Citizen right =
        Citizen.of(
                SITI_NIK,
                "H. Nur'aini (Ani) 2",
                LocalDate.of(1880, 1, 1),
                siti().sex(),
                "13.72.01.1001")
            .withBirthPlace("50 Kota")
            .withAddress("Jalan 1\r\n\tRT 1");
    given(registry.register(right, AID, LegalBasis.CONSENT, null));
  }

  @Test
  void theLogComesInPages() {
    CitizenRegistry registry = builder().build();
    CitizenId id = given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id();
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofMillis(i));
      given(registry.read(id, AID));
    }
    AccessPage first = given(registry.accesses(id, null, 4));
    AccessPage second = given(registry.accesses(id, first.next(), 4));
    assertThat(first.entries()).hasSize(4);
    assertThat(second.entries()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(first.entries()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(commands(second)).isEqualTo(commands(READ, READ));
  }

  @Test
  void erasingTwiceIsErasingOnceAndAKeyThatOutlivedItGoes() {
    CitizenRegistry registry = sealing();
    CitizenId id = given(registry.register(siti(), AID, LegalBasis.CONSENT, null)).id();
    given(registry.as(OFFICER).erase(id, "asked for it"));
    envelopes.wrap(id.value(), new byte[32]);
    given(registry.as(OFFICER).erase(id, "asked for it"));
    assertThat(envelopes.destroy(id.value())).isFalse();
    assertThat(commands(given(registry.accesses(id, null, 10)))).containsExactly(REGISTER, ERASE);
    assertThat(codes(registry.as(OFFICER).erase(CitizenId.random(), "nobody")))
        .containsExactly("CITIZEN_UNKNOWN");
  }
}
