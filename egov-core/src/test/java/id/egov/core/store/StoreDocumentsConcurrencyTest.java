package id.egov.core.store;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Commits on two documents while others look at them and search for them. Each commit changes one,
 * since two that are read without a lock need not be of one moment.
 */
public class StoreDocumentsConcurrencyTest {

  private final StoreUnderTest tested = new StoreUnderTest();

  /** An empty store. */
  public StoreDocumentsConcurrencyTest() {}

  /** Writes a document over a version that it perhaps has, into one of two states. */
  @Operation
  public String put(
      @Param(gen = IntGen.class, conf = "1:2") int document,
      @Param(gen = IntGen.class, conf = "0:2") int version,
      @Param(gen = IntGen.class, conf = "1:2") int state) {
    DocumentFields fields = new DocumentFields(state(state), null, null, null);
    return tested.land(tested.commit().put(key(document), version, "", fields));
  }

  @Operation
  public String delete(
      @Param(gen = IntGen.class, conf = "1:2") int document,
      @Param(gen = IntGen.class, conf = "1:2") int version) {
    return tested.land(tested.commit().delete(key(document), version));
  }

  @Operation
  public long version(@Param(gen = IntGen.class, conf = "1:2") int document) {
    return tested.store().document(key(document)).map(Document::version).orElse(Document.ABSENT);
  }

  @Operation
  public long listed(@Param(gen = IntGen.class, conf = "1:2") int document) {
    return found(document, new DocumentFilter.All());
  }

  @Operation
  public long listedInState(
      @Param(gen = IntGen.class, conf = "1:2") int document,
      @Param(gen = IntGen.class, conf = "1:2") int state) {
    return found(document, new DocumentFilter.State(state(state)));
  }

  private long found(int document, DocumentFilter filter) {
    for (Document each :
        tested.store().documents(DocumentQuery.first("booking", filter, 9)).documents()) {
      if (each.key().equals(key(document))) {
        return each.version();
      }
    }
    return Document.ABSENT;
  }

  private static DocumentKey key(int document) {
    return new DocumentKey("booking", Integer.toString(document));
  }

  private static String state(int state) {
    return "state-" + state;
  }

  @Test
  @Tag("lincheck")
  void searchesKeepUp() {
    Interleavings.stress(StoreDocumentsConcurrencyTest.class);
  }
}
