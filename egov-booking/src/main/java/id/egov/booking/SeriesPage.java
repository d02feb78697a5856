package id.egov.booking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some series, and where to read on.
 *
 * @param series the series, perhaps none, without the bookings themselves
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record SeriesPage(List<Series> series, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param series the series
   * @param next the cursor for the page after this one, or null
   */
  public SeriesPage {
    series = List.copyOf(Objects.requireNonNull(series, "series"));
  }
}
