package id.egov.booking.report;

import id.egov.booking.Booking;
import id.egov.booking.RefusedRequest;
import id.egov.booking.RoomId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while it is counted: one tally for each row. Not thread-safe. */
final class TallyTable {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::room, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Key::agency, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(Key::month);

  private final List<Dimension> by;
  private final boolean byRoom;
  private final boolean byAgency;
  private final boolean byMonth;
  private final RoomPlan plan;
  private final Months months;
  private final Map<Key, Tally> tallies = new HashMap<>();

  private record Key(@Nullable RoomId room, @Nullable String agency, int month) {}

  TallyTable(Set<Dimension> by, RoomPlan plan, Months months) {
    this.by = List.copyOf(by);
    byRoom = by.contains(Dimension.ROOM);
    byAgency = by.contains(Dimension.AGENCY);
    byMonth = by.contains(Dimension.MONTH);
    this.plan = plan;
    this.months = months;
    if (!byAgency) {
      // What nobody used is of interest too.
      for (int month = 0; month < (byMonth ? months.count() : 1); month++) {
        int row = month;
        if (byRoom) {
          plan.rooms().forEach(room -> tally(room, "", row));
        } else {
          tally(null, "", row);
        }
      }
    }
  }

  void count(Booking booking, int month, Instant asOf) {
    of(booking.rooms(), booking.request().agency(), month)
        .forEach(tally -> tally.count(booking, asOf));
  }

  void book(RoomId part, String agency, int month, long open, long closed) {
    of(plan.above(part), agency, month).forEach(tally -> tally.book(open, closed));
  }

  void move(Booking before, int month) {
    of(before.rooms(), before.request().agency(), month).forEach(Tally::move);
  }

  void refuse(RefusedRequest refused, int month) {
    Set<String> codes = new LinkedHashSet<>(refused.codes());
    of(refused.rooms(), refused.agency(), month).forEach(tally -> tally.refuse(codes));
  }

  /** The tallies of some rooms, each once: one for all if rooms do not matter here. */
  private Collection<Tally> of(Collection<RoomId> rooms, String agency, int month) {
    return !byRoom || rooms.isEmpty()
        ? List.of(tally(null, agency, month))
        : rooms.stream().map(room -> tally(room, agency, month)).toList();
  }

  private Tally tally(@Nullable RoomId room, String agency, int month) {
    Key key = new Key(room, byAgency ? agency : null, byMonth ? month : 0);
    return tallies.computeIfAbsent(key, missing -> new Tally());
  }

  UtilisationTable table() {
    List<UtilisationRow> rows =
        tallies.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(ORDER))
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();
    return new UtilisationTable(by, rows);
  }

  private UtilisationRow row(Key key, Tally tally) {
    long start = months.start(byMonth ? key.month() : 0);
    long end = months.end(byMonth ? key.month() : months.count() - 1);
    boolean ofAnyRoom = byRoom && key.room() == null;
    long bookable = ofAnyRoom ? 0 : plan.bookable(key.room(), start, end);
    YearMonth month = byMonth ? months.month(key.month()) : null;
    return new UtilisationRow(key.room(), key.agency(), month, tally.figures(bookable));
  }
}
