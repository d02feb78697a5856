package id.egov.core.store;

import id.egov.core.store.contract.ReferenceStore;
import id.egov.core.store.contract.StoreContract;

/** What other stores are compared with keeps the promises itself. */
class ReferenceStoreContractTest extends StoreContract {

  @Override
  protected Store emptyStore() {
    return new ReferenceStore();
  }

  @Override
  protected int rounds() {
    return 100;
  }
}
