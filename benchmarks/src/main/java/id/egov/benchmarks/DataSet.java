package id.egov.benchmarks;

/** What the workloads are asked about. */
public enum DataSet {
  /** 200 rooms one after the other, on the grid of 15 minutes; about half of the requests clash. */
  BOOK(new Books(200, 1.5, false, false, true)),
  /** The same, of which one in a hundred lasts days to a month. */
  TAIL(new Books(200, 1.1, true, false, true)),
  /** The book at any millisecond. */
  BOOK_ANY(new Books(200, 1.5, false, true, true)),
  /** The tail at any millisecond. */
  TAIL_ANY(new Books(200, 1.1, true, true, true)),
  /** The tail, all rooms at the same time: what is going on in the city? */
  CITY(new Books(200, 1.1, true, false, false)),
  /** One room's requests in which one overlaps one other at a time, on average. */
  DENSITY_1(density(1)),
  /** Ten at a time. */
  DENSITY_10(density(10)),
  /** A hundred at a time. */
  DENSITY_100(density(100)),
  /** A thousand at a time. */
  DENSITY_1000(density(1000)),
  /** {@link HardSets#HOUR}. */
  HOUR(HardSets.HOUR),
  /** {@link HardSets#SPREAD}. */
  SPREAD(HardSets.SPREAD),
  /** {@link HardSets#ONION}. */
  ONION(HardSets.ONION),
  /** {@link HardSets#EQUAL}. */
  EQUAL(HardSets.EQUAL),
  /** {@link HardSets#SECONDS}. */
  SECONDS(HardSets.SECONDS);

  private static final double MEAN_HOURS = 2.25;

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Family family;

  DataSet(Family family) {
    this.family = family;
  }

  private static Family density(int atOnce) {
    return new Books(1, atOnce * 24 / MEAN_HOURS, false, false, false);
  }

  Family family() {
    return family;
  }
}
