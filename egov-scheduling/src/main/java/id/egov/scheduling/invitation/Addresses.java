package id.egov.scheduling.invitation;

import java.util.Locale;

/** Addresses as they are told apart. */
final class Addresses {

  private static final String MAILTO = "mailto:";

  private Addresses() {}

  /** In small letters, without the scheme of mail. */
  static String plain(String address) {
    String small = address.strip().toLowerCase(Locale.ROOT);
    return small.startsWith(MAILTO) ? small.substring(MAILTO.length()) : small;
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
