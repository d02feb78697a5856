package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String YEAR = "YEAR;2027;2026-09-15;SKB of a test\n";
  private static final String DAY =
      "NATIONAL_HOLIDAY;2027-01-01;2026-09-15;SKB of a test;Tahun Baru;New Year's Day\n";

  private static HolidayCalendar read(String text) throws IOException {
    return HolidayCalendar.builder().read(new StringReader(text), "2027.csv").build();
  }

  private static void assertRefused(String text, String... messageParts) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(messageParts);
  }

  @Test
  void aFileWithMarksOfASpreadsheetIsRead() throws IOException {
    String text =
        "\uFEFF# a comment\r\n\r\n" + YEAR + "  " + DAY.replace(";", " ; ").replace("\n", "\r\n");
    assertThat(read(text).on(LocalDate.of(2027, 1, 1), TODAY))
        .containsExactly(
            Holiday.of(
                "2027-01-01",
                HolidayKind.NATIONAL_HOLIDAY,
                "2026-09-15",
                "SKB of a test",
                "Tahun Baru",
                "New Year's Day"));
  }

  @Test
  void aFileCanAmendTheBundledCalendar() throws IOException {
    HolidayCalendar calendar =
        HolidayCalendar.indonesia().toBuilder()
            .read(new StringReader(YEAR + DAY), "2027.csv")
            .read(
                new StringReader("WITHDRAWN;2026-12-24;2026-11-20;an amendment;JOINT_LEAVE"),
                "amendment.csv")
            .build();
    assertThat(calendar.isDayOff(LocalDate.of(2027, 1, 1), TODAY)).isTrue();
    assertThat(calendar.isDayOff(LocalDate.of(2026, 12, 24), TODAY)).isFalse();
    assertThat(calendar.isDayOff(LocalDate.of(2026, 12, 24), TODAY.minusDays(2))).isTrue();
  }

  @Test
  void errorsNameFileLineAndField() {
    assertRefused(
        YEAR + DAY.replace("2027-01-01", "2027-13-01"), "2027.csv line 2", "date '2027-13-01'");
    assertRefused(
        "# c\n\n" + YEAR + DAY.replace("2026-09-15", "15/09/2026"),
        "2027.csv line 4",
        "knownFrom '15/09/2026'");
    assertRefused(YEAR + DAY.replace("Tahun Baru", " "), "line 2", "nameId must not be blank");
    assertRefused(YEAR.replace("2027;", "27;"), "line 1", "year '27'");
    assertRefused(YEAR.replace("2027;", "٢٠٢٧;"), "line 1", "year '٢٠٢٧'");
    assertRefused(
        YEAR + "WITHDRAWN;2027-01-01;2026-10-01;x;HOLIDAY",
        "line 2",
        "kind 'HOLIDAY'",
        "[NATIONAL");
    assertRefused("HOLIDAY;2027-01-01", "line 1", "'HOLIDAY' is none of YEAR, NATIONAL_HOLIDAY");
    assertRefused(
        YEAR + "JOINT_LEAVE;2027-01-01;2026-09-15",
        "line 2",
        "5 fields",
        "date, knownFrom, decree, nameId, nameEn",
        "not 2");
    assertRefused(YEAR + DAY + DAY, "line 3", "2027-01-01", "already");
    assertRefused(YEAR + YEAR, "line 2", "2027");
    assertRefused(DAY, "2027-01-01", "YEAR");
  }

  @Test
  void aBrokenReaderIsAnIoException() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> HolidayCalendar.builder().read(broken, "2027.csv"))
        .isInstanceOf(IOException.class);
  }
}
