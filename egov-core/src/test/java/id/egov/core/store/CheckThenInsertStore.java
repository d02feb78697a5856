package id.egov.core.store;

import id.egov.core.store.contract.ReferenceStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The booking system that so many have written: it looks whether a slot is free, and then books it.
 * Everything else is right.
 */
final class CheckThenInsertStore extends ReferenceStore {

  private final Gate gate;

  CheckThenInsertStore(int meeting) {
    gate = new Gate(meeting);
  }

  @Override
  public CommitResult commit(Commit commit) {
    Optional<CommitResult> answer = first(commit.id()).or(() -> refusal(commit));
    if (answer.isPresent()) {
      return answer.get();
    }
    if (!commit.added().isEmpty()) {
      gate.pass();
    }
    synchronized (this) {
      answer = refusal(commit);
      if (answer.isPresent() && answer.get() instanceof CommitResult.Stale) {
        return answer.get();
      }
      if (answer.isPresent()) {
        gate.open();
      }
      return land(commit, nextVersion());
    }
  }

  /**
   * Lets threads meet between the check and the insertion, where they would meet by bad luck. Once
   * they have done harm it stays open. Who waits for threads that are gone before that goes on
   * alone after a while; nothing is decided by how long that is.
   */
  private static final class Gate {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final int meeting;
    private int waiting;
    private long groups;
    private boolean open;

    Gate(int meeting) {
      this.meeting = meeting;
    }

    void pass() {
      lock.lock();
      try {
        long group = groups;
        waiting++;
        if (waiting == meeting) {
          waiting = 0;
          groups++;
          moved.signalAll();
        }
        long left = PATIENCE_NANOS;
        while (!open && group == groups && left > 0) {
          left = moved.awaitNanos(left);
        }
        if (group == groups) {
          waiting--;
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts the threads of a test", e);
      } finally {
        lock.unlock();
      }
    }

    void open() {
      lock.lock();
      try {
        open = true;
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
