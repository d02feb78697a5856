package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A series and its changes against a walk over all its starts. */
class ThisAndFutureProperties {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Winter begins in the middle of it. */
  private static final LocalDateTime START = LocalDateTime.parse("2026-10-20T09:00:00");

  private static final Recurrence DAILY =
      Recurrence.timed(START, BERLIN).withRule("FREQ=DAILY;COUNT=12");

  private static CalendarEvent event(
      @Nullable Instant original,
      boolean following,
      Instant start,
      int hours,
      @Nullable Recurrence recurrence) {
    return new CalendarEvent(
        "a",
        original == null ? null : original.toString(),
        following,
        "",
        "",
        "",
        "",
        false,
        "PUBLIC",
        0,
        0,
        TimeSlot.of(start, Duration.ofHours(hours)),
        false,
        recurrence,
        List.of(),
        Map.of(),
        0,
        original == null ? 1 : 2);
  }

  @Property(tries = 500)
  void expansionIsWhatAWalkFinds(
      @ForAll @Size(max = 4) List<@IntRange(max = 11) Integer> places,
      @ForAll @IntRange(min = -60, max = 60) int hours,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll boolean singleLast,
      @ForAll @IntRange(max = 400) int from,
      @ForAll @IntRange(min = 1, max = 200) int width) {
    List<Instant> starts = DAILY.all();
    NavigableMap<Instant, CalendarEvent> changes = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      Instant original = starts.get(places.get(i));
      LocalDateTime moved =
          LocalDateTime.ofInstant(original, BERLIN).plusHours((i % 2 == 0 ? 1L : -1L) * hours);
      boolean following = !(singleLast && i == places.size() - 1);
      changes.putIfAbsent(
          original, event(original, following, moved.atZone(BERLIN).toInstant(), length + i, null));
    }
    Instant begin = START.minusDays(4).plusHours(from).atZone(BERLIN).toInstant();
    TimeSlot window = TimeSlot.of(begin, Duration.ofHours(width));
    List<CalendarEvent> events = new ArrayList<>(changes.values());
    events.add(event(null, false, starts.get(0), 1, DAILY));
    assertThat(new CalendarFile(events, List.of()).expand(window))
        .extracting(occurrence -> occurrence.id() + " " + occurrence.slot())
        .containsExactlyInAnyOrderElementsOf(walked(starts, changes, window))
        .hasSize(walked(starts, changes, window).size());
    assertThat(new CalendarFile(events, List.of()).expand(window))
        .extracting(CalendarOccurrence::slot)
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  private static List<String> walked(
      List<Instant> starts, NavigableMap<Instant, CalendarEvent> changes, TimeSlot window) {
    List<String> found = new ArrayList<>();
    for (Instant start : starts) {
      CalendarEvent here = changes.get(start);
      TimeSlot slot = TimeSlot.of(start, Duration.ofHours(1));
      if (here != null) {
        slot = here.slot();
      } else {
        for (Map.Entry<Instant, CalendarEvent> change :
            changes.headMap(start, false).descendingMap().entrySet()) {
          if (change.getValue().thisAndFuture()) {
            LocalDateTime original = LocalDateTime.ofInstant(change.getKey(), BERLIN);
            LocalDateTime moved =
                LocalDateTime.ofInstant(change.getValue().slot().startInclusive(), BERLIN);
            LocalDateTime there =
                LocalDateTime.ofInstant(start, BERLIN).plus(Duration.between(original, moved));
            slot =
                TimeSlot.of(there.atZone(BERLIN).toInstant(), change.getValue().slot().duration());
            break;
          }
        }
      }
      if (slot.overlaps(window)) {
        found.add("a/" + start + " " + slot);
      }
    }
    return found;
  }
}
