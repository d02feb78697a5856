package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** The recipe of docs/identity.md for java.util.logging. */
class LoggingRecipeTest {

  private static final String NIK = "1372011708900001";

  /** As it stands in the docs. */
  static final class RedactingFormatter extends SimpleFormatter {
    @Override
    public synchronized String format(LogRecord record) {
      return NumberRedactor.numbers().redact(super.format(record));
    }
  }

  @Test
  void messagesParametersAndStackTracesAreRedacted() {
    LogRecord record = new LogRecord(Level.WARNING, "no. {0} of " + NIK);
    record.setParameters(new Object[] {NIK});
    record.setThrown(new IllegalStateException("bad " + NIK));
    assertThat(new RedactingFormatter().format(record))
        .contains("no. **************** of ****************")
        .contains("IllegalStateException: bad ****************")
        .doesNotContain("1708900001");
  }
}
