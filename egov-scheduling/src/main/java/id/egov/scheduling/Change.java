package id.egov.scheduling;

import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.people.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * What one command does to one item.
 *
 * @param official whose invitation it is about, or null if about none
 * @param before the item as it was read, or null for a new one
 * @param after the item as it shall be
 */
record Change(
    Asker asker,
    AgendaCommand command,
    @Nullable OfficialId official,
    @Nullable AgendaEntry before,
    AgendaEntry after) {

  Change {
    if (!command.leadsTo(after.state())) {
      throw new IllegalStateException("%s does not lead to %s".formatted(command, after.state()));
    }
  }
}
