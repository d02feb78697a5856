package id.egov.identity.citizen;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of an access log, the oldest first.
 *
 * @param entries the entries, perhaps none
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record AccessPage(List<AccessEntry> entries, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param entries the entries
   * @param next the cursor for the page after this one, or null
   */
  public AccessPage {
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }
}
