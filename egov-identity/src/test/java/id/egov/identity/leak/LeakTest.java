package id.egov.identity.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.identity.log.RecordingProvider;
import id.egov.identity.matching.PairConsumer;
import id.egov.identity.matching.SearchProgress;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.number.StatedIdentity;
import id.egov.identity.privacy.FieldCipher;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.MemoryEnvelopeKeys;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.RevealLog;
import id.egov.identity.privacy.SealContext;
import id.egov.identity.privacy.SealedText;
import id.egov.identity.privacy.TokenKeyRing;
import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every public operation of the module is called with numbers that must not come out, and all that
 * comes out is searched: answers, {@code toString}, JSON, messages, stack traces and logs. Types
 * are found by the module's own exports: who adds one need not remember this test, and is told here
 * if it cannot be reached.
 */
class LeakTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

  private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);

  /** Parameters and calls that take what the application calls its things; it is shown. */
  private static final Set<String> NAMES =
      Set.of(
          "actor",
          "details",
          "field",
          "fields",
          "id",
          "ids",
          "name",
          "note",
          "source",
          "subject",
          // Cursors, which the store gives and names when they are wrong.
          "after",
          "next",
          // What a profile shows to whoever may read it; numbers have fields of their own.
          "address",
          "birthPlace",
          "email",
          "id.egov.identity.batch.BatchFinding.new",
          "id.egov.identity.citizen.Citizen.new",
          "id.egov.identity.citizen.Citizen.of",
          "id.egov.identity.citizen.Citizen.withAddress",
          "id.egov.identity.citizen.Citizen.withBirthPlace",
          "id.egov.identity.citizen.Citizen.withEmail",
          "id.egov.identity.citizen.CitizenProfile.new",
          "id.egov.identity.citizen.CitizenProfile.of",
          "id.egov.identity.citizen.Correction.new",
          "id.egov.identity.citizen.Correction.of");

  /** They give back what was put there: a form's own text; what has no telephone number to hide. */
  private static final Set<String> SHOWN =
      Set.of(
          "id.egov.identity.number.StatedIdentity.nik",
          "id.egov.identity.privacy.NumberRedactor.redact",
          "id.egov.identity.verification.VerificationRequest.stated");

  private record Form(String nik, LocalDate birthDate, Sex sex, String regionCode)
      implements StatedIdentity {
    @Override
    public String toString() {
      return "Form";
    }
  }

  private static Explorer explorer() throws Exception {
    Explorer explorer = new Explorer(PublicTypes.all(), NAMES, SHOWN);
    List<String> all = new ArrayList<>(List.of("letter", "13.72", "2026-11-23"));
    all.addAll(Canaries.TEXTS);
    Object[] texts = all.toArray();
    explorer.give(String.class, texts);
    explorer.give(CharSequence.class, texts);
    explorer.give(Object.class, texts);
    explorer.give(Comparable.class, texts);
    // Somebody reads a file of citizens where another one belongs.
    for (String text : Canaries.TEXTS) {
      explorer.give(Reader.class, new StringReader((text + ";").repeat(5) + text));
      explorer.give(Reader.class, new StringReader("13;x;" + text + ";;;"));
    }
    explorer.give(byte[].class, Canaries.NIK.getBytes(US_ASCII), SECRET);
    explorer.give(int.class, 0, 1, 16, -1);
    explorer.give(long.class, 0L, 1L);
    explorer.give(boolean.class, true, false);
    explorer.give(LocalDate.class, LocalDate.parse("1980-01-02"), LocalDate.parse("2026-11-23"));
    explorer.give(Instant.class, CLOCK.instant());
    explorer.give(Clock.class, CLOCK);
    explorer.give(Locale.class, Locale.forLanguageTag("id"), Locale.ENGLISH);
    explorer.give(Actor.class, Actor.APPLICATION);
    explorer.give(PairConsumer.class, (PairConsumer) (first, second, score) -> {});
    explorer.give(SearchProgress.class, SearchProgress.SILENT);
    explorer.give(TokenKeyRing.class, TokenKeyRing.of("k1", SECRET));
    // What the calls above may not destroy, so that the rest is seen to succeed too.
    RevealLog log = event -> explorer.look(event, "RevealLog.record");
    NikTokenizer tokenizer = NikTokenizer.of(Purpose.of("audit"), TokenKeyRing.of("k2", SECRET));
    SealContext context = new SealContext(Purpose.of("registry"), "nik", "citizen-4711");
    FieldCipher cipher = FieldCipher.of(new MemoryEnvelopeKeys());
    explorer.give(RevealLog.class, log);
    explorer.give(NikTokenizer.class, tokenizer);
    explorer.give(IdentityToken.class, tokenizer.token(Nik.parse(Canaries.NIK)));
    explorer.give(SealContext.class, context);
    explorer.give(FieldCipher.class, cipher);
    explorer.give(SealedText.class, cipher.seal(context, Canaries.NIK));
    explorer.give(StatedIdentity.class, new Form(Canaries.NIK, LocalDate.EPOCH, Sex.MALE, "13.72"));
    explorer.give(Throwable.class, new IllegalStateException(Canaries.NIK));
    explorer.give(Logger.class, LoggerFactory.getLogger("leak"));
    explorer.give(ILoggerFactory.class, LoggerFactory.getILoggerFactory());
    return explorer;
  }

  @Test
  void nothingThatComesOutHasASecretInIt() throws Exception {
    RecordingProvider.LINES.clear();
    LoggerFactory.getLogger(LeakTest.class).info("the capture works");
    Explorer explorer = explorer();
    Services services = new Services(explorer, CLOCK);
    services.give();
    explorer.explore();
    assertThat(explorer.unseen()).as("types of which nothing was met").isEmpty();
    assertThat(explorer.leaks()).isEmpty();
    assertThat(RecordingProvider.LINES)
        .anyMatch(line -> line.endsWith("the capture works"))
        .noneMatch(Canaries::isIn);
    assertThat(services.stored()).hasSizeGreaterThan(20).noneMatch(Canaries::isIn);
    assertThat(explorer.calls()).isGreaterThan(10_000);
  }
}
