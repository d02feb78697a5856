package id.egov.core.store.jdbc;

class MariaDbStoreContractTest extends JdbcStoreContract {

  MariaDbStoreContractTest() {
    super(TestServers.mariadb());
  }
}
