package id.egov.scheduling;

import id.egov.core.store.Store;
import id.egov.scheduling.invitation.InvitationConcurrencyTest;
import id.egov.scheduling.invitation.InvitationInboxTest;
import id.egov.scheduling.invitation.InvitationSecrecyTest;
import id.egov.scheduling.invitation.InvitationStrangersTest;
import org.junit.jupiter.api.Nested;

/** The stories of agendas, told on a database. */
abstract class StoriesOnAStore {

  /** A commit to a database takes milliseconds. */
  private static final int SLOWER = 5;

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
  class Week extends WeekOfAMayorTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Answers extends AnswersTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Moved extends MovesTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Transparent extends TransparentItemTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Overtaken extends RaceTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Races extends AgendaConcurrencyTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }

    @Override
    protected int rounds(int inMemory) {
      return fewer(inMemory);
    }
  }

  @Nested
  class DelegationRaces extends DelegationConcurrencyTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }

    @Override
    protected int rounds(int inMemory) {
      return fewer(inMemory);
    }
  }

  @Nested
  class Delegations extends DelegationStoryTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Confidential extends ConfidentialityStoryTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Offices extends OfficeStoryTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Inbox extends InvitationInboxTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Secrets extends InvitationSecrecyTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class Strangers extends InvitationStrangersTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }

  @Nested
  class InboxRaces extends InvitationConcurrencyTest {
    @Override
    protected Store emptyStore() {
      return StoriesOnAStore.this.emptyStore();
    }
  }
}
