package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Office hours against a model that asks minute by minute. */
class OfficeHoursProperties {

  private static final LocalDate START = LocalDate.of(2026, 2, 14);
  private static final LocalDate CHANGE = LocalDate.of(2026, 2, 24);
  private static final LocalDate RAMADAN = LocalDate.of(2026, 2, 19);
  private static final int DAYS = 16;

  /** Hours of one day in minutes, as the model knows them: from opening to closing, and a break. */
  record Minutes(int open, int close, int breakStart, int breakEnd) {

    boolean isOpen(int minute) {
      return open <= minute && minute < close;
    }

    boolean isWorking(int minute) {
      return isOpen(minute) && !(breakStart <= minute && minute < breakEnd);
    }

    DayHours toDayHours() {
      DaySpan opening = span(open, close);
      return new DayHours(
          opening, breakStart == breakEnd ? List.of() : List.of(span(breakStart, breakEnd)));
    }

    private static DaySpan span(int start, int end) {
      return new DaySpan(time(start), time(end));
    }

    private static LocalTime time(int minute) {
      return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }
  }

  record Week(Map<DayOfWeek, Minutes> days) {

    WeekHours toWeekHours() {
      WeekHours week = new WeekHours(Map.of());
      for (var day : days.entrySet()) {
        week = week.with(EnumSet.of(day.getKey()), day.getValue().toDayHours());
      }
      return week;
    }
  }

  record Model(
      Week before, Week beforeInRamadan, Week after, Week afterInRamadan, Set<LocalDate> off) {

    OfficeHours toOfficeHours() {
      return OfficeHours.builder()
          .from(CHANGE, after.toWeekHours(), afterInRamadan.toWeekHours())
          .from(START.minusDays(2), before.toWeekHours(), beforeInRamadan.toWeekHours())
          .ramadanDates(RamadanDates.none().with(RAMADAN, RAMADAN.plusDays(28)))
          .build();
    }

    boolean answers(LocalDateTime local, BiPredicate<Minutes, Integer> question) {
      LocalDate date = local.toLocalDate();
      boolean ramadan = !date.isBefore(RAMADAN);
      Week week =
          date.isBefore(CHANGE)
              ? (ramadan ? beforeInRamadan : before)
              : (ramadan ? afterInRamadan : after);
      Minutes minutes = week.days.get(date.getDayOfWeek());
      return minutes != null
          && !off.contains(date)
          && question.test(minutes, local.toLocalTime().toSecondOfDay() / 60);
    }

    List<TimeSlot> slots(TimeSlot window, ZoneId zone, BiPredicate<Minutes, Integer> question) {
      List<TimeSlot> open = new ArrayList<>();
      for (Instant minute = window.startInclusive();
          minute.isBefore(window.endExclusive());
          minute = minute.plusSeconds(60)) {
        if (answers(LocalDateTime.ofInstant(minute, zone), question)) {
          open.add(TimeSlot.of(minute, Duration.ofMinutes(1)));
        }
      }
      return joined(open.stream());
    }
  }

  /** Joins slots that touch: around midnight the model cannot tell one opening from two. */
  private static List<TimeSlot> joined(Stream<TimeSlot> slots) {
    List<TimeSlot> joined = new ArrayList<>();
    slots.forEach(
        slot -> {
          int last = joined.size() - 1;
          if (last >= 0 && joined.get(last).touches(slot)) {
            joined.set(last, new TimeSlot(joined.get(last).startInclusive(), slot.endExclusive()));
          } else {
            joined.add(slot);
          }
        });
    return joined;
  }

  private static Arbitrary<Minutes> minutes() {
    return Arbitraries.integers()
        .between(0, 24 * 4)
        .list()
        .ofSize(4)
        .map(
            quarters -> {
              List<Integer> ends = quarters.stream().sorted().map(q -> q * 15).toList();
              return new Minutes(ends.get(0), ends.get(3), ends.get(1), ends.get(2));
            })
        .filter(m -> m.close - m.open > m.breakEnd - m.breakStart);
  }

  private static Arbitrary<Week> weeks() {
    return Combinators.combine(
            minutes().list().ofSize(7), Arbitraries.of(DayOfWeek.class).set().ofMaxSize(4))
        .as(
            (hours, closed) -> {
              Map<DayOfWeek, Minutes> days = new EnumMap<>(DayOfWeek.class);
              for (DayOfWeek day : DayOfWeek.values()) {
                if (!closed.contains(day)) {
                  days.put(day, hours.get(day.getValue() - 1));
                }
              }
              return new Week(days);
            });
  }

  @Provide
  Arbitrary<Model> models() {
    Arbitrary<Set<LocalDate>> off =
        Arbitraries.integers().between(0, DAYS).map(START::plusDays).set().ofMaxSize(5);
    return Combinators.combine(weeks(), weeks(), weeks(), weeks(), off).as(Model::new);
  }

  @Provide
  Arbitrary<TimeSlot> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, (DAYS - 4) * 1440),
            Arbitraries.integers().between(1, 2 * 1440))
        .as(
            (start, length) ->
                TimeSlot.of(
                    START.atStartOfDay(Zone.WITA.zoneId()).plusMinutes(start).toInstant(),
                    Duration.ofMinutes(length)));
  }

  @Property(tries = 200)
  void openingsAndWorkingTimeAreTheMinutesOfTheModel(
      @ForAll("models") Model model, @ForAll("windows") TimeSlot window, @ForAll Zone zone) {
    OfficeHours hours = model.toOfficeHours();
    DaysOff daysOff = (date, service) -> model.off.contains(date);
    ZoneId id = zone.zoneId();
    List<TimeSlot> openings = hours.openings(window, id, daysOff).toList();
    List<TimeSlot> working = hours.workingTime(window, id, daysOff).toList();
    assertThat(joined(openings.stream())).isEqualTo(model.slots(window, id, Minutes::isOpen));
    assertThat(joined(working.stream())).isEqualTo(model.slots(window, id, Minutes::isWorking));
    assertThat(openings).isSorted().allMatch(window::encloses);
    assertThat(working)
        .isSorted()
        .allMatch(slot -> openings.stream().anyMatch(open -> open.encloses(slot)));
  }

  @Property(tries = 100)
  void theWorkingTimeOfADayIsItsOpeningWithoutItsBreaks(@ForAll("models") Model model) {
    for (Minutes minutes : model.before.days.values()) {
      DayHours hours = minutes.toDayHours();
      List<DaySpan> spans = hours.workingTime();
      for (int minute = 0; minute < 1440; minute++) {
        LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
        assertThat(spans.stream().filter(span -> span.contains(time)).count())
            .isEqualTo(minutes.isWorking(minute) ? 1 : 0);
      }
      int length = minutes.close - minutes.open - (minutes.breakEnd - minutes.breakStart);
      assertThat(hours.workingDuration()).isEqualTo(Duration.ofMinutes(length));
      assertThat(DaySpan.parse(hours.opening().toString())).isEqualTo(hours.opening());
    }
  }
}
