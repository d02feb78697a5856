package id.egov.identity.citizen;

import id.egov.core.store.Store;
import id.egov.core.store.jdbc.JdbcStore;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Nested;

/** The stories of citizens, told on a database. */
class H2CitizensTest {

  private static final JdbcConnectionPool POOL =
      JdbcConnectionPool.create("jdbc:h2:mem:citizens;DB_CLOSE_DELAY=-1", "", "");
  private static final AtomicInteger TENANTS = new AtomicInteger();

  static Store store() {
    return JdbcStore.builder(POOL, "city-" + TENANTS.incrementAndGet(), Clock.systemUTC()).build();
  }

  @Nested
  class Stories extends CitizenStoryTest {
    @Override
    Store emptyStore() {
      return store();
    }
  }

  @Nested
  class Rotations extends CitizenRotationTest {
    @Override
    Store emptyStore() {
      return store();
    }
  }

  @Nested
  class Races extends CitizenConcurrencyTest {
    @Override
    Store emptyStore() {
      return store();
    }

    @Override
    int rounds() {
      return 4;
    }
  }
}
