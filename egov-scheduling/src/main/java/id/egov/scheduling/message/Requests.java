package id.egov.scheduling.message;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks people to come, tells them what has changed, and that they need not come. */
final class Requests {

  private static final Set<AgendaCommand> OF_NO_CONCERN =
      EnumSet.of(AgendaCommand.PUBLISH, AgendaCommand.UNPUBLISH, AgendaCommand.RECORD);

  private final AgendaEvent event;
  private final AgendaEntry after;
  private final @Nullable AgendaEntry before;
  private final CalendarName name;
  private final Zone zone;
  private final People people;
  private final MessageTexts texts;
  private final Locale locale;

  Requests(
      AgendaEvent event,
      CalendarName name,
      Zone zone,
      People people,
      MessageTexts texts,
      Locale locale) {
    this.event = event;
    this.after = event.after();
    this.before = event.before();
    this.name = name;
    this.zone = zone;
    this.people = people;
    this.texts = texts;
    this.locale = locale;
  }

  /** All whom the city has invited. */
  List<AgendaMessage> toAll(Collection<Attendee> guests) {
    List<AgendaMessage> messages = new ArrayList<>();
    List<Attendee> all = people.attendees(after, guests);
    for (OfficialId official : concerned()) {
      Tidings tidings = tidings(official);
      if (tidings != null) {
        messages.add(message(official, tidings, all));
      }
    }
    Tidings tidings = event.before() == null ? Tidings.INVITED : ofAll();
    if (tidings != null) {
      guests.forEach(guest -> messages.add(message(guest, tidings, all)));
    }
    return messages;
  }

  /** Those who are asked here to come instead of somebody. */
  List<AgendaMessage> toDelegates() {
    List<AgendaMessage> messages = new ArrayList<>();
    for (OfficialId official : concerned()) {
      Optional<Invitation> part = after.invitation(official).or(() -> invitationBefore(official));
      OfficialId from = part.orElseThrow().delegatedFrom();
      Tidings tidings = tidings(official);
      if (from != null && tidings != null) {
        List<Attendee> two = new ArrayList<>();
        after
            .invitation(from)
            .flatMap(sender -> people.attendee(after, sender))
            .ifPresent(two::add);
        part.flatMap(one -> people.attendee(after, one)).ifPresent(two::add);
        messages.add(message(official, tidings, two));
      }
    }
    return messages;
  }

  /** Whoever was asked to come, or is. */
  private SortedSet<OfficialId> concerned() {
    SortedSet<OfficialId> concerned = new TreeSet<>(asked(after));
    concerned.addAll(asked(before));
    return concerned;
  }

  private static Set<OfficialId> asked(@Nullable AgendaEntry entry) {
    Set<OfficialId> asked = new TreeSet<>();
    if (entry != null) {
      entry.invitations().stream()
          .filter(one -> one.reply().stillInvited())
          .forEach(one -> asked.add(one.official()));
    }
    return asked;
  }

  private Optional<Invitation> invitationBefore(OfficialId official) {
    return Optional.ofNullable(before).flatMap(entry -> entry.invitation(official));
  }

  /** What an official is told, or null. */
  private @Nullable Tidings tidings(OfficialId official) {
    Tidings all = ofAll();
    if (OF_NO_CONCERN.contains(event.command()) || all == Tidings.CANCELLED) {
      return all;
    } else if (!asked(after).contains(official)) {
      return Tidings.UNINVITED;
    } else if (!asked(before).contains(official)) {
      return after.invitation(official).orElseThrow().delegatedFrom() == null
          ? Tidings.INVITED
          : Tidings.SENT;
    }
    return cameBack(official) ? Tidings.CAME_BACK : all;
  }

  /** What everybody is told, or null. */
  private @Nullable Tidings ofAll() {
    boolean news = before != null && after.sequence() > before.sequence();
    if (!news || OF_NO_CONCERN.contains(event.command())) {
      return null;
    }
    return switch (after.state()) {
      case CANCELLED -> Tidings.CANCELLED;
      case POSTPONED -> Tidings.POSTPONED;
      default -> Tidings.CHANGED;
    };
  }

  /** Whether somebody else has given back to them what they had passed on. */
  private boolean cameBack(OfficialId official) {
    return !official.equals(event.official())
        && invitationBefore(official).filter(one -> one.reply() == Reply.DELEGATED).isPresent()
        && after.invitation(official).orElseThrow().reply() == Reply.NEEDS_ACTION;
  }

  private AgendaMessage message(OfficialId official, Tidings tidings, List<Attendee> attendees) {
    if (tidings == Tidings.UNINVITED && before != null) {
      return uninvited(official, before);
    }
    Invitation part = after.invitation(official).or(() -> invitationBefore(official)).orElseThrow();
    return message(official, part, tidings, after, name, attendees, after.note());
  }

  /**
   * Who need not come learns nothing of what they need not come to: they are told of it as they
   * knew it, and not why.
   */
  private AgendaMessage uninvited(OfficialId official, AgendaEntry known) {
    Invitation part = known.invitation(official).orElseThrow();
    return message(
        official,
        part,
        Tidings.UNINVITED,
        known,
        name.withTitle(known.item().title()),
        List.of(),
        null);
  }

  private AgendaMessage message(
      OfficialId official,
      Invitation part,
      Tidings tidings,
      AgendaEntry entry,
      CalendarName called,
      List<Attendee> attendees,
      @Nullable String note) {
    String address = people.address(official);
    OfficialId from = part.delegatedFrom();
    return new AgendaMessage(
        official,
        address,
        texts.subject(tidings, called.title(), locale),
        texts.text(
            tidings,
            entry,
            called.title(),
            people.title(official, entry),
            from == null ? "" : people.title(from, entry),
            note,
            locale),
        address == null
            ? null
            : calendar(
                tidings,
                called.event(entry, zone),
                attendees,
                people.attendee(entry, part).orElseThrow(),
                note));
  }

  private AgendaMessage message(Attendee guest, Tidings tidings, List<Attendee> attendees) {
    return new AgendaMessage(
        null,
        guest.address(),
        texts.subject(tidings, name.title(), locale),
        texts.text(tidings, after, name.title(), guest.name(), "", null, locale),
        calendar(tidings, name.event(after, zone), attendees, guest, null));
  }

  private CalendarMessage calendar(
      Tidings tidings,
      CalendarEntry.Builder event,
      List<Attendee> attendees,
      Attendee reader,
      @Nullable String note) {
    CalendarEntry.Builder entry = event.attendees(attendees).comment(note == null ? "" : note);
    return switch (tidings) {
      case CANCELLED ->
          CalendarMessage.cancel(List.of(entry.status(CalendarEntry.Status.CANCELLED).build()));
      case UNINVITED ->
          CalendarMessage.cancel(List.of(entry.attendees(List.of(reader)).status(null).build()));
      default -> CalendarMessage.request(List.of(entry.status(status()).build()));
    };
  }

  /** As agendas are published: sure once somebody comes. */
  private CalendarEntry.Status status() {
    return after.state() == AgendaState.SCHEDULED
        ? CalendarEntry.Status.CONFIRMED
        : CalendarEntry.Status.TENTATIVE;
  }
}
