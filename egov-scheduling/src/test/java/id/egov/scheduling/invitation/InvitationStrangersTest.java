package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.FORUM;
import static id.egov.scheduling.invitation.Mailbox.JAKARTA;
import static id.egov.scheduling.invitation.Mailbox.MAYOR;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.NOW;
import static id.egov.scheduling.invitation.Mailbox.SEKDAS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.asked;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.parse;
import static id.egov.scheduling.invitation.Mailbox.read;
import static id.egov.scheduling.invitation.Mailbox.refusal;
import static id.egov.scheduling.invitation.Mailbox.reply;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.json.JsonCodec;
import id.egov.core.org.Visibility;
import id.egov.scheduling.OnAStore;
import id.egov.scheduling.invitation.InvitationOutcome.Applied;
import id.egov.scheduling.invitation.InvitationOutcome.Proposed;
import id.egov.scheduling.invitation.InvitationOutcome.Wanted;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.people.OfficialId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody can do who writes of an event that is not theirs. */
public class InvitationStrangersTest extends OnAStore {

  private static final String STRANGER = "orang@luar.example";
  private static final String GUEST = "tamu@warga.example";

  private final Mailbox mail = new Mailbox(store);

  protected InvitationStrangersTest() {}

  /** An event of the city as it is published: whoever reads it knows its UID. */
  private CalendarEntry ownEvent(String... mails) {
    AgendaItem own = AgendaItem.of("apel", "Apel", "Umum", hours(9, 10), "mayor");
    mail.service.receive(own.withVisibility(Visibility.PUBLIC));
    return CalendarEntry.builder(own.id().uid(Mailbox.DOMAIN), EventTime.of(hours(9, 10), JAKARTA))
        .organizer(Organizer.mail("umum@kota.example", ""))
        .attendees(List.of(mails).stream().map(Mailbox::asked).toList())
        .build();
  }

  private static ReceivedMessage counter(CalendarEntry entry) {
    return read(
        CalendarMessage.counter(
            entry.toBuilder().time(EventTime.of(hours(14, 15), JAKARTA)).build()),
        10);
  }

  /** A book that knows a guest of the city's items. */
  private static AddressBook withGuest() {
    AddressBook officials = Mailbox.BOOK;
    return new AddressBook() {
      @Override
      public Optional<OfficialId> official(String address) {
        return officials.official(address);
      }

      @Override
      public Optional<AgendaItemId> item(String uid) {
        return officials.item(uid);
      }

      @Override
      public boolean isGuest(AgendaItemId item, String address) {
        return item.value().equals("apel") && Addresses.same(address, GUEST);
      }
    };
  }

  /** Fills a thread as far as strangers can. */
  private void flood(CalendarEntry entry) {
    new Threads(mail.store, JsonCodec.strict())
        .update(
            entry.uid(),
            before -> {
              InvitationThread full = before;
              for (int i = 0; i < Quota.Circle.ANYBODY.most(); i++) {
                full = full.answered((ReceivedMessage.Reply) yes(entry, "a" + i + STRANGER), false);
              }
              return full;
            });
    assertThat(refusal(mail.inbox.receive(yes(entry, STRANGER), STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
  }

  private static ReceivedMessage yes(CalendarEntry entry, String address) {
    return reply(entry, 10, asked(address).withAnswer(Participation.ACCEPTED));
  }

  @Test
  void whoNamesThemselvesIsNoAttendee() {
    CalendarEntry own = ownEvent(STRANGER);
    assertThat(refusal(mail.inbox.receive(counter(own), STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    assertThat(refusal(mail.inbox.receive(counter(ownEvent(SEKDAS)), SEKDAS)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    assertThat(mail.inbox.proposals(own.uid())).isEmpty();
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    ReceivedMessage other = counter(audience(0, hours(9, 10), STRANGER, MAYORS));
    assertThat(refusal(mail.inbox.receive(other, STRANGER))).isEqualTo("SENDER_NOT_ATTENDEE");
  }

  @Test
  void whoeverTheOrganizerOrTheCityInvitesMaySuggestAnotherTime() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS, GUEST)));
    ReceivedMessage guests = counter(audience(0, hours(9, 10), GUEST));
    assertThat(mail.inbox.receive(guests, GUEST)).isInstanceOf(Proposed.class);
    InvitationInbox inbox = mail.inbox(withGuest(), NOW);
    assertThat(inbox.receive(counter(ownEvent(GUEST)), GUEST)).isInstanceOf(Proposed.class);
    assertThat(inbox.receive(counter(ownEvent(MAYORS)), MAYORS)).isInstanceOf(Proposed.class);
  }

  @Test
  void oneAttendeeHasOneSuggestionHoweverManyOthersItNames() {
    CalendarEntry own = ownEvent();
    for (int i = 0; i < 3; i++) {
      CalendarEntry named =
          own.toBuilder().attendees(List.of(asked("x" + i + "@x.example"), asked(MAYORS))).build();
      ReceivedMessage message = read(CalendarMessage.counter(named), i);
      assertThat(mail.inbox.receive(message, MAYORS)).isInstanceOf(Proposed.class);
    }
    assertThat(mail.inbox.proposals(own.uid())).hasSize(1);
    assertThat(mail.inbox.thread(own.uid()).orElseThrow().known().heard()).hasSize(1);
  }

  @Test
  void onlyThoseWhoTakePartAreSentTheEvent() {
    String refresh =
        """
        BEGIN:VCALENDAR
        METHOD:REFRESH
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20261121T000000Z
        ATTENDEE:mailto:%s
        END:VEVENT
        END:VCALENDAR
        """;
    String uid = ownEvent().uid();
    assertThat(refusal(mail.inbox.receive(parse(refresh.formatted(uid, STRANGER)), STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    assertThat(mail.inbox.receive(parse(refresh.formatted(uid, MAYORS)), MAYORS))
        .isEqualTo(new Wanted(InvitationOutcome.Reply.EVENT));
    assertThat(refusal(mail.inbox.receive(parse(refresh.formatted("x" + uid, MAYORS)), MAYORS)))
        .isEqualTo("EVENT_UNKNOWN");
  }

  @Test
  void strangersKeepNoOfficialOut() {
    CalendarEntry own = ownEvent();
    flood(own);
    ReceivedMessage no = reply(own, 10, asked(MAYORS).withAnswer(Participation.DECLINED));
    assertThat(mail.inbox.receive(no, MAYORS)).isInstanceOf(Applied.class);
    assertThat(mail.service.find(new AgendaItemId("apel")).orElseThrow().state())
        .isEqualTo(AgendaState.DECLINED);
    assertThat(mail.inbox.receive(counter(ownEvent(MAYORS)), MAYORS)).isInstanceOf(Proposed.class);
    assertThat(mail.inbox(withGuest(), NOW).receive(yes(own, GUEST), GUEST))
        .isEqualTo(new InvitationOutcome.Noted());
  }

  @Test
  void strangersKeepNoOrganizerNorInvitedGuestOut() {
    CalendarEntry first = audience(0, hours(9, 10), MAYORS, GUEST);
    mail.fromForum(request(first));
    flood(first);
    assertThat(mail.inbox.receive(yes(first, GUEST), GUEST))
        .isEqualTo(new InvitationOutcome.Noted());
    assertThat(mail.fromForum(request(audience(1, hours(10, 11), MAYORS))))
        .isInstanceOf(Applied.class);
    assertThat(mail.entry().slot()).isEqualTo(hours(10, 11));
    AgendaItemId id = mail.entry().id();
    mail.fromForum(cancel(audience(1, hours(10, 11), MAYORS).cancelled()));
    assertThat(mail.service.find(id).orElseThrow().state()).isEqualTo(AgendaState.CANCELLED);
  }

  @Test
  void onlyGuestsAndWhomTheySendAnswer() {
    CalendarEntry own = ownEvent();
    InvitationInbox inbox = mail.inbox(withGuest(), NOW);
    assertThat(refusal(inbox.receive(yes(own, STRANGER), STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    assertThat(mail.inbox.thread(own.uid())).isEmpty();
    Attendee sends = asked(GUEST).delegatingTo("mailto:" + STRANGER);
    inbox.receive(reply(own, 11, sends), GUEST);
    assertThat(inbox.receive(yes(own, STRANGER), STRANGER))
        .isEqualTo(new InvitationOutcome.Noted());
    assertThat(inbox.guestAnswers(own.uid()))
        .extracting(answer -> answer.attendee().address())
        .containsExactly("mailto:" + GUEST, "mailto:" + STRANGER);
    assertThat(refusal(inbox.receive(yes(own, "x" + STRANGER), "x" + STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    // Of an event of somebody else it is the organizer who invites.
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS, GUEST)));
    CalendarEntry other = audience(0, hours(9, 10), MAYORS);
    assertThat(refusal(inbox.receive(yes(other, STRANGER), STRANGER)))
        .isEqualTo("SENDER_NOT_ATTENDEE");
    assertThat(inbox.receive(yes(other, GUEST), GUEST)).isEqualTo(new InvitationOutcome.Noted());
  }

  @Test
  void whomGuestsSendAreLimitedToo() {
    CalendarEntry own = ownEvent();
    flood(own);
    InvitationInbox inbox = mail.inbox(withGuest(), NOW);
    inbox.receive(reply(own, 11, asked(GUEST).delegatingTo("mailto:" + STRANGER)), GUEST);
    assertThat(refusal(inbox.receive(yes(own, STRANGER), STRANGER))).isEqualTo("TOO_MANY_MESSAGES");
  }

  @Test
  void anEventOfTheCityHasNoOccurrencesToAnswerOneByOne() {
    CalendarEntry own = ownEvent().toBuilder().replacing(NOW).build();
    assertThat(refusal(mail.inbox.receive(yes(own, MAYORS), MAYORS))).isEqualTo("EVENT_UNKNOWN");
  }

  @Test
  void longCommentsAreCut() {
    CalendarEntry own = ownEvent().toBuilder().comment("a".repeat(9_000)).build();
    mail.inbox(withGuest(), NOW).receive(yes(own, GUEST), GUEST);
    assertThat(mail.inbox.guestAnswers(own.uid()))
        .singleElement()
        .satisfies(answer -> assertThat(answer.comment()).hasSize(4_000));
  }

  @Test
  void onlyTheOrganizerChangesAndCallsOff() {
    CalendarEntry first = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(first));
    CalendarEntry theirs =
        audience(7, hours(12, 13), MAYORS).toBuilder()
            .organizer(Organizer.mail(STRANGER, "Forum Warga"))
            .build();
    for (ReceivedMessage message : List.of(request(theirs), cancel(theirs.cancelled()))) {
      assertThat(refusal(mail.inbox.receive(message, STRANGER))).isEqualTo("ORGANIZER_CHANGED");
      assertThat(refusal(mail.inbox.receive(message, FORUM))).isEqualTo("SENDER_NOT_ORGANIZER");
    }
    assertThat(refusal(mail.inbox.receive(cancel(first.cancelled()), STRANGER)))
        .isEqualTo("SENDER_NOT_ORGANIZER");
    assertThat(mail.entry().slot()).isEqualTo(hours(9, 10));
    assertThat(mail.entry().invitation(MAYOR)).isPresent();
    assertThat(mail.inbox.thread(UID).orElseThrow().owner()).isEqualTo("mailto:" + FORUM);
  }

  @Test
  void ofTwoWhoCallAnEventTheirsAtTheSameTimeTheFirstHasIt() {
    ReceivedMessage theirs =
        request(
            audience(0, hours(12, 13), MAYORS).toBuilder()
                .organizer(Organizer.mail(STRANGER, ""))
                .build());
    AddressBook slow =
        new AddressBook() {
          @Override
          public Optional<OfficialId> official(String address) {
            return Mailbox.BOOK.official(address);
          }

          @Override
          public boolean maySpeakFor(String sender, String address) {
            // In between the organizer's own message comes in.
            mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
            return Addresses.same(sender, address);
          }
        };
    assertThat(refusal(mail.inbox(slow, NOW).receive(theirs, STRANGER)))
        .isEqualTo("ORGANIZER_CHANGED");
    assertThat(mail.entry().slot()).isEqualTo(hours(9, 10));
  }

  @Test
  void theOrganizersOwnMessagesAreLimitedToo() {
    Threads threads = new Threads(mail.store, JsonCodec.strict());
    threads.update(
        UID,
        before -> {
          InvitationThread full = before;
          for (int i : IntStream.range(0, Quota.Circle.ORGANIZER.most()).toArray()) {
            CalendarEntry one =
                audience(0, hours(9, 10), MAYORS).toBuilder().replacing(NOW.plusSeconds(i)).build();
            full = full.heard(cancel(one.cancelled()), "mailto:" + FORUM, List.of());
          }
          return full;
        });
    assertThat(refusal(mail.fromForum(request(audience(0, hours(9, 10), MAYORS)))))
        .isEqualTo("TOO_MANY_MESSAGES");
  }
}
