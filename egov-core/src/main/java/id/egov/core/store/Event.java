package id.egov.core.store;

import java.util.Objects;

/**
 * Something that happened, for whoever reads the store's events.
 *
 * @param type what happened, a short lower-case word such as {@code booking-confirmed}
 * @param subject the document it happened to
 * @param payload the details, usually JSON
 */
public record Event(String type, DocumentKey subject, String payload) {

  /**
   * Checks the parts.
   *
   * @param type what happened
   * @param subject the document it happened to
   * @param payload the details
   * @throws IllegalArgumentException if {@code type} has another shape
   */
  public Event {
    Names.requireKind("event type", type);
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(payload, "payload");
  }
}
