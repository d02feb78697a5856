package id.egov.core.store.jdbc;

import id.egov.core.store.Store;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Each store is a tenant of one database whose tables are in partitions by the tenant. */
class PartitionedStoreContractTest extends JdbcStoreContract {

  private static final AtomicInteger tenants = new AtomicInteger();

  /** Made when the first test wants it, and dropped when the JVM exits. */
  private static final class Partitioned {
    static final TestDatabase DATABASE = make();

    private static TestDatabase make() {
      TestDatabase database = TestServers.postgresql().emptyDatabase();
      try {
        PartitionedSchema.make(database);
      } catch (SQLException e) {
        throw new IllegalStateException("no partitions", e);
      }
      return database;
    }
  }

  PartitionedStoreContractTest() {
    super(TestServers.postgresql());
  }

  @Override
  protected Store emptyStore() {
    String tenant = "t" + tenants.incrementAndGet();
    return remembered(() -> Bookings.store(Partitioned.DATABASE, tenant));
  }

  @Override
  protected int rounds() {
    return 5;
  }
}
