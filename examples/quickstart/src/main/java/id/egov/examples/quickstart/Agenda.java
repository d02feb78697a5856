package id.egov.examples.quickstart;

import id.egov.scheduling.people.Officials;
import java.util.List;

/**
 * What the folder says of the leaders' agenda.
 *
 * @param officials who has an agenda, the highest first; perhaps nobody
 * @param invites what they are invited to, in the order in which it is answered
 */
record Agenda(Officials officials, List<Invite> invites) {

  boolean isEmpty() {
    return officials.all().isEmpty();
  }
}
