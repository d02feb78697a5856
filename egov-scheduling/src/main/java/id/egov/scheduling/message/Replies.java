package id.egov.scheduling.message;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells the organiser of an event elsewhere what officials have answered. */
final class Replies {

  /** By which officials, or those for whom they act, answer; whatever else happens is told them. */
  private static final Set<AgendaCommand> ANSWERS =
      EnumSet.of(
          AgendaCommand.ACCEPT,
          AgendaCommand.DECLINE,
          AgendaCommand.DELEGATE,
          AgendaCommand.REDELEGATE,
          AgendaCommand.TAKE_BACK,
          AgendaCommand.EXPIRE);

  private final AgendaEvent event;
  private final CalendarName name;
  private final Zone zone;
  private final People people;
  private final MessageTexts texts;
  private final Locale locale;

  Replies(
      AgendaEvent event,
      CalendarName name,
      Zone zone,
      People people,
      MessageTexts texts,
      Locale locale) {
    this.event = event;
    this.name = name;
    this.zone = zone;
    this.people = people;
    this.texts = texts;
    this.locale = locale;
  }

  List<AgendaMessage> all() {
    List<AgendaMessage> replies = new ArrayList<>();
    if (ANSWERS.contains(event.command())) {
      for (Invitation invitation : event.after().invitations()) {
        if (isNews(invitation)) {
          people
              .attendee(event.after(), invitation)
              .ifPresent(attendee -> replies.add(reply(invitation, attendee)));
        }
      }
    }
    return replies;
  }

  /** Whether they answer otherwise than before; who was not asked before had not answered. */
  private boolean isNews(Invitation invitation) {
    Optional<Invitation> earlier =
        Optional.ofNullable(event.before())
            .flatMap(entry -> entry.invitation(invitation.official()));
    Participation before =
        earlier.map(one -> one.reply().participation()).orElse(Participation.NEEDS_ACTION);
    OfficialId to = earlier.map(Invitation::delegatedTo).orElse(null);
    return before != invitation.reply().participation()
        || !Objects.equals(to, invitation.delegatedTo());
  }

  private AgendaMessage reply(Invitation invitation, Attendee attendee) {
    AgendaEntry after = event.after();
    OfficialId to = invitation.delegatedTo();
    Tidings tidings =
        switch (attendee.participation()) {
          case ACCEPTED -> Tidings.ACCEPTED;
          case DECLINED -> Tidings.DECLINED;
          case DELEGATED -> Tidings.DELEGATED;
          case NEEDS_ACTION, TENTATIVE -> Tidings.OPEN;
        };
    return new AgendaMessage(
        null,
        name.organizer().address(),
        texts.subject(tidings, name.title(), locale),
        texts.text(
            tidings,
            after,
            name.title(),
            people.title(invitation.official(), after),
            to == null ? "" : people.title(to, after),
            null,
            locale),
        CalendarMessage.reply(name.event(after, zone).build(), attendee));
  }
}
