package id.egov.booking;

/** Where a series stands as a whole; each date has its own {@link BookingState}. */
public enum SeriesState {
  /** Its dates take place, as far as they do. */
  ACTIVE,
  /** All that was to come was given up. */
  CANCELLED
}
