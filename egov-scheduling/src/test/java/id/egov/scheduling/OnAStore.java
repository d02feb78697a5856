package id.egov.scheduling;

import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;

/** A story that is told in memory; {@link StoriesOnAStore} tells it on other stores as well. */
public abstract class OnAStore {

  protected final Store store = emptyStore();

  protected OnAStore() {}

  protected Store emptyStore() {
    return new MemoryStore();
  }

  /** How often something is repeated that takes so many rounds in memory. */
  protected int rounds(int inMemory) {
    return inMemory;
  }
}
