package id.egov.identity.privacy;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints as another throwable does, with the numbers in its messages hidden. */
final class RedactedThrowable extends Throwable {

  private static final long serialVersionUID = 1L;

  /** A chain that is longer was made to be. */
  private static final int MOST = 1000;

  private RedactedThrowable(Throwable original, NumberRedactor redactor) {
    // Some logging systems print the message and others the whole; both are to name the class.
    super(redactor.redact(NumberRedactor.printed(original)));
    setStackTrace(had(original::getStackTrace, new StackTraceElement[0]));
  }

  /** What a throwable says of itself; one that throws instead must not stop what is logged. */
  private static <T> T had(Supplier<T> getter, T otherwise) {
    try {
      return getter.get();
    } catch (RuntimeException e) {
      return otherwise;
    }
  }

  static Throwable of(Throwable original, NumberRedactor redactor) {
    return copy(original, redactor, new IdentityHashMap<>());
  }

  /** Causes may go in a circle, so each is copied once. */
  private static Throwable copy(
      Throwable original, NumberRedactor redactor, Map<Throwable, Throwable> copies) {
    Throwable known = copies.get(original);
    if (known != null) {
      return known;
    }
    RedactedThrowable copy = new RedactedThrowable(original, redactor);
    copies.put(original, copy);
    if (copies.size() < MOST) {
      had(() -> Optional.ofNullable(original.getCause()), Optional.<Throwable>empty())
          .filter(cause -> cause != original)
          .ifPresent(cause -> copy.initCause(copy(cause, redactor, copies)));
      for (Throwable suppressed : original.getSuppressed()) {
        copy.addSuppressed(copy(suppressed, redactor, copies));
      }
    }
    return copy;
  }

  /** Without the name of this class: the message begins with that of the other. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return String.valueOf(getMessage());
  }
}
