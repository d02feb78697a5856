package id.egov.core.ical;

/**
 * A value that is not what RFC 5545 allows in its place. Carries what may be shown of it, so that
 * nobody has to pass its message on.
 */
final class UnreadException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What may be shown of the value. */
  private final String value;

  /** Examples of what is allowed. */
  private final String allowed;

  UnreadException(String value, String allowed) {
    super("'%s' cannot be read; allowed is such as %s".formatted(Shown.value(value), allowed));
    this.value = Shown.value(value);
    this.allowed = allowed;
  }

  String value() {
    return value;
  }

  String allowed() {
    return allowed;
  }
}
