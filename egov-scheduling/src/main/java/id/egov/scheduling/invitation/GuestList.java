package id.egov.scheduling.invitation;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.Correspondence;
import id.egov.core.ical.EventContent;
import id.egov.scheduling.people.OfficialId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds whom of us an organizer invites. An organizer also notes who sends whom: who was invited
 * stays so although they send somebody, and who comes for them is not invited besides.
 */
final class GuestList {

  /** How often an invitation may be passed on. */
  private static final int DEEPEST = 2;

  private final Correspondence known;
  private final AddressBook addresses;
  private final String original;
  private final EventContent content;
  private final Set<OfficialId> before;
  private final Map<String, Attendee> byAddress = new HashMap<>();

  /**
   * The guest list of an occurrence.
   *
   * @param before whom of us the organizer had invited to it
   */
  GuestList(
      Correspondence known,
      AddressBook addresses,
      String original,
      EventContent content,
      Set<OfficialId> before) {
    this.known = known;
    this.addresses = addresses;
    this.original = original;
    this.content = content;
    this.before = before;
    content.attendees().forEach(one -> byAddress.putIfAbsent(Addresses.plain(one.address()), one));
  }

  /** Who must be there, or who may. */
  Set<OfficialId> officials(boolean mayMiss) {
    Set<OfficialId> officials = new TreeSet<>();
    for (Attendee attendee : content.attendees()) {
      boolean optional = attendee.role() == Attendee.Role.OPT_PARTICIPANT;
      if (optional == mayMiss && takesPart(attendee)) {
        officials.addAll(invited(attendee));
      }
    }
    return officials;
  }

  private static boolean isPerson(Attendee attendee) {
    return attendee.role() != Attendee.Role.NON_PARTICIPANT
        && attendee.kind() != Attendee.Kind.ROOM
        && attendee.kind() != Attendee.Kind.RESOURCE;
  }

  private boolean takesPart(Attendee attendee) {
    return isPerson(attendee) && isAsked(attendee.address());
  }

  /** Whether they were not told since that they need not come, to this or at all. */
  private boolean isAsked(String address) {
    return !known.isUninvited(null, address)
        && !known.isUninvited(original, address)
        && !known.isUninvited(content.event().recurrenceId(), address);
  }

  /** To whom it is that an attendee is listed. */
  private Set<OfficialId> invited(Attendee attendee) {
    Set<OfficialId> invited = senders(attendee);
    boolean forThemselves =
        invited.isEmpty() && attendee.participation() != Participation.DELEGATED;
    addresses
        .official(attendee.address())
        .filter(one -> forThemselves || before.contains(one))
        .ifPresent(invited::add);
    return invited;
  }

  /** Who was invited, and sends an attendee, directly or by somebody else. */
  private Set<OfficialId> senders(Attendee attendee) {
    Set<OfficialId> senders = new TreeSet<>();
    List<Attendee> sent = List.of(attendee);
    for (int depth = 0; depth < DEEPEST; depth++) {
      Set<String> from = new TreeSet<>();
      sent.forEach(one -> from.addAll(one.delegatedFrom()));
      from.stream()
          .filter(this::isAsked)
          .flatMap(sender -> addresses.official(sender).stream())
          .filter(before::contains)
          .forEach(senders::add);
      sent =
          from.stream()
              .flatMap(sender -> Stream.ofNullable(byAddress.get(Addresses.plain(sender))))
              .toList();
    }
    return senders;
  }
}
