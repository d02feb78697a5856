package id.egov.scheduling.invitation;

import id.egov.scheduling.item.AgendaItemId;
import java.util.Locale;
import java.util.Optional;

/** Addresses and UIDs as they are told apart. */
final class Addresses {

  private static final String MAILTO = "mailto:";
  private static final String OWN = AgendaItemId.DOCUMENT_TYPE + ":";

  private Addresses() {}

  /** In small letters, without the scheme of mail. */
  static String plain(String address) {
    String small = address.strip().toLowerCase(Locale.ROOT);
    return small.startsWith(MAILTO) ? small.substring(MAILTO.length()) : small;
  }

  /** The item that a UID names, if it names one of the city. */
  static Optional<AgendaItemId> item(String uid) {
    try {
      return uid.startsWith(OWN)
          ? Optional.of(new AgendaItemId(uid.substring(OWN.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // No item has such a name.
      return Optional.empty();
    }
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
