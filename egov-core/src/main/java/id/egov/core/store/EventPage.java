package id.egov.core.store;

import java.util.List;
import java.util.Objects;

/**
 * Some events in their order, and where to read on.
 *
 * @param events the events, perhaps none
 * @param next the cursor for the next call; reading on from it misses nothing and repeats nothing
 */
public record EventPage(List<StoredEvent> events, EventCursor next) {

  /**
   * Copies the list.
   *
   * @param events the events
   * @param next the cursor for the next call
   */
  public EventPage {
    events = List.copyOf(Objects.requireNonNull(events, "events"));
    Objects.requireNonNull(next, "next");
  }
}
