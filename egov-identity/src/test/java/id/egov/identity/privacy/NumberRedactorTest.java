package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.Nik;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRedactorTest {

  private static final String NIK = "1372011708900001";

  private final NumberRedactor numbers = NumberRedactor.numbers();
  private final NumberRedactor phones = NumberRedactor.withPhones();

  @ParameterizedTest
  @ValueSource(
      strings = {
        NIK,
        "1372 0117 0890 0001",
        "13.72.01.170890.0001",
        "137201-170890-0001",
        "137201 – 170890 — 0001",
        "1372\u00A00117\u202F0890\u30000001",
        "1372\u00AD0117\u200B0890\uFEFF0001",
        "１３７２０１１７０８９００００１",
        "１３７２．０１１７．０８９０．０００１",
        "١٣٧٢٠١١٧٠٨٩٠٠٠٠١",
        "\uD835\uDFCF372011708900001",
        "199008172015032001",
        "19900817 201503 2 001",
        "01.234.567.4-201.000",
        "0012345674201000",
        "0012345674201000000000",
        "13720117089000012",
        "1372011708900001 1372015708900002",
        "2 1372011708900001 3",
        "1372_0117_0890_0001",
        "1372,0117,0890,0001",
        "1,372,011,708,900,001",
        "1'372'011'708'900'001",
        "1’372’011’708’900’001",
        "١٬٣٧٢٬٠١١٬٧٠٨٬٩٠٠٬٠٠١",
        "1372+0117+0890+0001",
        "1372%200117%200890%200001",
        "1372·0117·0890·0001",
        "1372|0117|0890|0001",
        "1372&nbsp;0117&nbsp;0890&nbsp; 0001",
        "1372 0117\n0890 0001",
        "1372 0117 \r\n   0890\u2028 0001",
        "1372_0117-0890,\uD835\uDFCF001"
      })
  void hidesNumbersOfEveryShape(String number) {
    for (NumberRedactor redactor : List.of(numbers, phones)) {
      assertThat(redactor.redact("NIK=" + number + "; x")).doesNotContainPattern("\\p{Nd}");
      assertThat(redactor.redact(number)).doesNotContainPattern("\\p{Nd}");
      assertThat(redactor.redact("a" + number + "z")).startsWith("a").endsWith("z");
    }
  }

  @Test
  void keepsTheShape() {
    assertThat(numbers.redact("NIK 1372.0117.0890.0001, KK 1372011708250001."))
        .isEqualTo("NIK ****.****.****.****, KK ****************.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no digits",
        "2026-11-23T09:00:00.123456Z",
        "2026-11-23 09:00:00.123",
        "Rp 1.500.000.000",
        "14 digits: 12345678901234",
        "15 in a list: 12345678, 1234567",
        "2026-11-23, 2026-11-24",
        "15 apart 12345678__1234567",
        "15 apart 12345678 ,1234567",
        "15 apart 12345678&nbsp1234567&",
        "15 apart 12345678,",
        "15 with letters 1234567a12345678",
        "\uD835",
        "-.-"
      })
  void leavesTheRestAsItIs(String text) {
    assertThat(numbers.redact(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0812-3456-7890, ****-****-****",
    "(0755) 20001, (****) *****",
    "+6281234567890, +*************",
    "6281234567890, *************",
    "+44 20 7946 0958, +** ** **** ****",
    "021/3456789, ***/*******",
    "20260101, 20260101",
    "12345678901, 12345678901",
    "08123456, 08123456"
  })
  void hidesTelephonesIfAsked(String text, String hidden) {
    assertThat(phones.redact("tel " + text)).isEqualTo("tel " + hidden);
    assertThat(numbers.redact("tel " + text)).isEqualTo("tel " + text);
  }

  @Test
  void argumentsPrintWithoutNumbers() {
    Nik nik = Nik.parse(NIK);
    assertThat(numbers.redact((Object) null)).isNull();
    assertThat(numbers.redact((Object) nik)).isSameAs(nik);
    assertThat(numbers.redact((Object) 7)).isEqualTo(7);
    assertThat(numbers.redact((Object) 1372011708900001L)).isEqualTo("****************");
    assertThat(numbers.redact((Object) new BigInteger(NIK))).isEqualTo("****************");
    assertThat(numbers.redact((Object) List.of("a", NIK))).isEqualTo("[a, ****************]");
    assertThat(numbers.redact((Object) new Object[] {"a", new String[] {NIK}}))
        .isEqualTo("[a, [****************]]");
    assertThat(numbers.redact((Object) new long[] {1372011708900001L}))
        .isEqualTo("[****************]");
    List<String> clean = List.of("a");
    assertThat(numbers.redact((Object) clean)).isSameAs(clean);
    assertThat(numbers.redact((Object) new IllegalStateException(NIK)))
        .isInstanceOf(Throwable.class)
        .hasToString("java.lang.IllegalStateException: ****************");
  }

  /** Millions of characters that begin like a number: more than linear time would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "1                x",
        "12345678901234x",
        "1372011708900001,",
        "(",
        "+62 ",
        ". "
      })
  void aHostileTextTakesNoLonger(String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    assertThat(phones.redact(text)).hasSameSizeAs(text);
    assertThat(numbers.redact(text)).doesNotContain("1372");
  }

  @Test
  void aThrowablePrintsAsItDidButForTheNumbers() {
    Throwable root = new IllegalArgumentException("bad " + NIK);
    Throwable thrown = new IllegalStateException("row 7", root);
    thrown.addSuppressed(new RuntimeException("close " + NIK));
    root.initCause(thrown);
    Throwable shown = numbers.redact(thrown);
    assertThat(printed(shown)).isEqualTo(printed(thrown).replace(NIK, "****************"));
    assertThat(printed(shown)).contains("Suppressed").contains("CIRCULAR REFERENCE");
    assertThat(shown).hasMessage("java.lang.IllegalStateException: row 7");
  }

  @Test
  void aThrowableThatCausesItselfOrManyIsNoAccident() {
    Throwable self =
        new RuntimeException("self") {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Throwable getCause() {
            return this;
          }
        };
    assertThat(numbers.redact(self).getCause()).isNull();
    Throwable deep = new RuntimeException(NIK);
    for (int i = 0; i < 5000; i++) {
      deep = new RuntimeException(NIK, deep);
    }
    int length = 0;
    for (Throwable each = numbers.redact(deep); each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain("1372");
      length++;
    }
    assertThat(length).isEqualTo(1000);
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("message of " + NIK);
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("cause of " + NIK);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("trace of " + NIK);
    }
  }

  @Test
  void whatThrowsWhenItIsPrintedIsLoggedByItsClass() {
    Throwable hostile = new Hostile();
    String name = Hostile.class.getName();
    assertThat(printed(numbers.redact(new IllegalStateException("row 7", hostile))))
        .contains("row 7", "Caused by: [" + name + " cannot be printed]")
        .doesNotContain(NIK);
    assertThat(numbers.redact((Object) hostile)).hasToString("[" + name + " cannot be printed]");
    Object mute =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException(NIK);
          }
        };
    assertThat(numbers.redact(mute)).asString().endsWith(" cannot be printed]");
    assertThat(numbers.redact((Object) new Object[] {mute})).asString().contains("Object;");
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
