package id.egov.core.store;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for work of a microsecond or so, that all threads come by. Whoever finds it taken looks
 * again for a while before going to sleep: to fall asleep and be woken takes far longer than to
 * wait, and once one thread sleeps the others soon queue up behind it.
 */
final class BriefLock extends ReentrantLock {

  private static final long serialVersionUID = 1L;

  // Some ten microseconds. Where the holder has lost its processor there is no use in more.
  private static final int LOOKS = 300;

  BriefLock() {}

  @Override
  public void lock() {
    for (int i = 0; i < LOOKS; i++) {
      if (!isLocked() && tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    super.lock();
  }
}
