package id.egov.identity.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.identity.batch.BatchProgress;
import id.egov.identity.batch.CitizenFileCheck;
import id.egov.identity.citizen.AccessLog;
import id.egov.identity.citizen.Citizen;
import id.egov.identity.citizen.CitizenChange;
import id.egov.identity.citizen.CitizenId;
import id.egov.identity.citizen.CitizenRegistry;
import id.egov.identity.citizen.LegalBasis;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.phone.PhoneNumber;
import id.egov.identity.privacy.MemoryEnvelopeKeys;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.verification.IdentityElement;
import id.egov.identity.verification.IdentityVerifier;
import id.egov.identity.verification.Pause;
import id.egov.identity.verification.RateLimit;
import id.egov.identity.verification.ScriptedVerifier;
import id.egov.identity.verification.VerificationFailure;
import id.egov.identity.verification.VerificationLog;
import id.egov.identity.verification.VerificationRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A registry, a population office and a file full of numbers that must not come out. */
final class Services {

  private static final Purpose AID = Purpose.of("social-aid");

  private static final Citizen SITI =
      Citizen.of(
              Nik.parse(Canaries.NIK), "Siti", LocalDate.parse("1980-01-02"), Sex.FEMALE, "13.72")
          .withFamilyCard(FamilyCardNumber.parse(Canaries.KK))
          .withPhone(PhoneNumber.parse(Canaries.PHONE));

  private final Store store = new MemoryStore();
  private final Explorer explorer;
  private final Clock clock;

  Services(Explorer explorer, Clock clock) {
    this.explorer = explorer;
    this.clock = clock;
  }

  /** Puts everything into the pool that the public operations of the services are called with. */
  void give() throws IOException {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    NikTokenizer tokenizer =
        NikTokenizer.of(
            Purpose.of("registry"),
            TokenKeyRing.of("k3", "0123456789abcdef0123456789abcdef".getBytes(US_ASCII)));
    CitizenRegistry registry =
        CitizenRegistry.builder(store, tokenizer, validator, clock)
            .sealing(new MemoryEnvelopeKeys())
            .build();
    VerificationLog log = verification -> explorer.look(verification, "VerificationLog.record");
    explorer.give(Store.class, store);
    explorer.give(Validator.class, validator);
    explorer.give(Duration.class, Duration.ofDays(1), Duration.ZERO);
    explorer.give(Citizen.class, SITI);
    explorer.give(CitizenRegistry.class, registry);
    explorer.give(Pause.class, (Pause) duration -> {});
    explorer.give(BatchProgress.class, BatchProgress.SILENT);
    explorer.give(RateLimit.class, RateLimit.of(1000, Duration.ofDays(1)));
    explorer.give(VerificationLog.class, log);
    explorer.give(IdentityVerifier.class, office());
    live(registry);
    check(tokenizer);
  }

  /** It fails in every way, and answers in between. */
  private IdentityVerifier office() {
    Map<IdentityElement, String> known = Map.of(IdentityElement.NAME, "Siti " + Canaries.NIK);
    ScriptedVerifier.Builder office = ScriptedVerifier.builder(clock).person(SITI.nik(), known);
    for (VerificationFailure failure : VerificationFailure.values()) {
      office.thenFail(failure).thenCompare();
    }
    return office.build();
  }

  /** A citizen's whole life: each answer is looked at. */
  private void live(CitizenRegistry registry) {
    look(registry.register(SITI, AID, LegalBasis.CONSENT, null));
    look(registry.register(SITI, AID, LegalBasis.CONSENT, null));
    CitizenId id = registry.find(SITI.nik()).given().orElseThrow().id();
    look(id);
    look(registry.read(id, AID));
    look(registry.read(id, Purpose.of("tax")));
    look(registry.reveal(id, AID));
    long version = registry.find(id).given().orElseThrow().version();
    CitizenChange change = CitizenChange.NOTHING.familyCard(FamilyCardNumber.parse(Canaries.KK));
    look(change);
    look(registry.correct(id, version, change.name("Siti A."), "typed " + Canaries.NIK));
    look(registry.correct(id, version, change.name("Siti B."), "typed " + Canaries.NIK));
    look(registry.restrict(id, "see " + Canaries.KK));
    look(registry.read(id, AID));
    look(registry.lift(id, "see " + Canaries.PHONE));
    look(registry.object(id, AID, "not for " + Canaries.NIP));
    look(registry.export(id));
    look(registry.accesses(id, null, 100));
    look(registry.accessLog());
    VerificationRequest request =
        VerificationRequest.of(SITI.nik(), AID, "clerk").withName("Siti " + Canaries.NIK);
    look(request);
    look(office().verify(request));
  }

  private void check(NikTokenizer tokenizer) throws IOException {
    CitizenFileCheck check = CitizenFileCheck.builder(tokenizer).build();
    for (Reader file : files()) {
      look(check.check(file, BatchProgress.SILENT));
    }
  }

  /** Right and wrong rows, rows twice, a number in every column, and no table at all. */
  private static List<Reader> files() {
    StringBuilder rows = new StringBuilder("nik;kk;npwp;name;birth_date;sex;region\n");
    for (String text : Canaries.TEXTS) {
      rows.append((text + ";").repeat(6)).append(text).append('\n');
      rows.append(text).append(';').append(Canaries.KK).append(";;Siti;1980-01-02;P;13.72\n");
      rows.append('"').append(text).append("\"x;;;;;;\n");
    }
    return List.of(
        new StringReader(rows.toString()),
        new StringReader(Canaries.NIK + "\n" + Canaries.NIK),
        new StringReader(rows + "\"" + Canaries.NIK));
  }

  private void look(Object value) {
    explorer.look(value, "Services");
  }

  /** All that the store has of documents and events. */
  List<String> stored() {
    List<String> all = new ArrayList<>();
    for (String type : List.of(CitizenId.DOCUMENT_TYPE, AccessLog.DOCUMENT_TYPE, "citizen-token")) {
      store
          .documents(DocumentQuery.first(type, new DocumentFilter.All(), 10_000))
          .documents()
          .forEach(document -> all.add(document.toString()));
    }
    store.events(EventCursor.START, 10_000).events().forEach(event -> all.add(event.toString()));
    return all;
  }
}
