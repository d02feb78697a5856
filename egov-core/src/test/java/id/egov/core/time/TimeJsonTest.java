package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Plain Jackson 2 and plain Jackson 3, no module registered, agree on every type. */
class TimeJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  private static final Holiday HOLIDAY =
      Holiday.of(
          "2026-08-17",
          HolidayKind.NATIONAL_HOLIDAY,
          "2025-09-19",
          "SKB 1497/2025",
          "Proklamasi Kemerdekaan",
          "Independence Day");

  @Test
  void everyValueComesBackEqual() {
    Stream.of(
            HOLIDAY,
            Zone.WITA,
            TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00Z"),
            DaySpan.parse("07:30/16:00"),
            DayHours.of("07:30/16:00", "12:00/13:00"),
            OfficeHours.standard().periods().get(0).regular(),
            OfficeHours.standard().periods().get(0),
            RamadanDates.indonesia(),
            OfficeHours.standard(),
            OfficeHours.builder()
                .from(
                    LocalDate.of(2026, 1, 1),
                    WeekHours.fiveDays(DayHours.of("00:00/00:00"), DayHours.of("08:00/12:00")))
                .service(ServiceKind.DIRECT_SERVICE)
                .whenRamadanIsUnknown(UnknownRamadan.REGULAR_HOURS)
                .build())
        .forEach(
            value -> {
              String json2 = write2(value);
              String json3 = JACKSON_3.writeValueAsString(value);
              assertThat(read2(json3, value.getClass())).isEqualTo(value);
              assertThat(JACKSON_3.readValue(json2, value.getClass()))
                  .isEqualTo(value)
                  .hasSameHashCodeAs(value)
                  .hasToString(value.toString());
            });
  }

  @Test
  void theJsonIsWhatPeopleWouldWrite() {
    assertThat(read2(write2(HOLIDAY), Object.class))
        .isEqualTo(
            read2(
                """
                {"date":"2026-08-17","kind":"NATIONAL_HOLIDAY","knownFrom":"2025-09-19",
                "decree":"SKB 1497/2025","nameId":"Proklamasi Kemerdekaan",
                "nameEn":"Independence Day"}""",
                Object.class));
    assertThat(read2(write2(OfficeHours.standard()), Object.class))
        .isEqualTo(
            read2(
                """
                {"periods":[{"validFrom":"2023-04-12","regular":{
                "MONDAY":{"opening":"07:30/16:00","breaks":["12:00/13:00"]},
                "TUESDAY":{"opening":"07:30/16:00","breaks":["12:00/13:00"]},
                "WEDNESDAY":{"opening":"07:30/16:00","breaks":["12:00/13:00"]},
                "THURSDAY":{"opening":"07:30/16:00","breaks":["12:00/13:00"]},
                "FRIDAY":{"opening":"07:30/16:30","breaks":["11:30/13:00"]}},"ramadan":{
                "MONDAY":{"opening":"08:00/15:00","breaks":["12:00/12:30"]},
                "TUESDAY":{"opening":"08:00/15:00","breaks":["12:00/12:30"]},
                "WEDNESDAY":{"opening":"08:00/15:00","breaks":["12:00/12:30"]},
                "THURSDAY":{"opening":"08:00/15:00","breaks":["12:00/12:30"]},
                "FRIDAY":{"opening":"08:00/15:30","breaks":["11:30/12:30"]}}}],
                "ramadanDates":["2024-03-12/2024-04-09","2025-03-01/2025-03-30",
                "2026-02-19/2026-03-20"],
                "unknownRamadan":"FAIL","service":"ADMINISTRATION"}""",
                Object.class));
  }

  @Test
  void aWrongDateInJsonNamesItsField() {
    String json = write2(HOLIDAY).replace("2026-08-17", "17-08-2026");
    assertThatThrownBy(() -> JACKSON_2.readValue(json, Holiday.class))
        .hasMessageContaining("date '17-08-2026' is no ISO 8601 date");
    assertThatThrownBy(() -> JACKSON_3.readValue("{}", OfficeHoursPeriod.class))
        .hasMessageContaining("validFrom");
  }

  private static String write2(Object value) {
    try {
      return JACKSON_2.writeValueAsString(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T read2(String json, Class<T> type) {
    try {
      return JACKSON_2.readValue(json, type);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
