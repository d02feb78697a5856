package id.egov.core.store;

import java.util.Collections;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Readers without a lock see the events of whole commits, in order and without gaps. */
public class JournalConcurrencyTest {

  // One event less than the first array holds, so that the array grows while others read.
  private static final int FULL = 15;
  private static final Event EVENT = new Event("moved", new DocumentKey("booking", "1"), "");

  private final Journal journal = new Journal();
  private final Lock landing = new ReentrantLock();
  private long version = 1;

  /** A journal whose array is nearly full. */
  public JournalConcurrencyTest() {
    journal.append(version, new CommitId("first"), Collections.nCopies(FULL, EVENT));
  }

  /** Appends as a store does: under a lock, with the next version. */
  @Operation
  public void append(@Param(gen = IntGen.class, conf = "1:3") int events) {
    landing.lock();
    try {
      version++;
      journal.append(version, new CommitId("commit"), Collections.nCopies(events, EVENT));
    } finally {
      landing.unlock();
    }
  }

  /** Reads on from an event that is there, or is not there yet. */
  @Operation
  public String read(
      @Param(gen = IntGen.class, conf = "14:17") int after,
      @Param(gen = IntGen.class, conf = "1:4") int limit) {
    EventPage page = journal.read(new EventCursor(Integer.toString(after)), limit);
    StringBuilder events = new StringBuilder();
    for (StoredEvent event : page.events()) {
      events.append(event.version()).append('.').append(event.index()).append(' ');
    }
    return events + " up to " + page.next().value();
  }

  @Test
  @Tag("lincheck")
  void pagesAreWholeInEverySchedule() {
    Interleavings.modelCheck(JournalConcurrencyTest.class);
  }

  @Test
  @Tag("lincheck")
  void pagesAreWholeOnTheMachine() {
    Interleavings.stress(JournalConcurrencyTest.class);
  }
}
