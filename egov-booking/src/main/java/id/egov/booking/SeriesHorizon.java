package id.egov.booking;

/** What becomes of a series that goes on after what can be booked now. */
public enum SeriesHorizon {
  /** It is refused, unless its rule has no end: then {@link #CLIPPED} holds. */
  ENFORCED,
  /** It is booked as far as that, and {@linkplain SeriesBookings#extend extended} later. */
  CLIPPED
}
