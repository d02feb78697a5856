package id.egov.core.store;

import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a list finds each place that was noted before. Each place is asked for on its own:
 * a page is no snapshot of the places of several documents, and need not be one.
 */
public class PlaceListConcurrencyTest {

  private static final IndexPlace.ListKey LIST =
      new IndexPlace.ListKey("booking", IndexPlace.By.ALL, "");

  private final PlaceList places = new PlaceList();

  /** An empty list. */
  public PlaceListConcurrencyTest() {}

  @Operation
  public void enter(@Param(gen = IntGen.class, conf = "1:2") int number) {
    places.enter(place(number));
  }

  @Operation
  public void leave(@Param(gen = IntGen.class, conf = "1:2") int number) {
    places.leave(place(number));
  }

  @Operation
  public boolean finds(@Param(gen = IntGen.class, conf = "1:2") int number) {
    IndexPlace wanted = place(number);
    for (IndexPlace each : places.after(place(0))) {
      if (each.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static IndexPlace place(int number) {
    return new IndexPlace(LIST, Instant.MIN, Integer.toString(number));
  }

  @Test
  @Tag("lincheck")
  void whatWasNotedIsFoundInEverySchedule() {
    Interleavings.modelCheck(PlaceListConcurrencyTest.class);
  }
}
