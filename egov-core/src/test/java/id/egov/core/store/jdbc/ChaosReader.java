package id.egov.core.store.jdbc;

import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads all events from the first one on, without a pause, until there are no more at the end. */
final class ChaosReader implements Callable<List<StoredEvent>> {

  private static final int MOST = 50;

  private final Store store;
  private final Random random;
  private final AtomicBoolean over = new AtomicBoolean();

  ChaosReader(Store store, Random random) {
    this.store = store;
    this.random = random;
  }

  /** From now on an empty page is the last one. */
  void end() {
    over.set(true);
  }

  @Override
  public List<StoredEvent> call() {
    List<StoredEvent> delivered = new ArrayList<>();
    EventCursor cursor = EventCursor.START;
    while (true) {
      boolean isLast = over.get();
      try {
        EventPage page = store.events(cursor, 1 + random.nextInt(MOST));
        delivered.addAll(page.events());
        cursor = page.next();
        if (isLast && page.events().isEmpty()) {
          return delivered;
        }
      } catch (StoreException e) {
        if (!e.isRetryable()) {
          throw e;
        }
      }
    }
  }
}
