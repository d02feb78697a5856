package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * When something happens again and again: a start, and by RFC 5545 a rule (RRULE), further dates
 * (RDATE) and dates left out (EXDATE).
 *
 * <p>The rule is expanded in the local time of a zone, so a meeting at nine stays at nine when the
 * clocks change. A local time that a clock change skips is no instance of the rule; a start or a
 * further date in such a gap is read with the offset before it; a local time that occurs twice is
 * the first of the two. Days of an all-day recurrence start at the first instant of the local day.
 *
 * <p>The start is always the first instance and counts for COUNT, whether the rule matches it or
 * not (RFC 5545 leaves that open); only a date left out removes it. UNTIL may be a date, a local or
 * a UTC time; a date includes that whole local day. Instances end with the year 9999.
 *
 * <p>Work is bounded: finding the next instance tries at most the days that are left until the end
 * of the window, or until the year 9999 if none is given, so a rule that never matches, such as 30
 * February, ends. With COUNT every question walks from the start; without, it begins near the asked
 * time. Whether two endless recurrences ever clash is asked of {@link OccupiedSeries}.
 *
 * <p>Immutable and thread-safe. Equal recurrences have the same {@link #toString}. No method
 * accepts or returns {@code null}.
 */
public final class Recurrence {

  private final LocalDateTime start;
  private final boolean allDay;
  private final ZoneId zone;
  private final @Nullable RecurrenceRule rule;
  private final List<LocalDateTime> dates;
  private final List<LocalDateTime> excluded;
  private volatile @Nullable NavigableSet<Instant> goneInstants;
  private volatile @Nullable NavigableSet<Instant> furtherInstants;

  private Recurrence(
      LocalDateTime start,
      boolean allDay,
      ZoneId zone,
      @Nullable RecurrenceRule rule,
      Collection<LocalDateTime> dates,
      Collection<LocalDateTime> excluded) {
    this.start = representable("start", start);
    this.allDay = allDay;
    this.zone = Objects.requireNonNull(zone, "zone");
    this.rule = rule;
    this.dates = sorted("date", dates);
    this.excluded = sorted("date left out", excluded);
  }

  private List<LocalDateTime> sorted(String field, Collection<LocalDateTime> times) {
    return times.stream()
        .map(time -> representable(field, allDay ? time.truncatedTo(ChronoUnit.DAYS) : time))
        .sorted()
        .distinct()
        .toList();
  }

  private static LocalDateTime representable(String field, LocalDateTime time) {
    if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)
        || time.getYear() < 1
        || time.getYear() > 9999) {
      throw new IllegalArgumentException(
          "%s (%s) must be a whole second in the years 0001 to 9999".formatted(field, time));
    }
    return time;
  }

  /**
   * A recurrence with a time of day, which so far occurs once.
   *
   * @param start the local start, a whole second in the years 0001 to 9999
   * @param zone the zone in which the rule is expanded
   * @return the recurrence
   * @throws IllegalArgumentException if the start is finer or farther
   */
  public static Recurrence timed(LocalDateTime start, ZoneId zone) {
    return new Recurrence(start, false, zone, null, List.of(), List.of());
  }

  /**
   * A recurrence of whole local days, which so far occurs once.
   *
   * @param start the first day, in the years 0001 to 9999
   * @param zone the zone whose days are meant
   * @return the recurrence
   * @throws IllegalArgumentException if the start is farther
   */
  public static Recurrence allDay(LocalDate start, ZoneId zone) {
    return new Recurrence(start.atStartOfDay(), true, zone, null, List.of(), List.of());
  }

  /**
   * Reads what {@link #toString()} writes, and lines as calendar programs write them: DTSTART once,
   * RRULE at most once, RDATE and EXDATE any number of times; folded or not, with any line break. A
   * date, and a time without zone, needs a line {@code X-WR-TIMEZONE}.
   *
   * @param lines for example {@code DTSTART;TZID=Asia/Jakarta:20261123T090000}, a line break and
   *     {@code RRULE:FREQ=WEEKLY;COUNT=10}
   * @return the recurrence
   * @throws IllegalArgumentException if a line is none of these, or breaks RFC 5545
   */
  @JsonCreator
  public static Recurrence parse(String lines) {
    return RecurrenceLines.parse(lines);
  }

  /**
   * When it starts, in local time.
   *
   * @return the start; at midnight if it is {@linkplain #isAllDay all-day}
   */
  public LocalDateTime start() {
    return start;
  }

  /**
   * The zone in which the rule is expanded.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  @Nullable RecurrenceRule parsedRule() {
    return rule;
  }

  /** RDATE, sorted. */
  List<LocalDateTime> dates() {
    return dates;
  }

  /** EXDATE, sorted. */
  List<LocalDateTime> excluded() {
    return excluded;
  }

  /**
   * Whether it recurs by whole local days.
   *
   * @return true if made by {@link #allDay}
   */
  public boolean isAllDay() {
    return allDay;
  }

  /**
   * The rule in a canonical form: parts in a fixed order, lists sorted, defaults left out.
   *
   * @return the value of RRULE, or empty if there is none
   */
  public Optional<String> rule() {
    return Optional.ofNullable(rule).map(RecurrenceRule::toString);
  }

  /**
   * Whether the rule has neither COUNT nor UNTIL.
   *
   * @return true if {@link #all} must not be asked
   */
  public boolean isEndless() {
    return rule != null && rule.isEndless();
  }

  /**
   * Every start in ascending order, found one by one as the stream is read.
   *
   * @return a sequential stream, without end if the recurrence {@linkplain #isEndless is endless}
   */
  public Stream<Instant> starts() {
    return between(Instant.MIN, Instant.MAX);
  }

  /**
   * Every start.
   *
   * @return the starts in ascending order
   * @throws IllegalStateException if the recurrence {@linkplain #isEndless is endless}
   */
  public List<Instant> all() {
    if (isEndless()) {
      throw new IllegalStateException(
          "the rule '%s' has no end, so not all of it can be listed%n".formatted(rule)
              + "Ask for starts(window), or limit the stream of starts().");
    }
    return starts().toList();
  }

  /**
   * The starts that lie in a window, in ascending order.
   *
   * @param window where to look
   * @return a sequential stream; what is not read is not computed
   */
  public Stream<Instant> starts(TimeSlot window) {
    return between(window.startInclusive(), window.endExclusive());
  }

  /**
   * The first starts after an instant, in ascending order.
   *
   * @param exclusive the instant
   * @param limit how many at most, zero or more
   * @return up to so many starts
   * @throws IllegalArgumentException if the limit is negative
   */
  public List<Instant> startsAfter(Instant exclusive, int limit) {
    return between(exclusive, Instant.MAX).filter(exclusive::isBefore).limit(limit).toList();
  }

  /**
   * The occurrences that overlap a window, in the order of their starts.
   *
   * @param duration how long each takes, longer than zero; of an all-day recurrence whole days,
   *     counted in local time
   * @param window where to look
   * @return a sequential stream of slots that each {@linkplain TimeSlot#overlaps overlap} the
   *     window
   * @throws IllegalArgumentException if the duration is not longer than zero, or not whole days for
   *     an all-day recurrence
   */
  public Stream<TimeSlot> slots(Duration duration, TimeSlot window) {
    requireDuration(duration);
    // A local day can be longer than 24 hours.
    Duration longest = allDay ? duration.plusDays(1) : duration;
    return between(window.startInclusive().minus(longest), window.endExclusive())
        .map(instant -> slot(instant, duration))
        .filter(window::overlaps);
  }

  void requireDuration(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "duration (%s) must be longer than zero".formatted(duration));
    }
    if (allDay && !Duration.ofDays(duration.toDays()).equals(duration)) {
      throw new IllegalArgumentException(
          "duration (%s) of an all-day recurrence must be whole days".formatted(duration));
    }
  }

  private TimeSlot slot(Instant begin, Duration duration) {
    if (!allDay) {
      return TimeSlot.of(begin, duration);
    }
    LocalDate end = LocalDate.ofInstant(begin, zone).plusDays(duration.toDays());
    return new TimeSlot(begin, end.atStartOfDay(zone).toInstant());
  }

  private Stream<Instant> between(Instant inclusive, Instant exclusive) {
    Set<Instant> gone = gone();
    Iterator<Instant> starts =
        new MergedInstants(
            ruleInstants(inclusive, exclusive), further().tailSet(inclusive).iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                starts, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL),
            false)
        .takeWhile(instant -> instant.isBefore(exclusive))
        .filter(instant -> !instant.isBefore(inclusive) && !gone.contains(instant));
  }

  /** EXDATE as instants. Two threads may both find them; they find the same. */
  private Set<Instant> gone() {
    NavigableSet<Instant> known = goneInstants;
    if (known == null) {
      known = instants(excluded);
      goneInstants = known;
    }
    return known;
  }

  /** RDATE as instants, found as {@link #gone} are. */
  private NavigableSet<Instant> further() {
    NavigableSet<Instant> known = furtherInstants;
    if (known == null) {
      known = instants(dates);
      furtherInstants = known;
    }
    return known;
  }

  private NavigableSet<Instant> instants(List<LocalDateTime> times) {
    return Collections.unmodifiableNavigableSet(
        times.stream().map(this::instant).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What the rule gives from about {@code from} on; the search for it ends at {@code to}. */
  private Iterator<Instant> ruleInstants(Instant from, Instant to) {
    return rule == null
        ? List.of(instant(start)).iterator()
        : new RuleInstants(rule, start, allDay, zone, from, to);
  }

  private Instant instant(LocalDateTime local) {
    return RuleInstants.instant(local, allDay, zone);
  }

  /**
   * A copy with another rule.
   *
   * @param rrule the value of an RRULE, for example {@code FREQ=MONTHLY;BYDAY=-1FR}
   * @return the copy
   * @throws IllegalArgumentException if RFC 5545 section 3.3.10 does not allow the rule, or it
   *     recurs within a day although the recurrence is all-day
   */
  public Recurrence withRule(String rrule) {
    RecurrenceRule parsed = RecurrenceRuleParser.parse(rrule);
    if (allDay && parsed.isSubDaily()) {
      throw new IllegalArgumentException(
          "RRULE '%s' recurs within a day, but DTSTART is a date".formatted(rrule));
    }
    return new Recurrence(start, allDay, zone, parsed, dates, excluded);
  }

  /**
   * A copy that also occurs at further times (RDATE). A time that is given or recurs already is not
   * doubled.
   *
   * @param further local times; of an all-day recurrence only their day counts
   * @return the copy
   * @throws IllegalArgumentException if a time is no whole second in the years 0001 to 9999
   */
  public Recurrence withDates(Collection<LocalDateTime> further) {
    return new Recurrence(
        start,
        allDay,
        zone,
        rule,
        Stream.concat(dates.stream(), further.stream()).toList(),
        excluded);
  }

  /**
   * A copy that does not occur at some times (EXDATE), whatever gives them.
   *
   * @param leftOut local times; of an all-day recurrence only their day counts
   * @return the copy
   * @throws IllegalArgumentException if a time is no whole second in the years 0001 to 9999
   */
  public Recurrence withoutDates(Collection<LocalDateTime> leftOut) {
    return new Recurrence(
        start,
        allDay,
        zone,
        rule,
        dates,
        Stream.concat(excluded.stream(), leftOut.stream()).toList());
  }

  /**
   * A copy that occurs at some times whatever was said before: dates left out come back, and what
   * nothing gives becomes a further date. The opposite of {@link #withoutDates}.
   *
   * @param times local times; of an all-day recurrence only their day counts
   * @return the copy
   * @throws IllegalArgumentException if a time is no whole second in the years 0001 to 9999
   */
  public Recurrence occurringAt(Collection<LocalDateTime> times) {
    List<LocalDateTime> wanted = sorted("date", times);
    Recurrence readmitted =
        new Recurrence(
            start,
            allDay,
            zone,
            rule,
            dates,
            excluded.stream().filter(time -> !wanted.contains(time)).toList());
    return readmitted.withDates(
        wanted.stream().filter(time -> !readmitted.occursAt(instant(time))).toList());
  }

  private boolean occursAt(Instant instant) {
    return between(instant, Instant.MAX).findFirst().filter(instant::equals).isPresent();
  }

  /**
   * A copy that starts at another time: further dates, dates left out and UNTIL move by the same
   * local distance. The other parts of the rule stay, so a rule that names weekdays or hours may
   * want another {@linkplain #withRule rule} too.
   *
   * @param newStart the new local start; of an all-day recurrence only its day counts
   * @return the copy
   * @throws IllegalArgumentException if a time would be no whole second in the years 0001 to 9999
   */
  public Recurrence movedTo(LocalDateTime newStart) {
    LocalDateTime moved = allDay ? newStart.truncatedTo(ChronoUnit.DAYS) : newStart;
    Duration shift = Duration.between(start, moved);
    RecurrenceRule movedRule = rule;
    if (rule != null && rule.until() != null) {
      movedRule = rule.endingAt(0, rule.until().movedBy(shift));
    }
    return new Recurrence(
        moved,
        allDay,
        zone,
        movedRule,
        dates.stream().map(time -> time.plus(shift)).toList(),
        excluded.stream().map(time -> time.plus(shift)).toList());
  }

  /**
   * Cuts a recurrence in two, as a change of "this and all following" (RANGE=THISANDFUTURE) needs
   * it: the starts before an instant and those from it on. Together they have the same starts.
   *
   * <p>COUNT is divided; otherwise the first part ends by UNTIL and the second keeps the end it
   * had.
   *
   * @param at the instant, usually that of an occurrence; after the start
   * @return both parts; {@link #movedTo} and {@link #withRule} then change the second
   * @throws IllegalArgumentException if nothing lies before the instant, or nothing from it on
   */
  public Split split(Instant at) {
    if (!at.isAfter(instant(start))) {
      throw new IllegalArgumentException(
          "at (%s) must be after the start (%s)".formatted(at, instant(start)));
    }
    int before = 0;
    Instant cut = null;
    for (Iterator<Instant> it = ruleInstants(at, Instant.MAX);
        cut == null && it.hasNext();
        before++) {
      Instant instant = it.next();
      if (!instant.isBefore(at)) {
        cut = instant;
        before--;
      }
    }
    List<LocalDateTime> later = dates.stream().filter(time -> !isBefore(time, at)).toList();
    if (cut == null && later.isEmpty()) {
      throw new IllegalArgumentException("nothing starts at or after at (%s)".formatted(at));
    }
    LocalDateTime newStart = cut == null ? later.get(0) : LocalDateTime.ofInstant(cut, zone);
    return new Split(
        new Recurrence(
            start,
            allDay,
            zone,
            rule == null ? null : endingBefore(rule, before, at),
            dates.stream().filter(time -> isBefore(time, at)).toList(),
            excluded.stream().filter(time -> isBefore(time, at)).toList()),
        new Recurrence(
            allDay ? newStart.truncatedTo(ChronoUnit.DAYS) : newStart,
            allDay,
            zone,
            cut == null || rule == null
                ? null
                : rule.endingAt(Math.max(0, rule.count() - before), rule.until()),
            later,
            excluded.stream().filter(time -> !isBefore(time, at)).toList()));
  }

  private boolean isBefore(LocalDateTime time, Instant at) {
    return instant(time).isBefore(at);
  }

  private RecurrenceRule endingBefore(RecurrenceRule whole, int before, Instant at) {
    return whole.count() > 0
        ? whole.endingAt(before, null)
        : whole.endingAt(0, Until.before(at, allDay, zone));
  }

  /**
   * Both parts of a recurrence that was cut in two.
   *
   * @param before what starts before the cut
   * @param from what starts at the cut or later
   */
  public record Split(Recurrence before, Recurrence from) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recurrence that
        && start.equals(that.start)
        && allDay == that.allDay
        && zone.equals(that.zone)
        && Objects.equals(rule, that.rule)
        && dates.equals(that.dates)
        && excluded.equals(that.excluded);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, allDay, zone, rule, dates, excluded);
  }

  /**
   * The lines of iCalendar that {@link #parse} reads, not folded, with a line feed between them.
   *
   * @return DTSTART and, where given, RRULE, RDATE and EXDATE; of an all-day recurrence before them
   *     the zone as X-WR-TIMEZONE
   */
  @Override
  @JsonValue
  public String toString() {
    return RecurrenceLines.format(this, dates, excluded);
  }
}
