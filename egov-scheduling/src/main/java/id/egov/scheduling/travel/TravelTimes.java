package id.egov.scheduling.travel;

import id.egov.scheduling.item.Venue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from one venue to another: nothing on the same site; else what the matrix says
 * of the two sites; else what a function says of the two places; else what was said for a way that
 * nobody knows. Immutable and thread-safe.
 */
public final class TravelTimes {

  /** Nobody travels: every way takes no time. */
  public static final TravelTimes NONE = builder(Duration.ZERO).build();

  private record Leg(String from, String to) {}

  private final Map<Leg, Duration> matrix;
  private final @Nullable TravelFunction function;
  private final Duration functionLongest;
  private final Duration unknown;
  private final Duration longest;

  private TravelTimes(Builder builder) {
    matrix = Map.copyOf(builder.matrix);
    function = builder.function;
    functionLongest = builder.functionLongest;
    unknown = builder.unknown;
    Duration most = unknown.compareTo(functionLongest) > 0 ? unknown : functionLongest;
    for (Duration leg : matrix.values()) {
      most = leg.compareTo(most) > 0 ? leg : most;
    }
    longest = most;
  }

  /**
   * Starts with no way known.
   *
   * @param unknown how long a way takes that nobody knows, zero or longer
   * @return a builder
   * @throws IllegalArgumentException if the time is negative or longer than a day
   */
  public static Builder builder(Duration unknown) {
    return new Builder(unknown);
  }

  /**
   * How long it takes from one venue to another.
   *
   * @param from where one starts, or null if nobody knows
   * @param to where one arrives, or null if nobody knows
   * @return zero to {@link #longest}
   */
  public Duration between(@Nullable Venue from, @Nullable Venue to) {
    if (from == null || to == null) {
      return unknown;
    }
    if (from.equals(to) || (from.site() != null && from.site().equals(to.site()))) {
      return Duration.ZERO;
    }
    if (from.site() != null && to.site() != null) {
      Duration leg = matrix.get(new Leg(from.site(), to.site()));
      if (leg != null) {
        return leg;
      }
    }
    if (function != null && from.coordinates() != null && to.coordinates() != null) {
      Duration time = function.between(from.coordinates(), to.coordinates());
      return time.compareTo(functionLongest) > 0 ? functionLongest : time;
    }
    return unknown;
  }

  /**
   * The longest that any way takes: whoever is that far away in time is in time.
   *
   * @return zero or longer
   */
  public Duration longest() {
    return longest;
  }

  /** Collects what is known of ways. Not thread-safe. */
  public static final class Builder {

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<Leg, Duration> matrix = new HashMap<>();
    private final Duration unknown;
    private @Nullable TravelFunction function;
    private Duration functionLongest = Duration.ZERO;

    private Builder(Duration unknown) {
      this.unknown = require("unknown", unknown);
    }

    private static Duration require(String field, Duration time) {
      if (time.isNegative() || time.compareTo(DAY) > 0) {
        throw new IllegalArgumentException(
            "%s (%s) must be zero or longer, and a day at the most".formatted(field, time));
      }
      return time;
    }

    /**
     * Says how long one way takes. Said again, the last word counts.
     *
     * @param fromSite where one starts
     * @param toSite where one arrives
     * @param time zero to a day
     * @return this builder
     * @throws IllegalArgumentException if the time is out of range
     */
    public Builder leg(String fromSite, String toSite, Duration time) {
      matrix.put(
          new Leg(
              Objects.requireNonNull(fromSite, "fromSite"),
              Objects.requireNonNull(toSite, "toSite")),
          require("time", time));
      return this;
    }

    /**
     * Says how long it takes there and back.
     *
     * @param oneSite one site
     * @param otherSite another
     * @param time zero to a day
     * @return this builder
     * @throws IllegalArgumentException if the time is out of range
     */
    public Builder bothWays(String oneSite, String otherSite, Duration time) {
      return leg(oneSite, otherSite, time).leg(otherSite, oneSite, time);
    }

    /**
     * Says how long it takes between places whose coordinates are known and whose sites are not in
     * the matrix.
     *
     * @param function says how long
     * @param longest what is longer than that counts as that; zero to a day
     * @return this builder
     * @throws IllegalArgumentException if the longest is out of range
     */
    public Builder byCoordinates(TravelFunction function, Duration longest) {
      this.function = Objects.requireNonNull(function, "function");
      this.functionLongest = require("longest", longest);
      return this;
    }

    /**
     * What is known so far.
     *
     * @return travel times
     */
    public TravelTimes build() {
      return new TravelTimes(this);
    }
  }
}
