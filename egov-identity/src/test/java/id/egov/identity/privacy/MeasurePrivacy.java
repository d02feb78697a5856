package id.egov.identity.privacy;

import id.egov.identity.number.Nik;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/** Prints what tokens, seals and the redactor cost; docs/identity.md has the command. */
final class MeasurePrivacy {

  private static final int ROUNDS = 9;
  private static final int NUMBERS = 4096;
  private static final String LINE =
      "2026-11-23T09:00:00.123Z INFO warga: permohonan no. 4711 oleh NIK 1372-0117-0890-0001"
          + " masuk\n";

  private MeasurePrivacy() {}

  public static void main(String[] arguments) {
    Nik[] numbers = new Nik[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = Nik.parse(String.format(Locale.ROOT, "137201170890%04d", i + 1));
    }
    NikTokenizer tokenizer =
        NikTokenizer.of(Purpose.of("social-aid"), TokenKeyRing.of("k1", Secrets.of(1)));
    IdentityToken[] tokens =
        Arrays.stream(numbers).map(tokenizer::token).toArray(IdentityToken[]::new);
    median("token", 200_000, i -> tokenizer.token(numbers[i % NUMBERS]).hashCode());
    median(
        "match",
        200_000,
        i -> tokenizer.matches(numbers[i % NUMBERS], tokens[i % NUMBERS]).name().length());
    FieldCipher cipher = FieldCipher.of(new MemoryEnvelopeKeys());
    SealContext context = new SealContext(Purpose.of("registry"), "nik", "citizen-4711");
    SealedText sealed = cipher.seal(context, numbers[0].reveal());
    median("seal", 20_000, i -> cipher.seal(context, numbers[i % NUMBERS].reveal()).hashCode());
    median("open", 20_000, i -> cipher.open(context, sealed).revealed().orElseThrow().length());
    String quiet = LINE.replace("1372-0117-0890-0001", "***");
    NumberRedactor redactor = NumberRedactor.withPhones();
    median("redact a line", 200_000, i -> redactor.redact(LINE).length());
    median("read a line without a number", 200_000, i -> redactor.redact(quiet).length());
  }

  /** The median of some rounds, after as many that are not counted. */
  private static void median(String what, int times, IntToLongFunction work) {
    long[] nanos = new long[ROUNDS];
    long sum = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        sum += work.applyAsLong(i);
      }
      if (round >= 0) {
        nanos[round] = (System.nanoTime() - start) / times;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: %d ns (%d to %d), sum %d%n",
        what,
        nanos[ROUNDS / 2],
        nanos[0],
        nanos[ROUNDS - 1],
        sum);
  }
}
