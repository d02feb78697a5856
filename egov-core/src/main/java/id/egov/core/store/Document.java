package id.egov.core.store;

import java.util.Objects;

/**
 * A document as it is kept: text under a key, with the version of the commit that wrote it.
 *
 * @param key its name
 * @param version the {@linkplain CommitResult.Committed#version() version} of the commit that wrote
 *     it last, at least 1
 * @param body its text, usually JSON
 * @param fields by which it can be found
 */
public record Document(DocumentKey key, long version, String body, DocumentFields fields) {

  /** The version of a document that does not exist, and of a timeline that nobody has claimed. */
  public static final long ABSENT = 0;

  /**
   * Checks that nothing is missing.
   *
   * @param key its name
   * @param version the version of the commit that wrote it last
   * @param body its text
   * @param fields by which it can be found
   * @throws IllegalArgumentException if {@code version} is less than 1
   */
  public Document {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(fields, "fields");
    if (version <= ABSENT) {
      throw new IllegalArgumentException("version (%s) must be at least 1".formatted(version));
    }
  }
}
