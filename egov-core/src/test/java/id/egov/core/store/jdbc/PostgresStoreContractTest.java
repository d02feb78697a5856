package id.egov.core.store.jdbc;

class PostgresStoreContractTest extends JdbcStoreContract {

  PostgresStoreContractTest() {
    super(TestServers.postgresql());
  }
}
