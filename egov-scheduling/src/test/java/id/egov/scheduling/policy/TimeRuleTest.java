package id.egov.scheduling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.time.DaySpan;
import id.egov.core.time.DaysOff;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeRuleTest {

  private static final ZoneId WIB = Zone.WIB.zoneId();
  private static final DaysOff DAYS_OFF =
      HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 21));

  private final TimeRule hours = TimeRule.officeHours(OfficeHours.standard(), WIB, DAYS_OFF);
  private final TimeRule breaks = TimeRule.breaks(OfficeHours.standard(), WIB, DAYS_OFF);
  private final TimeRule prayer = TimeRule.fridayPrayer(DaySpan.parse("11:30/13:00"), WIB);
  private final TimeRule holidays = TimeRule.holidays(WIB, DAYS_OFF);

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(
        LocalDateTime.parse(start).atZone(WIB).toInstant(),
        LocalDateTime.parse(end).atZone(WIB).toInstant());
  }

  private static AgendaItem item(String start, String end) {
    return AgendaItem.of("1", "Rapat", "BPKAD", slot(start, end), "mayor");
  }

  private static Optional<TimeSlot> broken(TimeRule rule, String start, String end) {
    return rule.broken(item(start, end));
  }

  @Test
  void outsideOfficeHoursIsWarnedOf() {
    assertThat(hours.refuses()).isFalse();
    assertThat(hours.kind()).isEqualTo(TimeRuleKind.OFFICE_HOURS);
    assertThat(broken(hours, "2026-11-23T07:30", "2026-11-23T16:00")).isEmpty();
    assertThat(broken(hours, "2026-11-23T15:00", "2026-11-23T17:00"))
        .contains(slot("2026-11-23T16:00", "2026-11-23T17:00"));
    assertThat(broken(hours, "2026-11-23T05:00", "2026-11-23T09:00"))
        .contains(slot("2026-11-23T05:00", "2026-11-23T07:30"));
    // A Saturday, and the night between two days of work.
    assertThat(broken(hours, "2026-11-28T09:00", "2026-11-28T10:00"))
        .contains(slot("2026-11-28T09:00", "2026-11-28T10:00"));
    assertThat(broken(hours, "2026-11-23T15:00", "2026-11-24T09:00"))
        .contains(slot("2026-11-23T16:00", "2026-11-24T07:30"));
  }

  @Test
  void ramadanHasHoursOfItsOwn() {
    assertThat(broken(hours, "2026-03-02T07:30", "2026-03-02T09:00"))
        .contains(slot("2026-03-02T07:30", "2026-03-02T08:00"));
    assertThat(broken(hours, "2026-03-02T14:00", "2026-03-02T15:30"))
        .contains(slot("2026-03-02T15:00", "2026-03-02T15:30"));
  }

  @Test
  void breaksAndTheFridayPrayerAreKeptFree() {
    assertThat(broken(breaks, "2026-11-23T10:00", "2026-11-23T12:00")).isEmpty();
    assertThat(broken(breaks, "2026-11-23T11:00", "2026-11-23T12:30"))
        .contains(slot("2026-11-23T12:00", "2026-11-23T12:30"));
    assertThat(prayer.refuses()).isTrue();
    assertThat(broken(prayer, "2026-11-27T10:00", "2026-11-27T11:31"))
        .contains(slot("2026-11-27T11:30", "2026-11-27T13:00"));
    assertThat(broken(prayer, "2026-11-27T13:00", "2026-11-27T14:00")).isEmpty();
    assertThat(broken(prayer, "2026-11-26T12:00", "2026-11-26T13:00")).isEmpty();
  }

  @Test
  void holidaysAreKeptFreeAllDayAndUnknownOnesAreNot() {
    assertThat(broken(holidays, "2026-12-25T19:00", "2026-12-25T20:00"))
        .contains(slot("2026-12-25T00:00", "2026-12-26T00:00"));
    assertThat(broken(holidays, "2026-12-24T09:00", "2026-12-24T10:00")).isPresent();
    assertThat(broken(holidays, "2026-11-28T09:00", "2026-11-28T10:00")).isEmpty();
    assertThat(broken(holidays, "2027-01-04T09:00", "2027-01-04T10:00")).isEmpty();
  }

  @Test
  void whatMayOverrideDoes() {
    AgendaItem christmas = item("2026-12-25T19:00", "2026-12-25T20:00");
    for (ItemKind kind : ItemKind.values()) {
      assertThat(holidays.broken(christmas.withKind(kind)).isPresent())
          .isEqualTo(kind == ItemKind.ORDINARY);
    }
    AgendaItem friday = item("2026-11-27T12:00", "2026-11-27T13:00");
    assertThat(prayer.broken(friday.withKind(ItemKind.CEREMONY))).isPresent();
    assertThat(prayer.broken(friday.withKind(ItemKind.EMERGENCY))).isEmpty();
    TimeRule strict = prayer.yieldingTo(Set.of()).warning();
    assertThat(strict.refuses()).isFalse();
    assertThat(strict.refusing().refuses()).isTrue();
    assertThat(strict.broken(friday.withKind(ItemKind.EMERGENCY))).isPresent();
  }

  @Test
  void ofWhatLastsUntilItIsDoneOnlyTheCertainPartCounts() {
    AgendaItem friday =
        item("2026-11-27T10:00", "2026-11-27T12:00")
            .withTime(
                AgendaTime.untilDone(
                    slot("2026-11-27T10:00", "2026-11-27T11:00").startInclusive(),
                    Duration.ofHours(1),
                    Duration.ofHours(1)));
    assertThat(prayer.broken(friday)).isEmpty();
  }

  @Test
  void policiesAreChecked() {
    AgendaPolicy policy = AgendaPolicy.in(WIB);
    assertThatThrownBy(() -> policy.withDailyLoad(0, Duration.ofHours(8)))
        .hasMessageContaining("items (0)");
    for (Duration wrong : new Duration[] {Duration.ofMillis(-1), Duration.ofHours(25)}) {
      assertThatThrownBy(() -> policy.withDailyLoad(1, wrong))
          .hasMessageContaining("time (" + wrong);
      assertThatThrownBy(() -> policy.withRest(wrong)).hasMessageContaining("rest (" + wrong);
      assertThatThrownBy(() -> policy.withVeil(wrong)).hasMessageContaining("grain (" + wrong);
    }
    assertThat(policy.withRule(prayer).withRule(hours).rules()).containsExactly(prayer, hours);
  }

  @Test
  void inALineEverybodyMayBeRepresentedByWhoeverComesAfter() {
    Delegates line = Delegates.line("mayor", "deputy", "secretary");
    LocalDate today = LocalDate.of(2026, 11, 23);
    assertThat(line.of(new OfficialId("mayor"), today))
        .containsExactly(
            new Delegate(new OfficialId("deputy"), AttendingCapacity.REPRESENTING),
            new Delegate(new OfficialId("secretary"), AttendingCapacity.REPRESENTING));
    assertThat(line.of(new OfficialId("secretary"), today)).isEmpty();
    assertThat(line.of(new OfficialId("king"), today)).isEmpty();
    assertThat(Delegates.NONE.of(new OfficialId("mayor"), today)).isEmpty();
  }
}
