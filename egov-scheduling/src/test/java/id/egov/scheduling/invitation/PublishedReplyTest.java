package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.JAKARTA;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.NOW;
import static id.egov.scheduling.invitation.Mailbox.asked;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.time.Zone;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.publish.AgendaEdition;
import id.egov.scheduling.publish.AgendaFrame;
import id.egov.scheduling.publish.AgendaPublisher;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who answers to the edition that was given out last answers to the item as it stands. */
class PublishedReplyTest {

  private static final AgendaItemId ITEM = new AgendaItemId("umum");
  private static final AgendaFrame DAY =
      AgendaFrame.day("Agenda", LocalDate.of(2026, 11, 23), Zone.WIB, "mayor");

  /** The minute of a message that is written after what is done here. */
  private static final int LATER_THAN_THE_ITEM = 3 * 24 * 60;

  private final Mailbox mail = new Mailbox();
  private final AgendaPublisher publisher =
      new AgendaPublisher(Officials.of(List.of(Official.of("mayor", "Sri", "Wali Kota"))));

  private AgendaEntry entry() {
    return mail.service.find(ITEM).orElseThrow();
  }

  private AgendaEdition published() {
    mail.service.schedule(AgendaItem.of("umum", "Terbuka", "Setda", hours(9, 10), "mayor"));
    return publisher.publish(DAY, List.of(entry()), NOW);
  }

  private AgendaEdition again(AgendaEdition before) {
    return publisher.revise(before, List.of(entry()), NOW);
  }

  private InvitationOutcome declined(AgendaEdition edition) {
    CalendarEntry known =
        CalendarEntry.builder(ITEM.uid(Mailbox.DOMAIN), EventTime.of(hours(9, 10), JAKARTA))
            .sequence(edition.lines().get(0).sequence())
            .summary("Terbuka")
            .organizer(Organizer.mail("protokol@kota.example", "Protokol"))
            .attendees(List.of(asked(MAYORS)))
            .build();
    return mail.inbox.receive(
        reply(
            known, LATER_THAN_THE_ITEM, asked(MAYORS).withAnswer(Attendee.Participation.DECLINED)),
        MAYORS);
  }

  @Test
  void whatReadersDoNotSeeMakesNoAnswerStale() {
    AgendaEdition edition = published();
    mail.service.revise(
        entry().version(),
        entry().item().withDetails(entry().item().details().withRemarks("naskah final")),
        null);
    assertThat(again(edition)).isSameAs(edition);
    assertThat(declined(edition)).isInstanceOf(InvitationOutcome.Applied.class);
    assertThat(entry().coming()).isEmpty();
  }

  @Test
  void whatWasMovedAndMovedBackIsAnsweredByItsNewSequence() {
    AgendaEdition edition = published();
    for (int start : List.of(11, 9)) {
      assertThat(
              mail.service.reschedule(
                  ITEM, entry().version(), AgendaTime.of(hours(start, start + 1)), null))
          .isInstanceOf(AgendaOutcome.Done.class);
    }
    AgendaEdition now = again(edition);
    assertThat(now.revision()).isEqualTo(edition.revision());
    assertThat(now.lines().get(0).sequence()).isEqualTo(entry().sequence());
    assertThat(declined(now)).isInstanceOf(InvitationOutcome.Applied.class);
    assertThat(declined(edition)).isInstanceOf(InvitationOutcome.Unchanged.class);
  }
}
