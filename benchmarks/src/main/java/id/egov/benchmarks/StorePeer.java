package id.egov.benchmarks;

import id.egov.core.store.MemoryStore;
import id.egov.core.store.jdbc.Author;
import id.egov.core.store.jdbc.JdbcStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Who keeps bookings. Those in a database have one of their own on the same server. */
public enum StorePeer {
  /** The durable store on PostgreSQL, with documents, events and audit. */
  EGOV {
    @Override
    BookingTable open() {
      PostgresDatabase database = PostgresDatabase.empty();
      JdbcStore store =
          JdbcStore.builder(database.dataSource(), "13.72", CLOCK)
              .author(() -> new Author("asn-7", "permohonan"))
              .build();
      return new StoreBookings(store, database::close);
    }
  },

  /** A table of bookings on PostgreSQL, and nothing else. */
  PLAIN_SQL {
    @Override
    BookingTable open() {
      PostgresDatabase database = PostgresDatabase.empty();
      return new PlainBookings(database.dataSource(), database::close);
    }
  },

  /** The store in memory. */
  MEMORY_STORE {
    @Override
    BookingTable open() {
      return new StoreBookings(new MemoryStore(), () -> {});
    }
  };

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** Without bookings. */
  abstract BookingTable open();
}
