package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.claim;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in partitions: rows of tenants lie at the same place of different ones. */
class PartitionedTenantsTest {

  @Test
  void whatATenantChangesIsItsOwn() throws SQLException {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      assertThat(PartitionedSchema.make(database)).isEqualTo(Sql.TABLES.size());
      List<JdbcStore> tenants = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tenants.add(Bookings.store(database, "t" + i));
        assertLands(tenants.get(i), book("ann", HALL, 9, 12));
      }
      assertThat(Sql.rows(database, "select count(distinct tableoid) from egov_claim").get(0))
          .isNotEqualTo("1");
      for (int i = 0; i < 8; i++) {
        assertLands(
            tenants.get(i),
            Commit.builder(new CommitId("gone")).remove(claim("ann", HALL, 9, 12)).build());
        assertThat(Sql.rows(database, "select tenant from egov_claim")).hasSize(7 - i);
      }
    }
  }

  private static void assertLands(JdbcStore store, Commit commit) {
    assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }
}
