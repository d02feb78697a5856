package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTY;
import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYOR;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.NOW;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.parse;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.CalendarEntry;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.OnAStore;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.publish.AgendaEdition;
import id.egov.scheduling.publish.AgendaFrame;
import id.egov.scheduling.publish.AgendaPublisher;
import id.egov.scheduling.publish.AgendaText;
import id.egov.scheduling.publish.Audience;
import id.egov.scheduling.publish.ChangeKind;
import id.egov.scheduling.publish.Withheld;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organizer makes a secret of what was none (CLASS). */
public class InvitationSecrecyTest extends OnAStore {

  private static final String SECRET = "Operasi fajar";

  private static final AgendaPublisher PUBLISHER =
      new AgendaPublisher(Officials.of(List.of(Official.of("mayor", "Sri", "Wali Kota"))));

  private final Mailbox mail = new Mailbox(store);

  protected InvitationSecrecyTest() {}

  private static CalendarEntry secret(int sequence, TimeSlot slot, String... mails) {
    return audience(sequence, slot, mails).toBuilder()
        .summary(SECRET)
        .location("Markas")
        .visibility(Visibility.CONFIDENTIAL)
        .build();
  }

  private AgendaEntry done(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(AgendaOutcome.Done.class);
    return ((AgendaOutcome.Done) outcome).entry();
  }

  /** The audience as it was received, accepted and put before the public. */
  private AgendaEntry published() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = mail.entry();
    entry = done(mail.service.accept(entry.id(), entry.version(), MAYOR, null));
    AgendaItem open = entry.item().withVisibility(Visibility.PUBLIC);
    entry = done(mail.service.revise(entry.version(), open, null));
    return done(mail.service.publish(entry.id(), entry.version()));
  }

  private Visibility visibility() {
    return mail.entry().item().visibility();
  }

  @ParameterizedTest
  @EnumSource(
      value = Audience.class,
      names = {"PUBLIC", "AGENCIES"})
  void editionsFollowAtOnce(Audience audience) {
    AgendaFrame frame =
        AgendaFrame.day("Agenda", LocalDate.of(2026, 11, 23), Zone.WIB, "mayor")
            .forAudience(audience, Withheld.HIDDEN);
    AgendaEdition first = PUBLISHER.publish(frame, List.of(published()), NOW);
    assertThat(first.lines()).hasSize(1);
    mail.fromForum(request(secret(1, hours(9, 10), MAYORS)));
    assertThat(mail.entry().item().title()).isEqualTo(SECRET);
    assertThat(visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    AgendaEdition second = PUBLISHER.revise(first, List.of(mail.entry()), NOW);
    assertThat(second.lines()).isEmpty();
    assertThat(second.changes()).extracting("kind").containsExactly(ChangeKind.REMOVED);
    assertThat(AgendaText.of(second)).doesNotContain(SECRET, "Markas", "Audiensi");
  }

  @Test
  void otherAgenciesLearnNothingFromThenOn() {
    published();
    mail.fromForum(request(secret(1, hours(9, 10), MAYORS)));
    // It is somewhere else now, and the mayor has said yes to that too.
    AgendaEntry entry = mail.entry();
    done(mail.service.accept(entry.id(), entry.version(), MAYOR, null));
    AgendaItem other = AgendaItem.of("rapat", "Rapat", "Dinas Lain", hours(9, 10), "mayor");
    AgendaOutcome refused =
        mail.service.as(Actor.of("staf", "Dinas Lain", Role.VERIFIER)).schedule(other);
    assertThat(refused).isInstanceOf(AgendaOutcome.Refused.class);
    assertThat(refused.toString()).doesNotContain(SECRET, "Audiensi", "ical-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIVATE", "CONFIDENTIAL", "X-RAHASIA"})
  void whateverIsNotPublicIsClosedAtFirstReceiptAndLater(String classification) {
    mail.fromForum(parse(text(0, classification)));
    assertThat(visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    Mailbox other = new Mailbox(emptyStore());
    other.fromForum(parse(text(0, "PUBLIC")));
    assertThat(other.entry().item().visibility()).isEqualTo(Visibility.INTERNAL);
    other.fromForum(parse(text(1, classification)));
    assertThat(other.entry().item().visibility()).isEqualTo(Visibility.CONFIDENTIAL);
  }

  private static String text(int sequence, String classification) {
    return """
    BEGIN:VCALENDAR
    METHOD:REQUEST
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20261121T000000Z
    SEQUENCE:%s
    CLASS:%s
    SUMMARY:Audiensi
    ORGANIZER:mailto:forum@warga.example
    ATTENDEE:mailto:walikota@kota.example
    DTSTART:20261123T020000Z
    DTEND:20261123T030000Z
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(UID, sequence, classification);
  }

  @Test
  void noMessageOpensAnItem() {
    mail.fromForum(request(secret(0, hours(9, 10), MAYORS)));
    mail.fromForum(request(audience(1, hours(9, 10), MAYORS)));
    assertThat(mail.entry().item().title()).isEqualTo("Audiensi warga");
    assertThat(visibility()).isEqualTo(Visibility.CONFIDENTIAL);
  }

  @Test
  void whatSomebodyHereHasOpenedOrRestrictedStaysSoWhileTheOrganizerMakesNoSecretOfIt() {
    published();
    mail.fromForum(request(audience(1, hours(10, 11), MAYORS)));
    assertThat(visibility()).isEqualTo(Visibility.PUBLIC);
    AgendaEntry entry = mail.entry();
    AgendaItem restricted = entry.item().withVisibility(Visibility.RESTRICTED);
    done(mail.service.revise(entry.version(), restricted, null));
    mail.fromForum(request(audience(2, hours(11, 12), MAYORS)));
    assertThat(visibility()).isEqualTo(Visibility.RESTRICTED);
  }

  @Test
  void itClosesThoughItsNewTimeIsTaken() {
    AgendaEntry entry = published();
    done(mail.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    done(mail.service.schedule(AgendaItem.of("rapat", "Rapat", "Umum", hours(13, 15), "deputy")));
    mail.fromForum(request(secret(1, hours(14, 15), MAYORS)));
    assertThat(mail.entry().state()).isEqualTo(AgendaState.POSTPONED);
    assertThat(mail.entry().item().title()).isEqualTo(SECRET);
    assertThat(visibility()).isEqualTo(Visibility.CONFIDENTIAL);
  }

  @Test
  void itClosesThoughTheRestOfTheMessageIsRefused() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = mail.entry();
    done(mail.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    InvitationOutcome outcome = mail.fromForum(request(secret(1, hours(9, 10), MAYORS, DEPUTYS)));
    assertThat(((InvitationOutcome.Applied) outcome).outcomes())
        .hasExactlyElementsOfTypes(AgendaOutcome.Refused.class);
    assertThat(mail.entry().item().title()).isEqualTo("Audiensi warga");
    assertThat(visibility()).isEqualTo(Visibility.CONFIDENTIAL);
  }

  @Test
  void oneOccurrenceOfASeriesCloses() {
    String weekly = text(0, "PUBLIC").replace("CLASS", "RRULE:FREQ=WEEKLY;COUNT=2\nCLASS");
    mail.fromForum(parse(weekly));
    mail.fromForum(
        parse(
            text(1, "CONFIDENTIAL")
                .replace("CLASS", "RECURRENCE-ID:20261130T020000Z\nCLASS")
                .replace("20261123T", "20261130T")));
    assertThat(mail.inbox.items(UID))
        .extracting(id -> mail.service.find(id).orElseThrow().item().visibility())
        .containsExactly(Visibility.INTERNAL, Visibility.CONFIDENTIAL);
  }

  @Test
  void occurrencesThatAreOverCloseToo() {
    String weekly = "RRULE:FREQ=WEEKLY;COUNT=4\nCLASS";
    mail.fromForum(parse(text(0, "PUBLIC").replace("CLASS", weekly)));
    // One has a place of its own, and is told to nobody less than before.
    mail.fromForum(
        parse(
            text(1, "PUBLIC")
                .replace("CLASS", "RECURRENCE-ID:20261130T020000Z\nCLASS")
                .replace("20261123T", "20261130T")));
    InvitationInbox later = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofDays(16)));
    later.receive(parse(text(2, "CONFIDENTIAL").replace("CLASS", weekly)), Mailbox.FORUM);
    assertThat(later.items(UID))
        .extracting(id -> mail.service.find(id).orElseThrow().item().visibility())
        .containsExactly(
            Visibility.CONFIDENTIAL,
            Visibility.INTERNAL,
            Visibility.CONFIDENTIAL,
            Visibility.CONFIDENTIAL);
    assertThat(later.thread(UID).orElseThrow().pending()).isFalse();
    // What follows one of them and is over follows it in this too.
    InvitationInbox last = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofDays(40)));
    last.receive(
        parse(
            text(3, "CONFIDENTIAL")
                .replace("CLASS", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261130T020000Z\nCLASS")
                .replace("20261123T", "20261130T")),
        Mailbox.FORUM);
    assertThat(last.items(UID))
        .extracting(id -> mail.service.find(id).orElseThrow().item().visibility())
        .containsOnly(Visibility.CONFIDENTIAL);
  }
}
