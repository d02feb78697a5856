package id.egov.scheduling.evaluation;

import id.egov.scheduling.people.OfficialId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while it is counted: one tally for each row. Not thread-safe. */
final class TallyTable {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::level, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Key::official, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Key::month, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Dimension> by;
  private final Map<Key, Tally> tallies = new HashMap<>();

  private record Key(
      @Nullable String level, @Nullable OfficialId official, @Nullable YearMonth month) {}

  TallyTable(Set<Dimension> by) {
    this.by = List.copyOf(by);
    if (by.isEmpty()) {
      tallies.put(new Key(null, null, null), new Tally());
    }
  }

  Tally tally(String level, OfficialId official, YearMonth month) {
    Key key =
        new Key(
            by.contains(Dimension.LEVEL) ? level : null,
            by.contains(Dimension.OFFICIAL) ? official : null,
            by.contains(Dimension.MONTH) ? month : null);
    return tallies.computeIfAbsent(key, missing -> new Tally());
  }

  EvaluationTable table() {
    return new EvaluationTable(
        by,
        tallies.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(ORDER))
            .map(
                entry ->
                    new EvaluationRow(
                        entry.getKey().level(),
                        entry.getKey().official(),
                        entry.getKey().month(),
                        entry.getValue().figures()))
            .toList());
  }
}
