package id.egov.scheduling.message;

import id.egov.core.ical.Attendee;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people are called and where they are reached. */
final class People {

  private final Officials officials;
  private final Zone zone;
  private final Function<OfficialId, Optional<String>> mail;

  People(Officials officials, Zone zone, Function<OfficialId, Optional<String>> mail) {
    this.officials = officials;
    this.zone = zone;
    this.mail = mail;
  }

  /** How somebody is addressed on the day of an item. */
  String title(OfficialId official, AgendaEntry entry) {
    LocalDate day = LocalDate.ofInstant(entry.slot().startInclusive(), zone.zoneId());
    return officials.title(official, day).orElse(official.value());
  }

  /** A URI, or null if somebody has none. */
  @Nullable String address(OfficialId official) {
    return mail.apply(official).map(one -> Attendee.mail(one, "").address()).orElse(null);
  }

  /** Everybody who is asked to come and has an address, as they have answered. */
  List<Attendee> attendees(AgendaEntry entry, Collection<Attendee> guests) {
    List<Attendee> attendees = new ArrayList<>();
    for (Invitation invitation : entry.invitations()) {
      if (invitation.reply().stillInvited()) {
        attendee(entry, invitation).ifPresent(attendees::add);
      }
    }
    attendees.addAll(guests);
    return attendees;
  }

  /** Somebody's part in an item, or empty if they have no address. */
  Optional<Attendee> attendee(AgendaEntry entry, Invitation invitation) {
    String address = address(invitation.official());
    if (address == null) {
      return Optional.empty();
    }
    Attendee attendee =
        new Attendee(
            address,
            title(invitation.official(), entry),
            Attendee.Kind.INDIVIDUAL,
            invitation.required() ? Attendee.Role.REQ_PARTICIPANT : Attendee.Role.OPT_PARTICIPANT,
            invitation.reply().participation(),
            invitation.reply().participation() == Attendee.Participation.NEEDS_ACTION,
            List.of(),
            List.of());
    String to = addressOrNull(invitation.delegatedTo());
    attendee = to == null ? attendee : attendee.delegatingTo(to);
    String from = addressOrNull(invitation.delegatedFrom());
    return Optional.of(from == null ? attendee : attendee.comingFor(from));
  }

  private @Nullable String addressOrNull(@Nullable OfficialId official) {
    return official == null ? null : address(official);
  }
}
