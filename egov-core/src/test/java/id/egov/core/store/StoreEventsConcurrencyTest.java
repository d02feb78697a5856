package id.egov.core.store;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commits that share nothing but their moment of landing, and twins with one id. */
public class StoreEventsConcurrencyTest {

  private final StoreUnderTest tested = new StoreUnderTest();

  /** An empty store. */
  public StoreEventsConcurrencyTest() {}

  /** A commit that holds no lock before it lands; sent again, it is not applied again. */
  @Operation
  public String tell(@Param(gen = IntGen.class, conf = "1:2") int twin) {
    return tested.land(two(Commit.builder(new CommitId("twin-" + twin)), "told"));
  }

  /** A commit that writes its own document, so that it waits for nobody who writes another. */
  @Operation
  public String write(@Param(gen = IntGen.class, conf = "1:2") int document) {
    DocumentKey key = new DocumentKey("booking", Integer.toString(document));
    return tested.land(two(tested.commit().create(key, "", DocumentFields.NONE), "written"));
  }

  @Operation
  public String events(
      @Param(gen = IntGen.class, conf = "0:3") int after,
      @Param(gen = IntGen.class, conf = "1:4") int limit) {
    EventPage page = tested.store().events(new EventCursor(Integer.toString(after)), limit);
    StringBuilder events = new StringBuilder();
    for (StoredEvent each : page.events()) {
      events.append(each.version()).append('.').append(each.index());
      events.append(each.event().type()).append(' ');
    }
    return events + " up to " + page.next().value();
  }

  private static Commit.Builder two(Commit.Builder commit, String type) {
    Event event = new Event(type, new DocumentKey("booking", "1"), "");
    return commit.event(event).event(event);
  }

  @Test
  @Tag("lincheck")
  void eventsComeInTheOrderOfCommits() {
    Interleavings.stress(StoreEventsConcurrencyTest.class);
  }
}
