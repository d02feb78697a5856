package id.egov.scheduling.evaluation;

import id.egov.core.report.ReportPeriod;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes an {@link AgendaEvaluation}: takes entries and events as they come and keeps only counts,
 * so its memory grows with the rows of its tables (levels, officials × months) and not with the
 * items.
 *
 * <pre>{@code
 * AgendaMeter meter = AgendaMeter.of(AgendaMeter.position(officials), period, clock.instant());
 * entries.forEach(meter::add);
 * events.forEach(meter::add);
 * meter.evaluation().writeCsv(out);
 * }</pre>
 *
 * <p>Invitations are counted in the month in which the item begins by the last that is known.
 * Changes are those events by which an item {@linkplain AgendaEntry#isMovedFrom moved} or was
 * called off while it takes somebody's time; they are counted for everybody whose time it took, in
 * the month in which it began before. One is late if by then that beginning was nearer than the
 * notice, or past. That an item which has begun ends sooner or later than planned is none.
 *
 * <p>Not thread-safe.
 */
public final class AgendaMeter {

  /** What an evaluation has if nothing else is asked for. */
  public static final List<Set<Dimension>> DEFAULT_TABLES =
      List.of(
          Set.of(),
          Set.of(Dimension.LEVEL),
          Set.of(Dimension.OFFICIAL),
          Set.of(Dimension.MONTH),
          Set.of(Dimension.LEVEL, Dimension.MONTH));

  /** How long before its beginning an item may be changed without being late: a day. */
  public static final Duration DEFAULT_NOTICE = Duration.ofDays(1);

  private final BiFunction<OfficialId, LocalDate, String> level;
  private final ReportPeriod period;
  private final TimeSlot window;
  private final Instant asOf;
  private final Duration notice;
  private final List<TallyTable> tables;

  private AgendaMeter(
      BiFunction<OfficialId, LocalDate, String> level,
      ReportPeriod period,
      Instant asOf,
      Duration notice,
      Collection<Set<Dimension>> tables) {
    this.level = Objects.requireNonNull(level, "level");
    this.period = period;
    this.window = period.window();
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.notice = Objects.requireNonNull(notice, "notice");
    this.tables = tables.stream().map(by -> new TallyTable(inOrder(by))).toList();
  }

  private static Set<Dimension> inOrder(Set<Dimension> by) {
    Set<Dimension> ordered = EnumSet.noneOf(Dimension.class);
    ordered.addAll(by);
    return ordered;
  }

  /**
   * A meter for the {@linkplain #DEFAULT_TABLES usual tables} and a day's notice.
   *
   * @param level of an official on a local date, for example {@link #position}, or an echelon
   * @param period the months
   * @param asOf the time of the evaluation: what is over by then
   * @return an empty meter
   */
  public static AgendaMeter of(
      BiFunction<OfficialId, LocalDate, String> level, ReportPeriod period, Instant asOf) {
    return of(level, period, asOf, DEFAULT_NOTICE, DEFAULT_TABLES);
  }

  /**
   * A meter.
   *
   * @param level of an official on a local date, for example {@link #position}, or an echelon
   * @param period the months
   * @param asOf the time of the evaluation: what is over by then
   * @param notice how long before its beginning an item may be changed without being late
   * @param tables by what each table is broken down; by nothing is one row about everything
   * @return an empty meter
   */
  public static AgendaMeter of(
      BiFunction<OfficialId, LocalDate, String> level,
      ReportPeriod period,
      Instant asOf,
      Duration notice,
      Collection<Set<Dimension>> tables) {
    return new AgendaMeter(level, period, asOf, notice, tables);
  }

  /**
   * Officials by their position.
   *
   * @param officials the directory
   * @return how they are addressed on the date; somebody who is not in it by their id
   */
  public static BiFunction<OfficialId, LocalDate, String> position(Officials officials) {
    return (official, date) -> officials.title(official, date).orElse(official.value());
  }

  /**
   * Adds an item as it stands now; each once.
   *
   * @param entry the item
   */
  public void add(AgendaEntry entry) {
    TimeSlot slot = entry.item().slot();
    if (window.contains(slot.startInclusive())) {
      boolean isOver = !slot.endExclusive().isAfter(asOf);
      for (Invitation invitation : entry.invitations()) {
        if (invitation.reply() != Reply.WITHDRAWN) {
          of(invitation.official(), slot.startInclusive())
              .forEach(tally -> tally.count(invitation, entry.state().dated(), isOver));
        }
      }
    }
  }

  /**
   * Adds a change, if it is one of time or place, or calls the item off.
   *
   * @param event what changed
   */
  public void add(AgendaEvent event) {
    AgendaEntry before = event.before();
    if (before == null || !event.after().isMovedFrom(before)) {
      return;
    }
    Instant start = before.item().slot().startInclusive();
    if (window.contains(start) && !isOnlyItsEnd(event, before, start)) {
      boolean isLate = event.at().isAfter(start.minus(notice));
      before
          .coming()
          .forEach(official -> of(official, start).forEach(tally -> tally.change(isLate)));
    }
  }

  /** Whether it has begun, and only how long it lasts has changed. */
  private static boolean isOnlyItsEnd(AgendaEvent event, AgendaEntry before, Instant start) {
    AgendaEntry after = event.after();
    return !event.at().isBefore(start)
        && after.item().slot().startInclusive().equals(start)
        && !after.withItem(after.item().withTime(before.item().time())).isMovedFrom(before);
  }

  private List<Tally> of(OfficialId official, Instant start) {
    LocalDate day = LocalDate.ofInstant(start, period.zone());
    String name = level.apply(official, day);
    return tables.stream().map(table -> table.tally(name, official, YearMonth.from(day))).toList();
  }

  /**
   * The evaluation of all that was added so far.
   *
   * @return the evaluation
   */
  public AgendaEvaluation evaluation() {
    return new AgendaEvaluation(
        period, asOf, Measure.definitions(), tables.stream().map(TallyTable::table).toList());
  }
}
