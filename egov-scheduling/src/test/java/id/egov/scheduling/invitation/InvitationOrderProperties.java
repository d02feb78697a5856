package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.asked;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.reply;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

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

  /** What the mayor has said at some minute, in the application or by mail. */
  private record Said(int minute, boolean accepting, boolean byMail) {}

  @Provide
  Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Said::new);
  }

  /** Mails arrive after they were written, in any order; the latest of all decisions stands. */
  @Property(tries = 150)
  void latestDecisionStandsWhereverItWasMade(
      @ForAll @Size(min = 1, max = 6) @UniqueElements(by = ByMinute.class)
          List<@From("said") Said> decisions,
      @ForAll Random random) {
    Mailbox mail = new Mailbox();
    CalendarEntry entry = audience(0, hours(40, 41), MAYORS);
    mail.fromForum(request(entry));
    List<Said> open = new ArrayList<>(decisions);
    open.sort(Comparator.comparingInt(Said::minute));
    List<Said> late = new ArrayList<>();
    Said last = open.get(0);
    for (Said one : open) {
      if (one.byMail()) {
        late.add(one);
        last = one;
      } else if (decide(mail, one)) {
        last = one;
      }
      while (!late.isEmpty() && random.nextInt(3) == 0) {
        arrive(mail, entry, late.remove(random.nextInt(late.size())), one.minute());
      }
    }
    while (!late.isEmpty()) {
      arrive(mail, entry, late.remove(random.nextInt(late.size())), 10);
    }
    Answer answer = mail.entry().invitation(Mailbox.MAYOR).orElseThrow().answer();
    assertThat(answer.reply()).isEqualTo(last.accepting() ? Reply.ACCEPTED : Reply.DECLINED);
  }

  private static final class ByMinute implements Function<Said, Object> {
    @Override
    public Object apply(Said said) {
      return said.minute();
    }
  }

  private static Instant at(int minute) {
    return Mailbox.NOW.plusSeconds(60L * minute);
  }

  /** Who says again what is known decides nothing. */
  private static boolean decide(Mailbox mail, Said said) {
    AgendaService service = mail.service(at(said.minute()));
    AgendaEntry entry = mail.entry();
    AgendaOutcome outcome =
        said.accepting()
            ? service.accept(entry.id(), entry.version(), Mailbox.MAYOR, null)
            : service.decline(entry.id(), entry.version(), Mailbox.MAYOR, null);
    return outcome instanceof AgendaOutcome.Done;
  }

  private static void arrive(Mailbox mail, CalendarEntry entry, Said said, int minute) {
    Participation answer = said.accepting() ? Participation.ACCEPTED : Participation.DECLINED;
    // Mailbox counts minutes from two days before.
    ReceivedMessage message =
        reply(entry, 2 * 24 * 60 + said.minute(), asked(MAYORS).withAnswer(answer));
    mail.inbox(Mailbox.BOOK, at(minute)).receive(message, MAYORS);
  }
}
