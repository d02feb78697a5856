package id.egov.examples.eventrelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.EventCursor;
import id.egov.core.store.jdbc.JdbcStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every event arrives, in order, and stays once, whatever breaks on the way. */
class EventRelayTest {

  private static final int BOOKINGS = 8;

  /** The process is gone: nothing of what it had in hand is noted. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final InProcessBroker broker = new InProcessBroker();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("city");
  }

  @Test
  void oneThatIsKilledHalfWayIsContinuedByAnother() {
    JdbcStore store = EventRelayMain.store(file);
    assertThat(EventRelayMain.book(store)).isEqualTo(BOOKINGS);
    BrokerRelay killed =
        relay(
            (id, topic, payload) -> {
              broker.publish(id, topic, payload);
              if (broker.messages().size() == 3) {
                throw new Killed();
              }
            });
    assertThatThrownBy(killed::drain).isInstanceOf(Killed.class);
    assertThat(broker.messages()).hasSize(3);

    assertThat(relay(broker).drain()).as("at least once").isEqualTo(BOOKINGS);
    assertThat(broker.repeats()).as("dropped").isEqualTo(3);
    assertAllArrivedInOrder(store);
    assertThat(relay(broker).drain()).isZero();
  }

  @Test
  void whatABrokerTookStaysHandedOnWhenItFails() {
    JdbcStore store = EventRelayMain.store(file);
    EventRelayMain.book(store);
    Broker unreliable = new UnreliableBroker(broker, 3);

    assertThatThrownBy(relay(unreliable)::drain)
        .isInstanceOf(BrokerException.class)
        .hasMessageStartingWith("no answer for message 13.72/");
    assertThat(broker.messages()).hasSize(3);
    assertThatThrownBy(relay(unreliable)::drain)
        .isInstanceOf(BrokerException.class)
        .hasMessageEndingWith(" did not arrive");
    assertThat(broker.messages()).hasSize(4);
    assertThat(broker.repeats()).isEqualTo(1);
  }

  @Test
  void oneThatRunsTriesAgainUntilAllArrived() throws InterruptedException {
    JdbcStore store = EventRelayMain.store(file);
    EventRelayMain.book(store);
    List<BrokerException> failures = new ArrayList<>();
    relay(new UnreliableBroker(broker, 2))
        .run(() -> broker.messages().size() < BOOKINGS, failures::add);
    assertThat(failures).isNotEmpty();
    assertAllArrivedInOrder(store);
  }

  @Test
  void theExampleSaysWhatHappened() {
    assertThat(output())
        .startsWith("Bookings: 8", "Broken off: no answer for message 13.72/3.0")
        .anyMatch(
            line -> line.startsWith("13.72/8.0 booking-request {") && line.contains("Rapat 8"))
        .endsWith("Messages: 8, repeats dropped: 2");
    assertThat(output()).as("all were handed on").endsWith("Messages: 0, repeats dropped: 0");
  }

  @Test
  void aBrokerThatAlwaysFailsIsNoExample() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UnreliableBroker(broker, 1));
  }

  private BrokerRelay relay(Broker to) {
    return new BrokerRelay(EventRelayMain.store(file), EventRelayMain.TENANT, to);
  }

  private void assertAllArrivedInOrder(JdbcStore store) {
    assertThat(broker.messages())
        .extracting(InProcessBroker.Message::payload)
        .isEqualTo(
            store.events(EventCursor.START, 100).events().stream()
                .map(stored -> stored.event().payload())
                .toList());
  }

  private List<String> output() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventRelayMain.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
