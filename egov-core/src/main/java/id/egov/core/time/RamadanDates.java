package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When Ramadan was or will be. Never computed: the Ministry of Religious Affairs declares its first
 * day on the eve, and calculated calendars differ by a day.
 *
 * <p>A month that is given also says what is <em>not</em> Ramadan around it: twelve lunar months
 * last 353 to 356 days, so the next one does not begin within {@value #FREE_AFTER_START} days of
 * its first day, and the one before was over {@value #FREE_BEFORE_START} days ahead of it. About
 * every other date the answer is an {@link UnknownRamadanException}.
 *
 * <p>Immutable and thread-safe. No method accepts or returns {@code null}. In JSON it is a list of
 * texts such as {@code 2026-02-19/2026-03-20}, first and last day.
 */
public final class RamadanDates {

  private static final int FREE_AFTER_START = 350;
  private static final int FREE_BEFORE_START = 320;

  /**
   * As declared by the ministry: 1445 H on 10 March 2024 (1 Syawal 10 April), 1446 H on 28 February
   * 2025 (31 March), 1447 H on 17 February 2026 (21 March).
   */
  private static final RamadanDates INDONESIA =
      parse(List.of("2024-03-12/2024-04-09", "2025-03-01/2025-03-30", "2026-02-19/2026-03-20"));

  private final NavigableMap<LocalDate, LocalDate> lastByFirst;

  private RamadanDates(NavigableMap<LocalDate, LocalDate> lastByFirst) {
    this.lastByFirst = lastByFirst;
  }

  /**
   * No month: every date is unknown.
   *
   * @return dates to add months to
   */
  public static RamadanDates none() {
    return new RamadanDates(new TreeMap<>());
  }

  /**
   * The months that were declared for Indonesia from 2024 to 2026.
   *
   * @return the dates, which answer from 27 April 2023 to 3 February 2027
   */
  public static RamadanDates indonesia() {
    return INDONESIA;
  }

  /**
   * Reads what {@link #toTexts()} writes.
   *
   * @param texts first and last days, for example {@code 2026-02-19/2026-03-20}, in any order
   * @return the dates
   * @throws IllegalArgumentException if a text has another form, or as {@link #with} does
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RamadanDates parse(List<String> texts) {
    RamadanDates dates = none();
    for (String text : texts) {
      String[] ends = Iso.ends("ramadan", text);
      dates = dates.with(Iso.date("first", ends[0]), Iso.date("last", ends[1]));
    }
    return dates;
  }

  /**
   * A copy with one more month.
   *
   * @param first its first day
   * @param last its last day
   * @return the copy
   * @throws IllegalArgumentException if it does not last 29 or 30 days, or begins less than 350
   *     days from another one
   */
  public RamadanDates with(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days != 29 && days != 30) {
      throw new IllegalArgumentException(
          "first (%s) to last (%s) are %s days: Ramadan has 29 or 30".formatted(first, last, days));
    }
    for (LocalDate other : lastByFirst.keySet()) {
      if (Math.abs(ChronoUnit.DAYS.between(first, other)) < FREE_AFTER_START) {
        throw new IllegalArgumentException(
            "first (%s) is too close to the Ramadan that begins on %s".formatted(first, other));
      }
    }
    NavigableMap<LocalDate, LocalDate> more = new TreeMap<>(lastByFirst);
    more.put(first, last);
    return new RamadanDates(more);
  }

  /**
   * Whether it is known if a date lies in Ramadan.
   *
   * @param date any local date
   * @return true if {@link #isRamadan} answers
   */
  public boolean isKnown(LocalDate date) {
    LocalDate before = lastByFirst.floorKey(date);
    LocalDate after = lastByFirst.higherKey(date);
    return (before != null && date.isBefore(before.plusDays(FREE_AFTER_START)))
        || (after != null && !date.isBefore(after.minusDays(FREE_BEFORE_START)));
  }

  /**
   * Whether a date lies in Ramadan.
   *
   * @param date any local date
   * @return true from the first to the last day of a month that was given
   * @throws UnknownRamadanException if no month near the date was given
   */
  public boolean isRamadan(LocalDate date) {
    if (!isKnown(date)) {
      throw new UnknownRamadanException(date);
    }
    Map.Entry<LocalDate, LocalDate> month = lastByFirst.floorEntry(date);
    return month != null && !date.isAfter(month.getValue());
  }

  /**
   * The months in order.
   *
   * @return texts that {@link #parse} reads
   */
  @JsonValue
  public List<String> toTexts() {
    return lastByFirst.entrySet().stream()
        .map(month -> month.getKey() + "/" + month.getValue())
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RamadanDates that && lastByFirst.equals(that.lastByFirst);
  }

  @Override
  public int hashCode() {
    return lastByFirst.hashCode();
  }

  @Override
  public String toString() {
    return toTexts().toString();
  }
}
