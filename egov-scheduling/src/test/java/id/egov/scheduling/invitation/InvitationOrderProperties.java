package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What an organizer sends, in any order and repeated, ends in the same agenda. */
class InvitationOrderProperties {

  @Provide
  Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(0, 5);
  }

  /** The message of a revision; each revision says one thing. */
  private static ReceivedMessage message(int kind, int sequence) {
    CalendarEntry entry = audience(sequence, hours(9 + sequence, 10 + sequence), MAYORS, DEPUTYS);
    return switch (kind) {
      case 0 -> cancel(entry.toBuilder().status(CalendarEntry.Status.CANCELLED).build());
      case 1 -> cancel(audience(sequence, hours(9, 10), DEPUTYS).toBuilder().status(null).build());
      case 2 -> request(audience(sequence, hours(9, 10), MAYORS));
      case 3 -> request(entry.toBuilder().summary("Audiensi " + sequence).build());
      default -> request(entry);
    };
  }

  private static List<String> agenda(Mailbox mail) {
    return mail.inbox.items(UID).stream()
        .map(id -> mail.service.find(id).orElseThrow())
        .map(InvitationOrderProperties::shown)
        .toList();
  }

  private static String shown(AgendaEntry entry) {
    AgendaItem item = entry.item();
    return item.title() + " " + item.slot() + " " + item.required() + " " + entry.state();
  }

  @Property(tries = 60)
  void anyOrderEndsInTheSameAgenda(
      @ForAll @Size(max = 6) List<@From("kinds") Integer> kinds, @ForAll Random random) {
    List<ReceivedMessage> inOrder = new ArrayList<>();
    for (int sequence = 0; sequence < kinds.size(); sequence++) {
      inOrder.add(message(kinds.get(sequence), sequence));
    }
    Mailbox expected = new Mailbox();
    inOrder.forEach(expected::fromForum);
    List<ReceivedMessage> shuffled = new ArrayList<>(inOrder);
    shuffled.addAll(inOrder.subList(0, inOrder.size() / 2));
    Collections.shuffle(shuffled, random);
    Mailbox mail = new Mailbox();
    shuffled.forEach(mail::fromForum);
    assertThat(agenda(mail)).isEqualTo(agenda(expected));
  }
}
