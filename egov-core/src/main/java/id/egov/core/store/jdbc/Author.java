package id.egov.core.store.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a commit, and why, for the audit.
 *
 * @param actor who, as the application names its users, at most 300 characters; never a personal
 *     number; null if nobody is known, as for what a timer does
 * @param reason why, in words, or null
 */
public record Author(@Nullable String actor, @Nullable String reason) {

  /** Nobody is known. */
  public static final Author UNKNOWN = new Author(null, null);

  /**
   * Checks the texts.
   *
   * @param actor who, or null
   * @param reason why, or null
   * @throws IllegalArgumentException if a text cannot be stored
   */
  public Author {
    Texts.requireShort("actor", actor);
    Texts.requireStorable("reason", reason);
  }
}
