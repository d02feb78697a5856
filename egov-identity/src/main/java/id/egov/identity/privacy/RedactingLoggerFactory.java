package id.egov.identity.privacy;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/**
 * Loggers that hide personal numbers in whatever is logged: in messages, arguments, key-value pairs
 * and the messages of throwables and their causes; not in markers and the diagnostic context. The
 * arguments go on as a part of the message, so that a number that comes in two of them is found.
 *
 * <p>Wraps the loggers of one's own code or of a library that takes its loggers from a factory.
 * What every library logs, only the logging system can redact: docs/identity.md says how Logback
 * and java.util.logging do it with {@link NumberRedactor}.
 *
 * <p>A statement below the level of its logger costs nothing more. Thread-safe.
 */
public final class RedactingLoggerFactory implements ILoggerFactory {

  private final ILoggerFactory delegate;
  private final NumberRedactor redactor;
  private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();

  private RedactingLoggerFactory(ILoggerFactory delegate, NumberRedactor redactor) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.redactor = Objects.requireNonNull(redactor, "redactor");
  }

  /**
   * A factory around another.
   *
   * @param delegate whose loggers to guard, usually {@code LoggerFactory.getILoggerFactory()}
   * @param redactor what to hide
   * @return the factory
   */
  public static RedactingLoggerFactory of(ILoggerFactory delegate, NumberRedactor redactor) {
    return new RedactingLoggerFactory(delegate, redactor);
  }

  /**
   * A guard for one logger.
   *
   * @param logger the logger
   * @param redactor what to hide
   * @return a logger of the same name that hides numbers
   */
  public static Logger guard(Logger logger, NumberRedactor redactor) {
    return new RedactingLogger(logger, Objects.requireNonNull(redactor, "redactor"));
  }

  /** The guarded logger of a name, always the same one. */
  @Override
  public Logger getLogger(String name) {
    return loggers.computeIfAbsent(name, each -> guard(delegate.getLogger(each), redactor));
  }
}
