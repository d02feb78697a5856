package id.egov.examples.eventrelay;

import id.egov.core.store.StoredEvent;
import id.egov.core.store.jdbc.EventRelay;
import id.egov.core.store.jdbc.EventSignal;
import id.egov.core.store.jdbc.JdbcStore;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Hands the events of one tenant on to a broker. Any number of processes may run one. */
public final class BrokerRelay {

  private static final int PAGE = 100;

  /** How late a message is at the most if a hint is lost, or there are none as on H2. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final JdbcStore store;
  private final String tenant;
  private final EventRelay relay;
  private final Broker broker;

  /**
   * A relay. How far it has come is in the database, so that another one goes on from there.
   *
   * @param store where the events are
   * @param tenant whose events they are, for the names of messages
   * @param broker where they go
   */
  public BrokerRelay(JdbcStore store, String tenant, Broker broker) {
    this.store = store;
    this.tenant = tenant;
    this.relay = store.relay("broker");
    this.broker = broker;
  }

  /**
   * Hands on what there is.
   *
   * @return how many events
   * @throws BrokerException if the broker does; what came before stays handed on
   */
  public int drain() {
    int all = 0;
    int page;
    do {
      page = relay.relay(PAGE, this::publish);
      all += page;
    } while (page == PAGE);
    return all;
  }

  /**
   * Hands on what comes, for as long as somebody wants it.
   *
   * @param isRunning whether to go on
   * @param failed is told when the broker fails; it is tried again
   * @throws InterruptedException if the thread is interrupted
   */
  public void run(BooleanSupplier isRunning, Consumer<BrokerException> failed)
      throws InterruptedException {
    try (EventSignal signal = store.signal()) {
      while (isRunning.getAsBoolean()) {
        try {
          drain();
        } catch (BrokerException e) {
          failed.accept(e);
        }
        signal.await(PATIENCE);
      }
    }
  }

  private void publish(StoredEvent event) {
    // This is what names an event: a receiver drops by it what it has already.
    String id = tenant + "/" + event.version() + "." + event.index();
    broker.publish(id, event.event().type(), event.event().payload());
  }
}
