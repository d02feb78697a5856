package id.egov.booking;

import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;

/** A story that is told in memory; {@link StoriesOnAStore} tells it on other stores as well. */
abstract class OnAStore {

  final Store store = emptyStore();

  Store emptyStore() {
    return new MemoryStore();
  }

  /** How often something is repeated that takes so many rounds in memory. */
  int rounds(int inMemory) {
    return inMemory;
  }
}
