package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.log.RecordingLogger;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.spi.LocationAwareLogger;

class RedactingLoggerTest {

  private static final String NIK = "1372011708900001";
  private static final String HIDDEN = "****************";

  private final List<String> lines = new ArrayList<>();
  private final RedactingLoggerFactory loggers =
      RedactingLoggerFactory.of(name -> new RecordingLogger(name, lines), NumberRedactor.numbers());
  private final Logger logger = loggers.getLogger("warga");
  private final Marker marker = new BasicMarkerFactory().getMarker("AUDIT");

  @Test
  void hidesNumbersInMessagesArgumentsAndPairs() {
    logger.info("nik " + NIK);
    logger.warn("nik {}", NIK);
    logger.error("nik {}{}", "13720117", "08900001");
    logger.debug("{} {} {}", true, NIK, new long[] {1372011708900001L});
    logger.trace(marker, "nik {}", NIK);
    logger.atInfo().addKeyValue("nik", NIK).log("done");
    logger.info("braces {} stay and 7 too");
    logger.info(null);
    assertThat(lines)
        .containsExactly(
            "INFO warga nik " + HIDDEN,
            "WARN warga nik " + HIDDEN,
            "ERROR warga nik " + HIDDEN,
            "DEBUG warga true " + HIDDEN + " [" + HIDDEN + "]",
            "TRACE warga AUDIT nik " + HIDDEN,
            "INFO warga nik=" + HIDDEN + " done",
            "INFO warga braces {} stay and 7 too",
            "INFO warga null");
  }

  @Test
  void hidesNumbersInThrowables() {
    logger.error("broken", new IllegalStateException("row " + NIK, new RuntimeException(NIK)));
    assertThat(lines.get(0))
        .startsWith("ERROR warga broken\njava.lang.IllegalStateException: row " + HIDDEN)
        .contains("Caused by: java.lang.RuntimeException: " + HIDDEN)
        .contains("at id.egov.identity.privacy.RedactingLoggerTest")
        .doesNotContain(NIK);
  }

  @Test
  void loggersKeepTheirNamesAndAreMadeOnce() {
    assertThat(logger.getName()).isEqualTo("warga");
    assertThat(loggers.getLogger("warga")).isSameAs(logger);
    assertThat(loggers.getLogger("other")).isNotSameAs(logger);
  }

  @Test
  void levelsAreThoseOfTheLogger() {
    Logger silent = RedactingLoggerFactory.guard(NOPLogger.NOP_LOGGER, NumberRedactor.numbers());
    for (Level level : Level.values()) {
      assertThat(logger.isEnabledForLevel(level)).isTrue();
      assertThat(silent.isEnabledForLevel(level)).isFalse();
    }
    assertThat(
            List.of(
                logger.isTraceEnabled(marker),
                logger.isDebugEnabled(marker),
                logger.isInfoEnabled(marker),
                logger.isWarnEnabled(marker),
                logger.isErrorEnabled(marker)))
        .containsOnly(true);
    assertThat(
            List.of(
                silent.isTraceEnabled(marker),
                silent.isDebugEnabled(marker),
                silent.isInfoEnabled(marker),
                silent.isWarnEnabled(marker),
                silent.isErrorEnabled(marker)))
        .containsOnly(false);
  }

  /** The place is who called the guard: the frame behind the last one of this class. */
  @Test
  void systemsThatPrintThePlaceAreToldWhoCalled() {
    List<Object> call = new ArrayList<>();
    List<String> places = new ArrayList<>();
    LocationAwareLogger aware =
        (LocationAwareLogger)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LocationAwareLogger.class},
                (proxy, method, arguments) -> {
                  if (method.getName().startsWith("is")) {
                    return true;
                  }
                  if (method.getName().equals("log")) {
                    call.addAll(Arrays.asList(arguments));
                    places.add(callerBehind((String) arguments[1]));
                  }
                  return method.getName().equals("getName") ? "aware" : null;
                });
    Logger guarded = RedactingLoggerFactory.guard(aware, NumberRedactor.numbers());
    guarded.warn(marker, "nik {}", NIK);
    assertThat(call).hasSize(6);
    assertThat(call.get(0)).isEqualTo(marker);
    assertThat(call.subList(2, 6))
        .containsExactly(LocationAwareLogger.WARN_INT, "nik " + HIDDEN, null, null);
    assertThat(places).containsExactly(getClass().getName());
  }

  private static String callerBehind(String boundary) {
    List<String> frames =
        Arrays.stream(new Throwable().getStackTrace())
            .map(StackTraceElement::getClassName)
            .toList();
    return frames.get(frames.lastIndexOf(boundary) + 1);
  }

  @Test
  void isNotWrittenToComeBackUnguarded() {
    assertThatThrownBy(
            () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(logger))
        .isInstanceOf(NotSerializableException.class);
  }
}
