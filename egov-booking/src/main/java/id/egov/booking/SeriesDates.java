package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.time.OccupiedSeries;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dates of a series are to be decided.
 *
 * @param originals when they start by the rule
 * @param openFrom the first one that is left for later, or null
 * @param policy of the room, or of the one that fits tightest
 * @param refusal why none of them can be, or null
 */
record SeriesDates(
    List<Instant> originals,
    @Nullable Instant openFrom,
    BookingPolicy policy,
    @Nullable Reason refusal) {

  /** So many dates one commit can carry: nearly three years of days. */
  static final int MOST = 1_000;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * The dates of a plan.
   *
   * @param from earlier ones are not asked for
   */
  static SeriesDates of(BookingEngine engine, Asker asker, SeriesRequest plan, Instant from) {
    RankedRoom room = engine.placement().first(plan.template());
    BookingPolicy policy = policy(engine, plan);
    boolean clipped =
        plan.recurrence().isEndless()
            || (policy.seriesLimits().horizon() == SeriesHorizon.CLIPPED
                && asker.override() == null);
    Instant end = policy.bookable(engine.now()).endExclusive();
    List<Instant> originals = new ArrayList<>();
    Instant openFrom = null;
    Iterator<Instant> starts = plan.recurrence().starts(new TimeSlot(from, LATEST)).iterator();
    while (openFrom == null && starts.hasNext()) {
      Instant original = starts.next();
      if (clipped && plan.slot(original).endExclusive().isAfter(end)) {
        openFrom = original;
      } else if (originals.size() == MOST) {
        Reason tooLong =
            BookingReason.SERIES_TOO_LONG.with(
                "series", plan.id().value(), "limit", String.valueOf(MOST));
        return new SeriesDates(List.of(), null, policy, tooLong);
      } else {
        originals.add(original);
      }
    }
    return new SeriesDates(originals, openFrom, policy, refusal(plan, room, originals, openFrom));
  }

  /** The time that the dates of a plan take in a room from one of them on. */
  static OccupiedSeries occupied(SeriesRequest plan, Room room, Instant from) {
    return new OccupiedSeries(rest(plan, from), plan.length(), room.setup(), room.teardown());
  }

  private static Recurrence rest(SeriesRequest plan, Instant from) {
    boolean begun = plan.recurrence().starts().findFirst().filter(from::isAfter).isPresent();
    return begun ? plan.recurrence().split(from).from() : plan.recurrence();
  }

  /** The policy of the rooms of a plan, or of the room that fits tightest. */
  static BookingPolicy policy(BookingEngine engine, SeriesRequest plan) {
    RankedRoom room = engine.placement().first(plan.template());
    return room == null
        ? BookingPolicy.ofDefaults()
        : engine.policies().policy(room, plan.template().agency());
  }

  private static @Nullable Reason refusal(
      SeriesRequest plan,
      @Nullable RankedRoom room,
      List<Instant> originals,
      @Nullable Instant openFrom) {
    if (originals.isEmpty() && openFrom == null) {
      return BookingReason.SERIES_EMPTY.with("series", plan.id().value());
    }
    // In one room nothing may be occupied twice; and nobody can be in two rooms at once.
    Room one = plan.template().rooms().isEmpty() || room == null ? null : room.room();
    TimeSlot before = null;
    for (Instant original : originals) {
      TimeSlot slot = plan.slot(original);
      TimeSlot occupied = one == null ? slot : one.occupied(slot);
      if (before != null && before.overlaps(occupied)) {
        return overlapping(plan, before, occupied);
      }
      before = occupied;
    }
    if (openFrom == null) {
      return null;
    }
    // What is still open may overlap itself in years that nobody looks at before they are there.
    OccupiedSeries open =
        one == null
            ? OccupiedSeries.of(rest(plan, openFrom), plan.length())
            : occupied(plan, one, openFrom);
    return open.firstClashWithItself()
        .map(clash -> overlapping(plan, clash.first(), clash.second()))
        .orElse(null);
  }

  private static Reason overlapping(SeriesRequest plan, TimeSlot one, TimeSlot other) {
    return BookingReason.SERIES_OVERLAPS_ITSELF.with(
        "series", plan.id().value(), "slot", one.toString(), "other", other.toString());
  }

  /**
   * Why a series is refused of which some dates fail, or null if it is not.
   *
   * @param all how many dates there are, decided or not
   */
  @Nullable Reason verdict(SeriesRequest plan, Asker asker, List<DatedOutcome> decided, int all) {
    int failed = (int) decided.stream().filter(DatedOutcome::failed).count();
    if (failed > 0 && failed == all) {
      return BookingReason.SERIES_EMPTY.with("series", plan.id().value());
    }
    if (asker.override() != null) {
      return null;
    }
    SeriesLimits limits = policy.seriesLimits();
    if (!plan.recurrence().isEndless() && limits.horizon() == SeriesHorizon.ENFORCED) {
      for (DatedOutcome one : decided) {
        Reason beyond = beyondWindow(one.outcome());
        if (beyond != null) {
          return BookingReason.SERIES_BEYOND_WINDOW.with(
              "series", plan.id().value(),
              "slot", beyond.evidence().getOrDefault("slot", ""),
              "bookable", beyond.evidence().getOrDefault("bookable", ""));
        }
      }
    }
    return limits.allow(failed, all)
        ? null
        : BookingReason.SERIES_CLASHES.with(
            "series", plan.id().value(),
            "dates", String.valueOf(all),
            "failed", String.valueOf(failed),
            "percent", String.valueOf(limits.percent()),
            "limit", String.valueOf(limits.dates()));
  }

  private static @Nullable Reason beyondWindow(BookingOutcome outcome) {
    return outcome instanceof BookingOutcome.Refused refused
        ? refused.reasons().stream()
            .filter(reason -> reason.is(BookingReason.BEYOND_WINDOW))
            .findFirst()
            .orElse(null)
        : null;
  }
}
