package id.egov.identity.privacy;

import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LocationAwareLogger;
import org.slf4j.spi.LoggingEventBuilder;

/** Formats each message, hides the numbers in it and hands it on. */
final class RedactingLogger extends AbstractLogger {

  private static final long serialVersionUID = 1L;

  /** Whose caller has logged, for systems that print where. */
  private static final String BOUNDARY = AbstractLogger.class.getName();

  private final transient Logger delegate;
  private final transient NumberRedactor redactor;

  RedactingLogger(Logger delegate, NumberRedactor redactor) {
    this.name = delegate.getName();
    this.delegate = delegate;
    this.redactor = redactor;
  }

  /** The message is formatted here, so that a number is found that comes in two arguments. */
  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    String formatted = String.valueOf(MessageFormatter.basicArrayFormat(message, arguments));
    String text = redactor.redact(formatted);
    Throwable shown = thrown == null ? null : redactor.redact(thrown);
    if (delegate instanceof LocationAwareLogger aware) {
      aware.log(marker, BOUNDARY, level.toInt(), text, null, shown);
      return;
    }
    LoggingEventBuilder event = delegate.makeLoggingEventBuilder(level);
    event = marker == null ? event : event.addMarker(marker);
    event.setCause(shown).log(text);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return BOUNDARY;
  }

  /** It would come back as a logger that hides nothing. */
  @Serial
  private Object writeReplace() throws ObjectStreamException {
    throw new NotSerializableException(RedactingLogger.class.getName());
  }

  @Override
  public boolean isTraceEnabled() {
    return delegate.isTraceEnabled();
  }

  @Override
  public boolean isTraceEnabled(Marker marker) {
    return delegate.isTraceEnabled(marker);
  }

  @Override
  public boolean isDebugEnabled() {
    return delegate.isDebugEnabled();
  }

  @Override
  public boolean isDebugEnabled(Marker marker) {
    return delegate.isDebugEnabled(marker);
  }

  @Override
  public boolean isInfoEnabled() {
    return delegate.isInfoEnabled();
  }

  @Override
  public boolean isInfoEnabled(Marker marker) {
    return delegate.isInfoEnabled(marker);
  }

  @Override
  public boolean isWarnEnabled() {
    return delegate.isWarnEnabled();
  }

  @Override
  public boolean isWarnEnabled(Marker marker) {
    return delegate.isWarnEnabled(marker);
  }

  @Override
  public boolean isErrorEnabled() {
    return delegate.isErrorEnabled();
  }

  @Override
  public boolean isErrorEnabled(Marker marker) {
    return delegate.isErrorEnabled(marker);
  }
}
