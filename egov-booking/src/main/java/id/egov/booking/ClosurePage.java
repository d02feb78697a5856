package id.egov.booking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some closures, and where to read on.
 *
 * @param closures the closures, perhaps none
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record ClosurePage(List<Closure> closures, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param closures the closures
   * @param next the cursor for the page after this one, or null
   */
  public ClosurePage {
    closures = List.copyOf(Objects.requireNonNull(closures, "closures"));
  }
}
