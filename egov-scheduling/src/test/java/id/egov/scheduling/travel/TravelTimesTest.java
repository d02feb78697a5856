package id.egov.scheduling.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.egov.scheduling.item.Coordinates;
import id.egov.scheduling.item.Venue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TravelTimesTest {

  private static final Duration UNKNOWN = Duration.ofMinutes(45);
  private static final Venue HALL = Venue.at("Aula", "Balai Kota");
  private static final Venue OFFICE = Venue.at("Ruang kerja", "Balai Kota");
  private static final Venue FIELD = Venue.at("Lapangan", "Merdeka");
  private static final Venue HERE = Venue.named("Hotel").withCoordinates(-0.789, 100.654);
  private static final Venue THERE = Venue.named("Danau").withCoordinates(-0.700, 100.600);

  private final TravelTimes times =
      TravelTimes.builder(UNKNOWN)
          .bothWays("Balai Kota", "Merdeka", Duration.ofMinutes(10))
          .leg("Merdeka", "Balai Kota", Duration.ofMinutes(15))
          .byCoordinates(StraightLine.of(30, 1.3, Duration.ofMinutes(5)), Duration.ofMinutes(90))
          .build();

  @Test
  void onOneSiteNobodyTravels() {
    assertThat(times.between(HALL, OFFICE)).isZero();
    assertThat(times.between(HERE, HERE)).isZero();
  }

  @Test
  void theMatrixKnowsTheWayThereAndTheWayBack() {
    assertThat(times.between(HALL, FIELD)).isEqualTo(Duration.ofMinutes(10));
    assertThat(times.between(FIELD, OFFICE)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void theFunctionKnowsPlacesThatTheMatrixDoesNot() {
    // 11.6 km in a straight line, 15 on the road, half an hour to drive.
    assertThat(times.between(HERE, THERE)).isEqualTo(Duration.ofMinutes(36));
    Venue inTheMatrix = FIELD.withCoordinates(-5, 119);
    assertThat(times.between(HALL.withCoordinates(-0.7, 100.6), inTheMatrix))
        .isEqualTo(Duration.ofMinutes(10));
    Venue farAway = Venue.at("Istana", "Jakarta").withCoordinates(-6.17, 106.82);
    assertThat(times.between(HALL.withCoordinates(-0.7, 100.6), farAway))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void whatNobodyKnowsIsAsLongAsWasSaid() {
    assertThat(times.between(null, HALL)).isEqualTo(UNKNOWN);
    assertThat(times.between(HALL, null)).isEqualTo(UNKNOWN);
    assertThat(times.between(HALL, HERE)).isEqualTo(UNKNOWN);
    assertThat(times.between(HERE, HALL)).isEqualTo(UNKNOWN);
    assertThat(times.between(HALL, Venue.at("SD 3", "Kubung"))).isEqualTo(UNKNOWN);
    assertThat(TravelTimes.NONE.between(HALL, null)).isZero();
    assertThat(TravelTimes.builder(UNKNOWN).build().between(HERE, THERE)).isEqualTo(UNKNOWN);
  }

  @Test
  void timesAreZeroToADay() {
    TravelTimes.Builder builder = TravelTimes.builder(Duration.ZERO);
    for (Duration wrong : new Duration[] {Duration.ofMillis(-1), Duration.ofHours(25)}) {
      assertThatThrownBy(() -> TravelTimes.builder(wrong))
          .hasMessageContaining("unknown (" + wrong);
      assertThatThrownBy(() -> builder.leg("a", "b", wrong)).hasMessageContaining("time (" + wrong);
      assertThatThrownBy(() -> builder.byCoordinates((from, to) -> UNKNOWN, wrong))
          .hasMessageContaining("longest (" + wrong);
    }
  }

  @Test
  void theStraightLineIsAGreatCircle() {
    // Jakarta to Jayapura, as the crow flies.
    assertThat(StraightLine.kilometres(new Coordinates(-6.2, 106.8), new Coordinates(-2.53, 140.7)))
        .isCloseTo(3777, within(10.0));
    assertThat(StraightLine.kilometres(new Coordinates(0, 0), new Coordinates(0, 180)))
        .isCloseTo(Math.PI * 6371.0088, within(0.001));
    assertThat(StraightLine.kilometres(new Coordinates(1, 1), new Coordinates(1, 1))).isZero();
    for (double wrong : new double[] {0, -1, Double.NaN, 1e9}) {
      assertThatThrownBy(() -> StraightLine.of(wrong, 1, Duration.ZERO))
          .hasMessageContaining("kilometresPerHour (" + wrong);
    }
    for (double wrong : new double[] {0.9, Double.NaN, 1e9}) {
      assertThatThrownBy(() -> StraightLine.of(30, wrong, Duration.ZERO))
          .hasMessageContaining("detour (" + wrong);
    }
    assertThatThrownBy(() -> StraightLine.of(30, 1, Duration.ofMinutes(-1)))
        .hasMessageContaining("overhead (PT-1M)");
  }
}
