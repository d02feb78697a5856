package id.egov.examples.eventrelay;

/**
 * Whatever takes messages: Kafka, RabbitMQ, a web hook. An application writes a few lines that put
 * its client behind this.
 */
@FunctionalInterface
public interface Broker {

  /**
   * Takes a message, and returns when it will not be lost any more.
   *
   * @param id its name; the same message may come again, under the same name
   * @param topic what it is about
   * @param payload JSON
   * @throws BrokerException if it is not known to be taken
   */
  void publish(String id, String topic, String payload);
}
