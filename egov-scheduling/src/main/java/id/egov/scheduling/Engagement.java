package id.egov.scheduling;

import id.egov.core.store.DocumentKey;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes an official's time.
 *
 * @param holder what claims the time; of what is hidden one of all that do
 * @param time when it is, as far as the asker may know
 * @param entry the item, or null if the time is claimed by something that is no agenda item; of
 *     what is hidden one of the items
 * @param hidden whether it stands for items that the asker may not see: then nothing but their time
 *     counts, and every way to it and from it is as long as any can be
 */
record Engagement(
    DocumentKey holder, AgendaTime time, @Nullable AgendaEntry entry, boolean hidden) {

  /** How long it takes from a place to this. */
  Duration wayFrom(@Nullable Venue place, TravelTimes travel) {
    if (entry == null) {
      return Duration.ZERO;
    }
    return hidden ? travel.longest() : travel.between(place, entry.item().venue());
  }

  /** How long it takes from this to a place. */
  Duration wayTo(@Nullable Venue place, TravelTimes travel) {
    if (entry == null) {
      return Duration.ZERO;
    }
    return hidden ? travel.longest() : travel.between(entry.item().venue(), place);
  }
}
