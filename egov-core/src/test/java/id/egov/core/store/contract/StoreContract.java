package id.egov.core.store.contract;

import id.egov.core.store.Store;
import org.junit.jupiter.api.Nested;

/**
 * What every store promises, as tests. A test of a store extends this class and says how an empty
 * store is made:
 *
 * <pre>{@code
 * class MyStoreContractTest extends StoreContract {
 *   @Override
 *   protected Store emptyStore() {
 *     return new MyStore(…);
 *   }
 * }
 * }</pre>
 *
 * <p>Tests with chance in them print their seed when they fail; {@code -Degov.contract.seed=…} runs
 * them again with it.
 */
public abstract class StoreContract {

  /** For subclasses. */
  protected StoreContract() {}

  /**
   * Makes a store without documents, claims and events. Called once for each test, after the
   * subclass's own {@code @BeforeEach}.
   *
   * @return an empty store that shares nothing with those that were made before
   */
  protected abstract Store emptyStore();

  /**
   * Closes a store as a crash would and opens it again on the same data. A store that keeps its
   * data overrides this; for one that does not, what a second reader of the same store sees is all
   * that can be asked for.
   *
   * @param store the store that was in use
   * @return a store with the same data; this implementation returns the same store
   */
  protected Store reopened(Store store) {
    return store;
  }

  /**
   * How many rounds the races run. A store that takes milliseconds for a commit may ask for fewer.
   *
   * @return at least 1; this implementation returns 1,000
   */
  protected int rounds() {
    return 1_000;
  }

  /** All of a commit lands, or nothing. */
  @Nested
  public class AllOrNothing extends AllOrNothingContract {
    /** For JUnit. */
    public AllOrNothing() {
      super(StoreContract.this);
    }
  }

  /** Claims never exceed a capacity. */
  @Nested
  public class Capacity extends CapacityContract {
    /** For JUnit. */
    public Capacity() {
      super(StoreContract.this);
    }
  }

  /** Whoever commits at the same time. */
  @Nested
  public class Races extends RaceContract {
    /** For JUnit. */
    public Races() {
      super(StoreContract.this);
    }
  }

  /** A timeline shows the claims and when they changed. */
  @Nested
  public class Timelines extends TimelineContract {
    /** For JUnit. */
    public Timelines() {
      super(StoreContract.this);
    }
  }

  /** A decision on a state that has passed does not land. */
  @Nested
  public class Stale extends StaleContract {
    /** For JUnit. */
    public Stale() {
      super(StoreContract.this);
    }
  }

  /** The same commit is applied once. */
  @Nested
  public class Idempotence extends IdempotenceContract {
    /** For JUnit. */
    public Idempotence() {
      super(StoreContract.this);
    }
  }

  /** What was committed stays. */
  @Nested
  public class Durability extends DurabilityContract {
    /** For JUnit. */
    public Durability() {
      super(StoreContract.this);
    }
  }

  /** Events come out in one order, each once. */
  @Nested
  public class Events extends EventContract {
    /** For JUnit. */
    public Events() {
      super(StoreContract.this);
    }
  }

  /** Documents are found by key and by field. */
  @Nested
  public class Documents extends DocumentContract {
    /** For JUnit. */
    public Documents() {
      super(StoreContract.this);
    }
  }
}
