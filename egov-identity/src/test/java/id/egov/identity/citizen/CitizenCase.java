package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.core.store.StoredEvent;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.phone.PhoneNumber;
import id.egov.identity.privacy.MemoryEnvelopeKeys;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the stories of citizens have in common; other stores tell them again. */
abstract class CitizenCase {

  static final Purpose REGISTRY = Purpose.of("citizen-registry");
  static final Purpose AID = Purpose.of("social-aid");
  static final Purpose TAX = Purpose.of("local-tax");

  static final Nik SITI_NIK = Nik.parse("1372015708900001");
  static final String SITI_CARD = "1372011708250009";
  static final String SITI_PHONE = "+6281234567890";

  static final Actor CLERK = Actor.of("clerk", "dukcapil", Role.REQUESTER);
  static final Actor VERIFIER = Actor.of("vera", "dukcapil", Role.VERIFIER);
  static final Actor OFFICER = Actor.of("officer", "dukcapil", Role.APPROVER);
  static final Actor ADMIN = Actor.of("admin", "kominfo", Role.ADMINISTRATOR);

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  final Store store = emptyStore();
  final MovableClock clock = new MovableClock();
  final TokenKeyRing keys = TokenKeyRing.of("k1", secret(1));
  final NikTokenizer tokenizer = NikTokenizer.of(REGISTRY, keys);
  final MemoryEnvelopeKeys envelopes = new MemoryEnvelopeKeys();

  Store emptyStore() {
    return new MemoryStore();
  }

  static Validator validator() {
    return VALIDATOR;
  }

  static byte[] secret(int seed) {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) (i * seed + seed);
    }
    return secret;
  }

  CitizenRegistry.Builder builder() {
    return CitizenRegistry.builder(store, tokenizer, VALIDATOR, clock);
  }

  CitizenRegistry sealing() {
    return builder().sealing(envelopes).build();
  }

  static final FamilyCardNumber CARD = FamilyCardNumber.parse(SITI_CARD);
  static final PhoneNumber PHONE = PhoneNumber.parse(SITI_PHONE);

  static Citizen siti() {
    return Citizen.of(SITI_NIK, "Siti Aminah", LocalDate.of(1990, 8, 17), Sex.FEMALE, "13.72.01")
        .withFamilyCard(CARD)
        .withBirthPlace("Solok")
        .withAddress("Jalan Merdeka 1")
        .withPhone(PHONE)
        .withEmail("siti@example.id");
  }

  static Citizen somebody(int serial) {
    return Citizen.of(nik(serial), "Warga " + serial, LocalDate.of(1990, 8, 17), Sex.MALE, "13.72");
  }

  static Nik nik(int serial) {
    String digits = "0000" + serial;
    return Nik.parse("137201170890" + digits.substring(digits.length() - 4));
  }

  static <T> T given(CitizenAnswer<T> answer) {
    assertThat(answer.refusals()).isEmpty();
    return answer.given().orElseThrow();
  }

  static List<String> codes(CitizenAnswer<?> answer) {
    return answer.refusals().stream().map(Reason::code).toList();
  }

  /** All that the store has of documents and events. */
  List<String> everythingStored() {
    List<String> all = new ArrayList<>();
    for (String type :
        List.of(CitizenId.DOCUMENT_TYPE, CitizenDocuments.TOKEN_TYPE, AccessLog.DOCUMENT_TYPE)) {
      for (Document document :
          store
              .documents(DocumentQuery.first(type, new DocumentFilter.All(), 10_000))
              .documents()) {
        all.add(document.toString());
      }
    }
    events().forEach(event -> all.add(event.toString()));
    return all;
  }

  List<StoredEvent> events() {
    return store.events(EventCursor.START, 10_000).events();
  }

  /** The number in no shape, and what was born on which day neither. */
  static void assertNoDigits(List<String> texts) {
    for (String text : texts) {
      assertThat(text)
          .doesNotContain(
              SITI_NIK.reveal(), "570890", SITI_CARD, SITI_PHONE, SITI_PHONE.substring(3));
    }
  }

  static List<CitizenCommand> commands(AccessPage page) {
    return page.entries().stream().map(AccessEntry::command).toList();
  }

  static List<CitizenCommand> commands(CitizenCommand... commands) {
    return Arrays.asList(commands);
  }
}
