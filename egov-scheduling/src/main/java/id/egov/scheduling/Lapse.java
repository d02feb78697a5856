package id.egov.scheduling;

import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an item by itself once its time has come: whoever was to come instead of somebody
 * and has not answered is relieved of it. Every decision is made as if a sweep had just been there,
 * and does in its commit what that would have done.
 *
 * @param official the first who did not answer
 */
record Lapse(AgendaEntry before, AgendaEntry after, OfficialId official) {

  /** What is due for an item, or null if nothing is. */
  static @Nullable Lapse of(AgendaEntry entry, Instant now) {
    if (!AgendaCommand.EXPIRE.leadsFrom(entry.state())) {
      return null;
    }
    Guests guests = Guests.of(entry);
    List<OfficialId> expired = guests.expire(now);
    return expired.isEmpty()
        ? null
        : new Lapse(
            entry,
            EntryDraft.of(entry).state(guests.state()).invitations(guests.all()).at(now),
            expired.get(0));
  }

  /** An item as it stands once what is due is done. */
  static AgendaEntry settled(AgendaEntry entry, Instant now) {
    Lapse lapse = of(entry, now);
    return lapse == null ? entry : lapse.after();
  }

  Change change(Asker asker) {
    return new Change(asker, AgendaCommand.EXPIRE, official, before, after);
  }
}
