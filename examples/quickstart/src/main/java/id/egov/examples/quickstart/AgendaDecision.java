package id.egov.examples.quickstart;

import id.egov.core.reason.Reason;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import java.util.List;

/**
 * What became of an invitation.
 *
 * @param entry as it stands on the agenda
 * @param reasons why somebody does not come, or what there is to look at
 */
record AgendaDecision(AgendaEntry entry, List<Reason> reasons) {

  /** What became of it. */
  enum Outcome {
    /** Those who are invited come. */
    ATTENDED,
    /** At least one of them sends somebody. */
    REPRESENTED,
    /** They said that they do not come. */
    DECLINED,
    /** They would come, and cannot. */
    OPEN
  }

  AgendaDecision {
    reasons = List.copyOf(reasons);
  }

  Outcome outcome() {
    if (entry.state() == AgendaState.SCHEDULED) {
      boolean isSent =
          entry.invitations().stream().anyMatch(invitation -> invitation.delegatedFrom() != null);
      return isSent ? Outcome.REPRESENTED : Outcome.ATTENDED;
    }
    return entry.state() == AgendaState.DECLINED ? Outcome.DECLINED : Outcome.OPEN;
  }
}
