package id.egov.scheduling;

import id.egov.core.store.DocumentKey;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes an official's time.
 *
 * @param entry the item, or null if the time is claimed by something that is no agenda item
 */
record Engagement(DocumentKey holder, AgendaTime time, @Nullable AgendaEntry entry) {

  @Nullable Venue venue() {
    return entry == null ? null : entry.item().venue();
  }
}
