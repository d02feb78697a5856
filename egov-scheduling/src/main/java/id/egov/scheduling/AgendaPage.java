package id.egov.scheduling;

import id.egov.scheduling.item.AgendaEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of items.
 *
 * @param entries the items
 * @param next the cursor for the page after it, or null if this is the last
 */
public record AgendaPage(List<AgendaEntry> entries, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param entries the items
   * @param next the cursor for the page after it, or null
   */
  public AgendaPage {
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }
}
