package id.egov.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which date of a series becomes which when its rule changes: those at the same time, then those on
 * the same local day, then, if as many are left over of both, one after the other.
 *
 * @param becomes the old dates by the new starts; what has none is new
 * @param ends the old dates that become nothing
 */
record SeriesPairs(SortedMap<Instant, SeriesDate> becomes, List<SeriesDate> ends) {

  static SeriesPairs of(List<SeriesDate> old, Collection<Instant> starts, ZoneId zone) {
    SortedMap<Instant, SeriesDate> becomes = new TreeMap<>();
    List<SeriesDate> left = new ArrayList<>(old);
    TreeSet<Instant> open = new TreeSet<>(starts);
    pair(left, open, becomes, instant -> instant);
    pair(left, open, becomes, instant -> LocalDate.ofInstant(instant, zone));
    if (left.size() == open.size()) {
      Iterator<SeriesDate> dates = left.iterator();
      open.forEach(start -> becomes.put(start, dates.next()));
      left.clear();
    }
    return new SeriesPairs(becomes, List.copyOf(left));
  }

  private static <K> void pair(
      List<SeriesDate> left,
      TreeSet<Instant> open,
      SortedMap<Instant, SeriesDate> becomes,
      Function<Instant, K> key) {
    Map<K, Instant> byKey = new LinkedHashMap<>();
    open.forEach(start -> byKey.putIfAbsent(key.apply(start), start));
    for (SeriesDate date : List.copyOf(left)) {
      Instant start = byKey.remove(key.apply(date.original()));
      if (start != null) {
        becomes.put(start, date);
        open.remove(start);
        left.remove(date);
      }
    }
  }
}
