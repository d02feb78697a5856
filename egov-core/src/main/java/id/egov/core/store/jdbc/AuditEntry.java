package id.egov.core.store.jdbc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one commit did to one document, by whom, when and why.
 *
 * @param version the version of the commit
 * @param index its place among the entries of that commit, from 0
 * @param commit the commit
 * @param at when it was made, in whole milliseconds
 * @param author who made it and why
 * @param what the types of its events, with commas between them; may be empty
 * @param operation what became of the document
 * @param document the document, or null if the commit touched none
 * @param replaced the version that was replaced or deleted, {@link
 *     id.egov.core.store.Document#ABSENT} if there was none
 * @param bodySha256 the SHA-256 of the new text in UTF-8, as 64 hexadecimal digits, or null if
 *     there is none
 */
public record AuditEntry(
    long version,
    int index,
    CommitId commit,
    Instant at,
    Author author,
    String what,
    Operation operation,
    @Nullable DocumentKey document,
    long replaced,
    @Nullable String bodySha256) {

  /** What became of a document. */
  public enum Operation {
    /** There was none before. */
    CREATE,
    /** It was written over an older version. */
    REPLACE,
    /** It is gone. */
    DELETE,
    /** The commit touched no document, only claims, capacities or events. */
    CLAIMS
  }

  /**
   * Checks that nothing is missing.
   *
   * @param version the version of the commit
   * @param index its place among the entries of that commit
   * @param commit the commit
   * @param at when it was made
   * @param author who made it and why
   * @param what the types of its events
   * @param operation what became of the document
   * @param document the document, or null
   * @param replaced the version that was replaced or deleted
   * @param bodySha256 the hash of the new text, or null
   */
  public AuditEntry {
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(operation, "operation");
  }

  /**
   * An entry whose time is a text, as in JSON.
   *
   * @param version the version of the commit
   * @param index its place among the entries of that commit
   * @param commit the commit
   * @param at an ISO 8601 instant
   * @param author who made it and why
   * @param what the types of its events
   * @param operation what became of the document
   * @param document the document, or null
   * @param replaced the version that was replaced or deleted
   * @param bodySha256 the hash of the new text, or null
   * @return the entry
   * @throws java.time.format.DateTimeParseException if {@code at} has another form
   */
  @JsonCreator
  public static AuditEntry of(
      @JsonProperty("version") long version,
      @JsonProperty("index") int index,
      @JsonProperty("commit") CommitId commit,
      @JsonProperty("at") String at,
      @JsonProperty("author") Author author,
      @JsonProperty("what") String what,
      @JsonProperty("operation") Operation operation,
      @JsonProperty("document") @Nullable DocumentKey document,
      @JsonProperty("replaced") long replaced,
      @JsonProperty("bodySha256") @Nullable String bodySha256) {
    Instant instant = Instant.parse(Objects.requireNonNull(at, "at"));
    return new AuditEntry(
        version, index, commit, instant, author, what, operation, document, replaced, bodySha256);
  }

  /**
   * The time as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }
}
