package id.egov.booking.message;

import java.util.Objects;

/**
 * What can be put up for more than one to read. Text of the city's users stands in it as they wrote
 * it: escape it where it goes into HTML.
 *
 * @param subject one line
 * @param text lines that end with a line feed
 */
public record Notice(String subject, String text) {

  /**
   * Checks that nothing is missing.
   *
   * @param subject one line
   * @param text lines that end with a line feed
   */
  public Notice {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }
}
