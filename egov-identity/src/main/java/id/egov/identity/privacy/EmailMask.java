package id.egov.identity.privacy;

/** Shows an e-mail address so that its owner recognises it and nobody else can write to it. */
public final class EmailMask {

  private static final String HIDDEN = "***";

  private EmailMask() {}

  /**
   * Masks an address. Its length is not shown either.
   *
   * @param address an address; what it should look like is not checked
   * @return its first letter and its domain, such as {@code b***@kota.go.id}; a number in the
   *     domain is masked as {@link NumberRedactor} does. What has no {@code @} with something on
   *     both sides is hidden wholly: {@code ***}
   */
  public static String mask(CharSequence address) {
    String text = address.toString();
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return HIDDEN;
    }
    // A digit may be the first of a number.
    int first = text.codePointAt(0);
    String shown = Character.isLetter(first) ? Character.toString(first) : "";
    return shown + HIDDEN + NumberRedactor.withPhones().redact(text.substring(at));
  }
}
