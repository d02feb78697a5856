package id.egov.scheduling;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.List;

/**
 * What an item takes of whom. Whoever comes is taken for the part that is certain, and cannot be
 * taken by anybody else then; rooms and cars to the assumed end. Besides, everybody who is invited
 * has the item on their agenda, a resource with room for all: there it is found whatever they
 * answered, and who decides on an agenda is told if it has changed.
 */
final class AgendaClaims {

  /** How many items may be on an agenda at one instant: more than anybody is ever invited to. */
  static final int AGENDA_CAPACITY = 1_000_000;

  private AgendaClaims() {}

  static ResourceId agenda(OfficialId official) {
    return new ResourceId(AgendaItem.AGENDA_KIND, official.value());
  }

  static boolean isAgenda(ResourceId resource) {
    return resource.kind().equals(AgendaItem.AGENDA_KIND);
  }

  static boolean takes(AgendaEntry entry, ResourceId resource) {
    return of(entry).stream().anyMatch(claim -> claim.resource().equals(resource));
  }

  static List<Claim> of(AgendaEntry entry) {
    List<Claim> claims = new ArrayList<>();
    if (!entry.state().dated()) {
      return claims;
    }
    DocumentKey holder = entry.id().document();
    AgendaTime time = entry.item().time();
    entry
        .coming()
        .forEach(
            official -> claims.add(Claim.exclusive(official.resource(), time.certain(), holder)));
    entry.invitations().stream()
        .filter(invitation -> invitation.reply().stillInvited())
        .forEach(
            invitation ->
                claims.add(Claim.exclusive(agenda(invitation.official()), time.slot(), holder)));
    if (!entry.coming().isEmpty()) {
      entry
          .item()
          .resources()
          .forEach(resource -> claims.add(Claim.exclusive(resource, time.slot(), holder)));
    }
    return claims;
  }
}
