package id.egov.booking;

import id.egov.core.store.Store;
import org.junit.jupiter.api.Nested;

/** The stories of all that booking can do, told on a database. */
abstract class StoriesOnAStore {

  /** A commit to a database takes milliseconds. */
  private static final int SLOWER = 20;

  private final StoryDatabase database;

  StoriesOnAStore(StoryDatabase database) {
    this.database = database;
  }

  private Store emptyStore() {
    return database.emptyStore();
  }

  private static int fewer(int inMemory) {
    return Math.max(2, inMemory / SLOWER);
  }

  @Nested
  class Holds extends HoldStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Lives extends LifeStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Approvals extends ApprovalStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Equipment extends EquipmentStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Rooms extends RoomsStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Policy extends PolicyStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Quotas extends QuotaStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Closures extends ClosureStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Revalidations extends RevalidationStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Displacements extends DisplacementStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Waitlists extends WaitlistStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Swaps extends SwapStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class HalfAYear extends SeriesStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class ManySeries extends SeriesTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Outlooks extends SeriesOutlookStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class DisturbedSeries extends SeriesDisturbedStoryTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Races extends BookingConcurrencyTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }

    @Override
    int rounds(int inMemory) {
      return fewer(inMemory);
    }
  }

  @Nested
  class SeriesRaces extends SeriesConcurrencyTest {
    @Override
    Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }

    @Override
    int rounds(int inMemory) {
      return fewer(inMemory);
    }
  }
}
