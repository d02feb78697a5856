package id.egov.core.store;

import id.egov.core.store.contract.StoreContract;

class MemoryStoreContractTest extends StoreContract {

  @Override
  protected Store emptyStore() {
    return new MemoryStore();
  }
}
