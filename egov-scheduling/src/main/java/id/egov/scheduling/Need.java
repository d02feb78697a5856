package id.egov.scheduling;

import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to be free for a command.
 *
 * @param item what for, at its time
 * @param must whose time is to be taken
 * @param ifFree whose time is taken too if it is free
 * @param resources what else is to be taken
 * @param staying who comes anyway, so that another time has to suit them too
 * @param sentBy for whom somebody among those who must is to come: if they cannot, another one may
 * @param before the item as it stands, or null if it is not there yet
 */
record Need(
    AgendaItem item,
    Set<OfficialId> must,
    Set<OfficialId> ifFree,
    Set<ResourceId> resources,
    Set<OfficialId> staying,
    Map<OfficialId, OfficialId> sentBy,
    @Nullable AgendaEntry before,
    Asker asker) {

  /** An item that takes nobody's time takes nothing else either. */
  Need {
    resources = item.takesTime() ? resources : Set.of();
  }

  /** Whose claims do not count, because they will be given back, or null. */
  @Nullable DocumentKey own() {
    return before == null ? null : before.id().document();
  }

  /**
   * Whether it begins when it was to begin: then of who comes already only what the change brings
   * about can stand against it, though it may have begun.
   */
  boolean goesOn() {
    return before != null
        && before.state().dated()
        && !item.equals(before.item())
        && item.slot().startInclusive().equals(before.slot().startInclusive());
  }

  /** Everybody whom another time has to suit. */
  Set<OfficialId> everybody() {
    Set<OfficialId> all = new TreeSet<>(must);
    all.addAll(staying);
    return all;
  }

  /** Who has a part in it already, so that they cannot come instead of somebody. */
  Set<OfficialId> taken() {
    Set<OfficialId> taken = everybody();
    taken.addAll(item.required());
    taken.addAll(item.optional());
    if (before != null) {
      before.invitations().stream()
          .filter(one -> !one.ended())
          .forEach(one -> taken.add(one.official()));
    }
    return taken;
  }
}
