package id.egov.scheduling.people;

import java.util.Objects;

/**
 * One office in an order of precedence.
 *
 * @param office which office
 * @param letter the rank, as the law letters it; offices of one letter are tied
 * @param title what the law calls it, in few words
 */
public record Rank(OfficeId office, String letter, String title) {

  /**
   * Checks that nothing is missing.
   *
   * @param office which office
   * @param letter the rank
   * @param title what the law calls it
   * @throws IllegalArgumentException if a text is blank
   */
  public Rank {
    Objects.requireNonNull(office, "office");
    requireText("letter", letter);
    requireText("title", title);
  }

  private static void requireText(String field, String text) {
    if (Objects.requireNonNull(text, field).isBlank()) {
      throw new IllegalArgumentException("%s of a rank must not be blank".formatted(field));
    }
  }
}
