package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.OnAStore;
import id.egov.scheduling.item.AgendaEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Several processes receive the same mail at the same time. */
public class InvitationConcurrencyTest extends OnAStore {

  private static final int PROCESSES = 4;

  protected InvitationConcurrencyTest() {}

  @RepeatedTest(10)
  void lastRevisionStandsWhoeverReceivesIt(RepetitionInfo repetition) throws Exception {
    List<ReceivedMessage> messages =
        List.of(
            request(audience(0, hours(9, 10), MAYORS)),
            request(audience(1, hours(10, 11), MAYORS, DEPUTYS)),
            cancel(audience(1, hours(10, 11), MAYORS).cancelled()),
            request(audience(3, hours(12, 13), MAYORS, DEPUTYS)),
            request(audience(4, hours(13, 14), DEPUTYS)));
    Mailbox mail = new Mailbox(emptyStore());
    CyclicBarrier start = new CyclicBarrier(PROCESSES);
    ExecutorService pool = Executors.newFixedThreadPool(PROCESSES);
    try {
      List<Callable<Void>> processes = new ArrayList<>();
      for (int process = 0; process < PROCESSES; process++) {
        List<ReceivedMessage> order = new ArrayList<>(messages);
        Collections.shuffle(order, new Random(repetition.getCurrentRepetition() * 10L + process));
        processes.add(
            () -> {
              start.await();
              order.forEach(mail::fromForum);
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(processes)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    AgendaEntry entry = mail.entry();
    assertThat(entry.item().slot()).isEqualTo(hours(13, 14));
    assertThat(entry.item().required()).containsExactly(Mailbox.DEPUTY);
    assertThat(mail.inbox.thread(UID).orElseThrow().pending()).isFalse();
  }
}
