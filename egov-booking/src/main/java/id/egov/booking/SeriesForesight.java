package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.OccupiedSeries;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks beyond what can be booked: at bookings that are there all the same, and at the dates that
 * other series will want once they come into their windows. Both are compared exactly, without a
 * horizon.
 */
final class SeriesForesight {

  /** In line for the window: whatever has open dates has a time at which it can be extended. */
  private static final DocumentFilter OPEN =
      new DocumentFilter.DueBefore(Instant.parse("9999-12-31T23:59:59.999Z"));

  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final int AT_ONCE = 100;

  private final SeriesEngine series;
  private final BookingEngine engine;
  private final Asker asker;

  SeriesForesight(SeriesEngine series) {
    this.series = series;
    this.engine = series.bookings();
    this.asker = series.asker();
  }

  SeriesOutlook of(SeriesRequest request) {
    List<Reason> reasons = new ArrayList<>();
    if (request.template().rooms().isEmpty()) {
      reasons.add(BookingReason.SERIES_WITHOUT_ROOM.with("series", request.id().value()));
      return new SeriesOutlook.Refused(reasons);
    }
    List<RankedRoom> rooms = new Candidates(engine.catalog()).of(request.template(), reasons);
    SeriesDates dates = SeriesDates.of(engine, asker, request, Instant.EPOCH);
    if (dates.refusal() != null) {
      reasons.add(dates.refusal());
    }
    if (!reasons.isEmpty()) {
      return new SeriesOutlook.Refused(reasons);
    }
    Instant open = dates.openFrom();
    if (open == null) {
      return new SeriesOutlook.Free();
    }
    RankedRoom room = rooms.get(0);
    OccupiedSeries wanted = SeriesDates.occupied(request, room.room(), open);
    SeriesOutlook.Clash first = withBookings(request, room, wanted, open);
    String after = null;
    do {
      DocumentPage page =
          engine.store().documents(new DocumentQuery(SeriesId.DOCUMENT_TYPE, OPEN, after, AT_ONCE));
      for (Document document : page.documents()) {
        Series other = series.documents().read(document);
        if (!other.id().equals(request.id())) {
          first = earlier(first, withSeries(room, wanted, other));
        }
      }
      after = page.next();
    } while (after != null);
    return first == null ? new SeriesOutlook.Free() : first;
  }

  private static SeriesOutlook.@Nullable Clash earlier(
      SeriesOutlook.@Nullable Clash first, SeriesOutlook.@Nullable Clash other) {
    return first == null
            || (other != null && other.overlap().startMillis() < first.overlap().startMillis())
        ? other
        : first;
  }

  private SeriesOutlook.@Nullable Clash withSeries(
      RankedRoom room, OccupiedSeries wanted, Series other) {
    SeriesRequest plan = other.plan();
    RankedRoom its = engine.placement().first(plan.template());
    Instant open = other.openFrom();
    if (its == null || open == null || plan.template().rooms().isEmpty() || !shares(room, its)) {
      return null;
    }
    return wanted
        .firstClash(SeriesDates.occupied(plan, its.room(), open))
        .map(
            clash ->
                new SeriesOutlook.Clash(
                    clash.first(), clash.overlap(), meets(room, plan, clash.second())))
        .orElse(null);
  }

  private static boolean shares(RankedRoom one, RankedRoom other) {
    return Arrays.stream(one.parts())
        .anyMatch(part -> IntStream.of(other.parts()).anyMatch(its -> its == part));
  }

  private Reason meets(RankedRoom room, SeriesRequest other, TimeSlot date) {
    return engine.access().sees(asker.actor(), other.template())
        ? BookingReason.SERIES_MEETS.with(
            "room", room.label(),
            "slot", date.toString(),
            "series", other.id().value(),
            "title", other.template().title(),
            "agency", other.template().agency())
        : BookingReason.ROOM_TAKEN_CONFIDENTIALLY.with("room", room.label());
  }

  private SeriesOutlook.@Nullable Clash withBookings(
      SeriesRequest request, RankedRoom room, OccupiedSeries wanted, Instant open) {
    List<ResourceId> parts =
        Arrays.stream(room.parts()).mapToObj(engine.catalog().ranks()::resource).toList();
    TimeSlot window = new TimeSlot(open.minus(wanted.setup()), FAR);
    Claim first = null;
    TimeSlot date = null;
    TimeSlot overlap = null;
    for (Timeline timeline : engine.store().timelines(parts, window)) {
      for (Claim claim : timeline.claims()) {
        TimeSlot met = firstDate(request, room, wanted, claim.slot(), open);
        if (met != null) {
          TimeSlot both = room.room().occupied(met).intersection(claim.slot()).orElseThrow();
          if (overlap == null || both.startMillis() < overlap.startMillis()) {
            first = claim;
            date = met;
            overlap = both;
          }
        }
      }
    }
    return first == null || date == null || overlap == null
        ? null
        : new SeriesOutlook.Clash(date, overlap, holds(room, first.holder()));
  }

  private static @Nullable TimeSlot firstDate(
      SeriesRequest request, RankedRoom room, OccupiedSeries wanted, TimeSlot claim, Instant open) {
    // A day more: whole days are an hour longer where clocks are put back.
    Duration before = wanted.duration().plus(wanted.teardown()).plusDays(1);
    Instant from = claim.startInclusive().minus(before);
    Instant until = claim.endExclusive().plus(wanted.setup());
    if (!until.isAfter(open)) {
      return null;
    }
    TimeSlot near = new TimeSlot(from.isBefore(open) ? open : from, until);
    for (Iterator<Instant> starts = request.recurrence().starts(near).iterator();
        starts.hasNext(); ) {
      TimeSlot slot = request.slot(starts.next());
      if (room.room().occupied(slot).overlaps(claim)) {
        return slot;
      }
    }
    return null;
  }

  private Reason holds(RankedRoom room, DocumentKey holder) {
    return engine
        .clashes()
        .reasons(new Clashes.Candidate(room, Set.of(holder), Map.of()), asker, new ArrayList<>())
        .get(0);
  }
}
