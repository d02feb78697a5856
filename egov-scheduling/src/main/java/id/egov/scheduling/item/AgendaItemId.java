package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an agenda item, chosen by who asks for it. An item that is sent again with the same
 * id is answered again and not scheduled again.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends
 */
public record AgendaItemId(@JsonValue String value) implements Comparable<AgendaItemId> {

  /** The type of the documents that entries are kept in, and of the holders of their claims. */
  public static final String DOCUMENT_TYPE = "agenda-item";

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,198}[A-Za-z0-9])?");

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public AgendaItemId {
    DocumentKey unused = new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The key of the document that the entry is kept in.
   *
   * @return for example {@code agenda-item:4711}
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The UID of the event that stands for it in calendars and messages, the same over all its
   * changes (RFC 5545 section 3.8.4.7).
   *
   * @param domain what no other city and no other system of this one calls itself, such as {@code
   *     agenda.kota.example}: it makes the UID unique in the world
   * @return for example {@code agenda-item:4711@agenda.kota.example}
   * @throws IllegalArgumentException if the domain has another shape
   */
  public String uid(String domain) {
    return document() + "@" + requireDomain(domain);
  }

  /**
   * The item that a UID stands for.
   *
   * @param uid the UID of any event
   * @param domain with which the items were sent out
   * @return the id, or empty if it is an event of somebody else
   * @throws IllegalArgumentException if the domain has another shape
   */
  public static Optional<AgendaItemId> ofUid(String uid, String domain) {
    String before = DOCUMENT_TYPE + ":";
    String after = "@" + requireDomain(domain);
    if (!uid.startsWith(before) || !uid.endsWith(after)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AgendaItemId(uid.substring(before.length(), uid.length() - after.length())));
    } catch (IllegalArgumentException e) {
      // No item has such a name.
      return Optional.empty();
    }
  }

  private static String requireDomain(String domain) {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "domain '%s' must be one like agenda.kota.example: letters, digits, dots, dashes"
              .formatted(domain));
    }
    return domain;
  }

  /** Orders by value. */
  @Override
  public int compareTo(AgendaItemId other) {
    return value.compareTo(other.value);
  }

  /**
   * The value itself.
   *
   * @return what {@link #value()} returns
   */
  @Override
  public String toString() {
    return value;
  }
}
