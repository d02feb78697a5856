package id.egov.booking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of those who wait, in the order in which they are offered places.
 *
 * @param entries the entries, perhaps none
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record WaitlistPage(List<WaitlistEntry> entries, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param entries the entries
   * @param next the cursor for the page after this one, or null
   */
  public WaitlistPage {
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }
}
