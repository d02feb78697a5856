package id.egov.core.ical;

import java.util.Objects;

/**
 * Who an event belongs to and answers are sent to.
 *
 * @param address a URI, mostly {@code mailto:}
 * @param name what people call them; empty if not given
 */
public record Organizer(String address, String name) {

  /**
   * Checks the address.
   *
   * @param address a URI
   * @param name what people call them, or empty
   * @throws IllegalArgumentException if the address is no absolute URI in ASCII, or hides a control
   *     character
   */
  public Organizer {
    WrittenValue.requireAddress("organizer address", address);
    Objects.requireNonNull(name, "name");
  }

  /**
   * An organizer with an e-mail address.
   *
   * @param mail for example {@code umum@kota.go.id}
   * @param name what people call them, or empty
   * @return the organizer
   * @throws IllegalArgumentException if it is no e-mail address
   */
  public static Organizer mail(String mail, String name) {
    return new Organizer(WrittenValue.mailto("organizer mail", mail), name);
  }
}
