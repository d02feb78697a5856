package id.egov.examples.quickstart;

import id.egov.booking.ApprovalStep;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRules;
import id.egov.booking.Room;
import id.egov.booking.RoomId;
import id.egov.booking.SeriesHorizon;
import id.egov.booking.SeriesLimits;
import id.egov.core.time.OpeningTimes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for the rooms of the week: anything within it, and the approval that a room asks. */
final class CityRules implements BookingRules {

  /** Percent: only the number of dates counts. */
  private static final int ALL = 100;

  private final Map<RoomId, BookingPolicy> policies = new HashMap<>();
  private final OpeningTimes hours;

  CityRules(Week week, OpeningTimes hours) {
    this.hours = hours;
    Duration all = week.city().week().duration();
    BookingPolicy open =
        BookingPolicy.ofDefaults()
            .withWindow(all)
            .withLongest(all)
            .withDisplacementNotice(week.city().displacementNotice())
            .withSeriesLimits(new SeriesLimits(ALL, week.city().mayMiss(), SeriesHorizon.CLIPPED));
    for (Room room : week.rooms().rooms()) {
      List<ApprovalStep> steps = week.steps().getOrDefault(room.id(), List.of());
      policies.put(
          room.id(), steps.isEmpty() ? open : open.withSteps(steps.toArray(ApprovalStep[]::new)));
    }
  }

  @Override
  public BookingPolicy policy(Room room, String agency) {
    return policies.getOrDefault(room.id(), BookingPolicy.ofDefaults());
  }

  @Override
  public OpeningTimes hours(Room room) {
    return hours;
  }
}
