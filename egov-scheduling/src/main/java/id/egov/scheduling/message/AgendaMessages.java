package id.egov.scheduling.message;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.Organizer;
import id.egov.core.time.Zone;
import id.egov.scheduling.invitation.CounterProposal;
import id.egov.scheduling.invitation.InvitationThread;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the messages that a notifier sends of a change (iTIP, RFC 5546). Immutable and thread-safe;
 * it sends nothing by itself.
 *
 * <p>An item of the city keeps its UID over all its changes, the one that agendas are {@linkplain
 * id.egov.scheduling.publish.AgendaCalendar published} with, and has the SEQUENCE of the item:
 * METHOD:REQUEST asks officials and guests to come and tells them what has changed, and
 * METHOD:CANCEL that it is off or that they need not come. Of an event of somebody else, that
 * organiser is sent what officials answer (METHOD:REPLY, with DELEGATED-TO), and who is asked to
 * come instead is asked with the UID and SEQUENCE of that organiser; whom the organiser asked is
 * told by the organiser.
 *
 * <p>Notes that people here leave with a change go to officials only. Who need not come any more is
 * told of the item as they knew it, and nothing of the change that took them out.
 */
public final class AgendaMessages {

  private final Zone zone;
  private final Organizer office;
  private final String domain;
  private final People people;
  private final MessageTexts texts;

  /**
   * Creates the messages of a city.
   *
   * @param officials says what people are called
   * @param zone in which times are shown
   * @param office who invites: the office that keeps the agendas, to which answers go
   * @param domain what no other city and no other system of this one calls itself, such as {@code
   *     agenda.kota.example}; the one that agendas are published with
   * @param mail the mail address of an official; who has none gets texts only, and stands in no
   *     message for calendars
   * @throws IllegalArgumentException if the domain has another shape
   */
  public AgendaMessages(
      Officials officials,
      Zone zone,
      Organizer office,
      String domain,
      Function<OfficialId, Optional<String>> mail) {
    this.zone = Objects.requireNonNull(zone, "zone");
    this.office = Objects.requireNonNull(office, "office");
    String unused = new AgendaItemId("x").uid(domain);
    this.domain = domain;
    this.people =
        new People(
            Objects.requireNonNull(officials, "officials"),
            zone,
            Objects.requireNonNull(mail, "mail"));
    this.texts = new MessageTexts(zone);
  }

  /**
   * What officials and guests are told of a change of an item of the city.
   *
   * @param event what has changed
   * @param guests who else was invited, such as people of other agencies, as far as they answered
   * @param locale Indonesian for {@code id}, English for every other language
   * @return officials by id, then guests in the order given; empty if it concerns none of them
   */
  public List<AgendaMessage> of(AgendaEvent event, Collection<Attendee> guests, Locale locale) {
    CalendarName name = CalendarName.of(event.after(), office, domain);
    return new Requests(event, name, zone, people, texts, locale).toAll(guests);
  }

  /**
   * What is to be sent of a change of an item that stands for an event of somebody else: answers to
   * its organiser, and questions to those who are asked to come instead.
   *
   * @param event what has changed
   * @param thread what was {@linkplain
   *     id.egov.scheduling.invitation.InvitationInbox#thread(id.egov.scheduling.item.AgendaItemId)
   *     received} about the event
   * @param locale Indonesian for {@code id}, English for every other language
   * @return answers by the ids of those who gave them, then questions by those who are asked; empty
   *     if there is nothing to send, or the item does not stand for that event
   */
  public List<AgendaMessage> of(AgendaEvent event, InvitationThread thread, Locale locale) {
    CalendarName name = CalendarName.of(event.after(), thread);
    if (name == null) {
      return List.of();
    }
    List<AgendaMessage> messages = new Replies(event, name, zone, people, texts, locale).all();
    messages.addAll(new Requests(event, name, zone, people, texts, locale).toDelegates());
    return messages;
  }

  /**
   * Tells who suggested another time or place for an item of the city that it stays as it is.
   *
   * @param proposal what was suggested
   * @param entry the item as it stands
   * @param note why, as they are to read it, or null
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the message, to the address that the suggestion came from
   * @throws IllegalArgumentException if it is about another item
   */
  public AgendaMessage declined(
      CounterProposal proposal, AgendaEntry entry, @Nullable String note, Locale locale) {
    if (!proposal.item().equals(entry.id())) {
      throw new IllegalArgumentException(
          "proposal is about %s, not about entry %s".formatted(proposal.item(), entry.id()));
    }
    CalendarName name = CalendarName.of(entry, office, domain);
    return new AgendaMessage(
        null,
        proposal.from(),
        texts.subject(Tidings.COUNTER_DECLINED, name.title(), locale),
        texts.text(Tidings.COUNTER_DECLINED, entry, name.title(), "", "", note, locale),
        CalendarMessage.declineCounter(
            name.event(entry, zone).comment(note == null ? "" : note).build()));
  }
}
