package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How far a reader has read a store's events. What the text means is the store's own business; a
 * reader keeps it and hands it back.
 *
 * @param value the store's text
 */
public record EventCursor(@JsonValue String value) {

  /** Before the first event. */
  public static final EventCursor START = new EventCursor("");

  /**
   * Wraps a text that a store gave out before.
   *
   * @param value the store's text
   */
  @JsonCreator
  public EventCursor {
    Objects.requireNonNull(value, "value");
  }
}
