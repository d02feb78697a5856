package id.egov.examples.eventrelay;

/**
 * The way to a broker that is cut now and then: half of the times before the message arrives, half
 * of the times after that, so that only the answer is lost. Not thread-safe.
 */
public final class UnreliableBroker implements Broker {

  private final Broker broker;
  private final int every;
  private int calls;

  /**
   * A way to a broker.
   *
   * @param broker where it leads
   * @param every each how manyth message fails, at least 2
   */
  public UnreliableBroker(Broker broker, int every) {
    if (every < 2) {
      throw new IllegalArgumentException("every (%s) must be at least 2".formatted(every));
    }
    this.broker = broker;
    this.every = every;
  }

  @Override
  public void publish(String id, String topic, String payload) {
    calls++;
    boolean isCut = calls % every == 0;
    boolean isLost = calls % (2 * every) == 0;
    if (isCut && isLost) {
      throw new BrokerException("message " + id + " did not arrive");
    }
    broker.publish(id, topic, payload);
    if (isCut) {
      throw new BrokerException("no answer for message " + id);
    }
  }
}
