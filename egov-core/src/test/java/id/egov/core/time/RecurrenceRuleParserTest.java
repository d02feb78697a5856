package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceRuleParserTest {

  @Test
  void writesACanonicalForm() {
    assertThat(
            RecurrenceRuleParser.parse(
                "COUNT=3;WKST=SU;BYSETPOS=-1,1;BYSECOND=60;BYMINUTE=5;BYHOUR=9;BYDAY=+1FR,MO;"
                    + "BYMONTHDAY=31,-1;BYYEARDAY=200;BYMONTH=2,1,2;INTERVAL=2;FREQ=YEARLY;"
                    + "RSCALE=GREGORIAN;SKIP=OMIT"))
        .hasToString(
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2;BYYEARDAY=200;BYMONTHDAY=-1,31;BYDAY=MO,1FR;"
                + "BYHOUR=9;BYMINUTE=5;BYSECOND=59;BYSETPOS=-1,1;WKST=SU;COUNT=3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INTERVAL=2 | needs FREQ",
        "FREQ=FORTNIGHTLY | needs FREQ",
        "FREQ=DAILY;COUNT=2;UNTIL=20261231 | both COUNT and UNTIL",
        "FREQ=DAILY;COUNT=0 | '0' in COUNT; allowed is 1",
        "FREQ=DAILY;INTERVAL=-1 | '-1' in INTERVAL",
        "FREQ=DAILY;FREQ=DAILY | FREQ twice",
        "FREQ=DAILY;BYEASTER=1 | unknown part 'BYEASTER=1'",
        "FREQ=DAILY;;COUNT | unknown part 'COUNT'",
        "FREQ=DAILY;BYHOUR=24 | '24' in BYHOUR; allowed is 0 to 23",
        "FREQ=DAILY;BYHOUR=nine | 'NINE' in BYHOUR",
        "FREQ=DAILY;BYMONTHDAY=0 | 0 in BYMONTHDAY",
        "FREQ=DAILY;BYDAY=XX | the day 'XX'",
        "FREQ=DAILY;BYDAY=MONDAY | 'MONDAY' in BYDAY",
        "FREQ=DAILY;BYDAY=1MO | numbered BYDAY",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO | numbered BYDAY with BYWEEKNO",
        "FREQ=MONTHLY;BYWEEKNO=1 | BYWEEKNO without FREQ=YEARLY",
        "FREQ=MONTHLY;BYYEARDAY=1 | BYYEARDAY with FREQ=MONTHLY",
        "FREQ=WEEKLY;BYMONTHDAY=1 | BYMONTHDAY with FREQ=WEEKLY",
        "FREQ=DAILY;BYSETPOS=1 | BYSETPOS without another",
        "FREQ=DAILY;RSCALE=CHINESE | RSCALE=CHINESE",
        "FREQ=DAILY;SKIP=FORWARD | SKIP=FORWARD",
        "FREQ=DAILY;UNTIL=tomorrow | UNTIL 'TOMORROW'",
      })
  void refusesWhatTheRfcForbids(String rule, String why) {
    assertThatThrownBy(() -> RecurrenceRuleParser.parse(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void refusesAnEndlessText() {
    assertThatThrownBy(() -> RecurrenceRuleParser.parse("FREQ=DAILY;BYHOUR=" + "1,".repeat(5000)))
        .hasMessageContaining("at most 10000");
  }

  @Test
  void doesNotAskTheDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      // Months of 30 days, weeks from Saturday, other digits.
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-umalqura-nu-arab"));
      assertThat(
              Recurrence.parse(
                      "DTSTART:20261231T090000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270301T000000Z")
                  .all())
          .hasToString("[2026-12-31T09:00:00Z, 2027-01-31T09:00:00Z]");
      assertThat(
              Recurrence.parse(
                      "DTSTART:20261123T090000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=3")
                  .all())
          .hasToString("[2026-11-23T09:00:00Z, 2026-11-29T09:00:00Z, 2026-12-07T09:00:00Z]");
    } finally {
      Locale.setDefault(before);
    }
  }
}
