package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Import asks nobody: every connection that the JDK opens asks the ProxySelector first. */
class NoNetworkTest {

  private final List<URI> asked = new ArrayList<>();
  private final ProxySelector before = ProxySelector.getDefault();

  @BeforeEach
  void refuseConnections() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            throw new IllegalStateException("no network");
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
  }

  @AfterEach
  void allowConnections() {
    ProxySelector.setDefault(before);
  }

  @Test
  void connectionIsRefusedHere() {
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("calendar.invalid", 80);
    try (Socket socket = new Socket()) {
      assertThatThrownBy(() -> socket.connect(nowhere)).hasStackTraceContaining("no network");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void nothingInAFileIsFetched() {
    CalendarFile file =
        new ICalendarReader(ZoneId.of("Asia/Jakarta"))
            .parse(
                """
                BEGIN:VCALENDAR
                SOURCE;VALUE=URI:http://calendar.invalid/a.ics
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                BEGIN:VTIMEZONE
                TZID:Asia/Jakarta
                TZURL:http://calendar.invalid/zone.ics
                END:VTIMEZONE
                BEGIN:VTIMEZONE
                TZID:/example.com/20260101/Kota/Jauh
                TZURL:http://calendar.invalid/far.ics
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=/example.com/20260101/Kota/Jauh:20261123T090000
                DTEND;TZID=Asia/Jakarta:20261123T100000
                SUMMARY;ALTREP="http://calendar.invalid/b":a
                ATTENDEE;DIR="ldap://calendar.invalid/cn=a":mailto:a@calendar.invalid
                ATTACH:http://calendar.invalid/c
                IMAGE;VALUE=URI:http://calendar.invalid/d
                URL:http://calendar.invalid/e
                END:VEVENT
                END:VCALENDAR
                """);
    assertThat(file.events()).hasSize(1);
    assertThat(file.problems())
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .hasSize(1)
        .first()
        .asString()
        .contains("Kota/Jauh");
    assertThat(asked).isEmpty();
  }
}
