package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** What a commit does to one document, and the version of it that the decision was made on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DocumentChange.Put.class, name = "put"),
  @JsonSubTypes.Type(value = DocumentChange.Delete.class, name = "delete")
})
public sealed interface DocumentChange {

  /**
   * Which document.
   *
   * @return its key
   */
  DocumentKey key();

  /**
   * The version the decision was made on.
   *
   * @return a version, or {@link Document#ABSENT} if the document must not exist
   */
  long expectedVersion();

  /**
   * Writes a document, new or over an older version.
   *
   * @param key which document
   * @param expectedVersion the version it replaces, {@link Document#ABSENT} for a new one
   * @param body its text
   * @param fields by which it can be found
   */
  record Put(DocumentKey key, long expectedVersion, String body, DocumentFields fields)
      implements DocumentChange {

    /**
     * Checks that nothing is missing.
     *
     * @param key which document
     * @param expectedVersion the version it replaces
     * @param body its text
     * @param fields by which it can be found
     * @throws IllegalArgumentException if {@code expectedVersion} is negative
     */
    public Put {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(fields, "fields");
      if (expectedVersion < Document.ABSENT) {
        throw new IllegalArgumentException(
            "expectedVersion (%s) must not be negative".formatted(expectedVersion));
      }
    }
  }

  /**
   * Takes a document away.
   *
   * @param key which document
   * @param expectedVersion the version that is deleted, at least 1
   */
  record Delete(DocumentKey key, long expectedVersion) implements DocumentChange {

    /**
     * Checks that there is something to delete.
     *
     * @param key which document
     * @param expectedVersion the version that is deleted
     * @throws IllegalArgumentException if {@code expectedVersion} is less than 1
     */
    public Delete {
      Objects.requireNonNull(key, "key");
      if (expectedVersion <= Document.ABSENT) {
        throw new IllegalArgumentException(
            "expectedVersion (%s) must be at least 1".formatted(expectedVersion));
      }
    }
  }
}
