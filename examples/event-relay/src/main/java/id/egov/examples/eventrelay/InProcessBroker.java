package id.egov.examples.eventrelay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A broker in memory that drops what it has already. Not thread-safe. */
public final class InProcessBroker implements Broker {

  /**
   * A message that was taken.
   *
   * @param id its name
   * @param topic what it is about
   * @param payload JSON
   */
  public record Message(String id, String topic, String payload) {}

  private final List<Message> messages = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int repeats;

  /** A broker without messages. */
  public InProcessBroker() {}

  @Override
  public void publish(String id, String topic, String payload) {
    if (ids.add(id)) {
      messages.add(new Message(id, topic, payload));
    } else {
      repeats++;
    }
  }

  /**
   * What it has.
   *
   * @return the messages in the order in which they came, each once
   */
  public List<Message> messages() {
    return List.copyOf(messages);
  }

  /**
   * How often it was given what it had.
   *
   * @return the number of messages it dropped
   */
  public int repeats() {
    return repeats;
  }
}
