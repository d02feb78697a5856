package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTY;
import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes whose steps fall in the worst order. */
@Timeout(30)
class InvitationRaceTest {

  private final Store store = new MemoryStore();

  /** Runs something around each commit: how many there were before, and the commit itself. */
  private interface Around {
    Object commit(int before, CheckedCommit commit) throws Exception;
  }

  private interface CheckedCommit {
    Object land() throws Exception;
  }

  private Mailbox through(Around around) {
    AtomicInteger commits = new AtomicInteger();
    return new Mailbox(
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, called, arguments) ->
                    called.getName().equals("commit") && arguments[0] instanceof Commit
                        ? around.commit(
                            commits.getAndIncrement(), () -> called.invoke(store, arguments))
                        : called.invoke(store, arguments)));
  }

  @Test
  void whoWasOvertakenDoesNotLeaveTheItemAsItWas() {
    new Mailbox(store).fromForum(request(audience(0, hours(9, 10), MAYORS)));
    CountDownLatch secondSettles = new CountDownLatch(1);
    CountDownLatch firstHasSettled = new CountDownLatch(1);
    // What the second has received, it has done when it is about to note so.
    Mailbox second =
        through(
            (before, commit) -> {
              if (before == 3) {
                secondSettles.countDown();
                assertThat(firstHasSettled.await(10, TimeUnit.SECONDS)).isTrue();
              }
              return commit.land();
            });
    CompletableFuture<InvitationOutcome> later = new CompletableFuture<>();
    Mailbox first =
        through(
            (before, commit) -> {
              if (before == 1) {
                // It has read what was known, and is slow to move the item.
                later.completeAsync(
                    () -> second.fromForum(request(audience(4, hours(13, 14), DEPUTYS))));
                assertThat(secondSettles.await(10, TimeUnit.SECONDS)).isTrue();
              }
              Object landed = commit.land();
              if (before == 4) {
                firstHasSettled.countDown();
                later.join();
              }
              return landed;
            });
    first.fromForum(request(audience(3, hours(12, 13), MAYORS, DEPUTYS)));
    later.join();
    Mailbox mail = new Mailbox(store);
    assertThat(mail.entry().slot()).isEqualTo(hours(13, 14));
    assertThat(mail.entry().item().required()).containsExactly(DEPUTY);
    assertThat(mail.inbox.thread(UID).orElseThrow().pending()).isFalse();
  }
}
