package id.egov.core.store.jdbc;

class H2StoreContractTest extends JdbcStoreContract {

  H2StoreContractTest() {
    super(TestServers.h2());
  }
}
