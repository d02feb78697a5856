package id.egov.scheduling.invitation;

import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaReason;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import java.util.function.Function;

/** Changes items as they stand. */
final class Edits {

  private Edits() {}

  /** Does something with an item, and again if somebody else was faster. */
  static AgendaOutcome edit(
      AgendaService service,
      AgendaItemId id,
      int attempts,
      Function<AgendaEntry, AgendaOutcome> command) {
    AgendaOutcome outcome = command.apply(service.find(id).orElseThrow());
    for (int i = 1; i < attempts && isOvertaken(outcome); i++) {
      outcome = command.apply(service.find(id).orElseThrow());
    }
    return outcome;
  }

  private static boolean isOvertaken(AgendaOutcome outcome) {
    return outcome instanceof AgendaOutcome.Refused refused
        && refused.reasons().stream().anyMatch(reason -> reason.is(AgendaReason.ITEM_CHANGED));
  }
}
