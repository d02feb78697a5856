package id.egov.core.store;

import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a list finds each document that was noted before, although it may be another reader
 * who hands the note out. Each document is asked for on its own.
 */
public class DocumentIndexConcurrencyTest {

  private static final DocumentFields FIELDS = new DocumentFields("CONFIRMED", null, null, null);

  private final DocumentIndex index = new DocumentIndex();

  /** An empty index. */
  public DocumentIndexConcurrencyTest() {}

  @Operation
  public void enter(@Param(gen = IntGen.class, conf = "1:2") int number) {
    index.enter(document(number), null);
  }

  @Operation
  public void leave(@Param(gen = IntGen.class, conf = "1:2") int number) {
    index.leave(document(number), null);
  }

  @Operation
  public boolean finds(@Param(gen = IntGen.class, conf = "1:2") int number) {
    String id = Integer.toString(number);
    IndexPlace.ListKey list = new IndexPlace.ListKey("booking", IndexPlace.By.STATE, "CONFIRMED");
    for (IndexPlace each : index.after(new IndexPlace(list, Instant.MIN, ""))) {
      if (each.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static Document document(int number) {
    return new Document(new DocumentKey("booking", Integer.toString(number)), 1, "", FIELDS);
  }

  @Test
  @Tag("lincheck")
  void whatWasNotedIsFound() {
    Interleavings.stress(DocumentIndexConcurrencyTest.class);
  }
}
