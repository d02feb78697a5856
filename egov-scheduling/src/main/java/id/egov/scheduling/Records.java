package id.egov.scheduling;

import id.egov.core.store.DecisionStep;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is told to the public, and what is remembered afterwards. */
final class Records {

  private final AgendaEngine engine;
  private final Asker asker;

  Records(AgendaEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  AgendaOutcome publish(AgendaItemId id, long expectedVersion) {
    return publication(AgendaCommand.PUBLISH, id, expectedVersion, true);
  }

  AgendaOutcome unpublish(AgendaItemId id, long expectedVersion) {
    return publication(AgendaCommand.UNPUBLISH, id, expectedVersion, false);
  }

  private AgendaOutcome publication(
      AgendaCommand command, AgendaItemId id, long expectedVersion, boolean wanted) {
    return engine.edit(
        asker,
        command,
        id,
        expectedVersion,
        null,
        List.of(),
        entry -> {
          Instant now = engine.now();
          if (wanted == (entry.milestones().published() != null)) {
            return new DecisionStep.Done<>(new AgendaOutcome.Done(entry, List.of()));
          }
          AgendaEntry after = EntryDraft.of(entry).published(wanted ? now : null).at(now);
          return engine.attempt(new Change(asker, command, null, entry, after));
        });
  }

  AgendaOutcome record(
      AgendaItemId id,
      long expectedVersion,
      Map<OfficialId, Attendance> attendance,
      @Nullable ItemResult result) {
    return engine.edit(
        asker,
        AgendaCommand.RECORD,
        id,
        expectedVersion,
        null,
        Arrays.asList(new TreeMap<>(attendance).toString(), result),
        entry -> {
          Instant now = engine.now();
          if (now.isBefore(entry.item().slot().startInclusive())) {
            return AgendaEngine.refused(
                AgendaReason.NOT_YET_BEGUN.with(
                    "item", id.value(), "slot", entry.item().slot().toString()));
          }
          Guests guests = Guests.of(entry);
          for (Map.Entry<OfficialId, Attendance> one : new TreeMap<>(attendance).entrySet()) {
            if (guests.find(one.getKey()).isEmpty()) {
              return AgendaEngine.refused(
                  AgendaReason.NOT_INVITED.with(
                      "item", id.value(), "official", one.getKey().value()));
            }
            guests.put(guests.get(one.getKey()).withAttendance(one.getValue()));
          }
          AgendaEntry after =
              EntryDraft.of(entry)
                  .state(AgendaState.HELD)
                  .invitations(guests.all())
                  .result(result == null ? entry.result() : result)
                  .at(now);
          return engine.attempt(new Change(asker, AgendaCommand.RECORD, null, entry, after));
        });
  }
}
