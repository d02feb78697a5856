package id.egov.core.store.jdbc;

import id.egov.core.store.Store;
import id.egov.core.store.contract.StoreContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What every store promises, of one in a database on a real server. */
abstract class JdbcStoreContract extends StoreContract {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
  static final String TENANT = "13.72";

  private final TestServer server;
  private final Map<Store, Supplier<Store>> again = new ConcurrentHashMap<>();

  JdbcStoreContract(TestServer server) {
    this.server = server;
  }

  @Override
  protected Store emptyStore() {
    TestDatabase database = server.emptyDatabase();
    return remembered(() -> Bookings.store(database));
  }

  /** Another store on the same tables, as another process has. */
  @Override
  protected Store reopened(Store store) {
    Supplier<Store> maker = again.get(store);
    if (maker == null) {
      throw new IllegalArgumentException("a store of another test");
    }
    return remembered(maker);
  }

  final Store remembered(Supplier<Store> maker) {
    Store store = maker.get();
    again.put(store, maker);
    return store;
  }

  /** A commit takes milliseconds here. */
  @Override
  protected int rounds() {
    return 20;
  }
}
