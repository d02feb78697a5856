package id.egov.core.ical;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/**
 * What somebody asks or tells about one event, or one occurrence of it, in a received calendar
 * (iTIP, RFC 5546 section 3.2). {@link ICalendarReader#readMessages} reads it; {@link
 * Correspondence} says whether it is news. Who sent it is not in it: check that with what brought
 * it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReceivedMessage.Publish.class, name = "PUBLISH"),
  @JsonSubTypes.Type(value = ReceivedMessage.Request.class, name = "REQUEST"),
  @JsonSubTypes.Type(value = ReceivedMessage.Add.class, name = "ADD"),
  @JsonSubTypes.Type(value = ReceivedMessage.Reply.class, name = "REPLY"),
  @JsonSubTypes.Type(value = ReceivedMessage.Cancel.class, name = "CANCEL"),
  @JsonSubTypes.Type(value = ReceivedMessage.Counter.class, name = "COUNTER"),
  @JsonSubTypes.Type(value = ReceivedMessage.DeclineCounter.class, name = "DECLINECOUNTER"),
  @JsonSubTypes.Type(value = ReceivedMessage.Refresh.class, name = "REFRESH")
})
public sealed interface ReceivedMessage {

  /**
   * What it is about.
   *
   * @return the header
   */
  MessageHeader header();

  /**
   * An event for whoever wants to see it; nobody answers.
   *
   * @param header what it is about
   * @param content the event
   */
  record Publish(MessageHeader header, EventContent content) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param content the event
     */
    public Publish {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * Asks to come, or tells what has changed.
   *
   * @param header what it is about
   * @param content the event
   */
  record Request(MessageHeader header, EventContent content) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param content the event
     */
    public Request {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * Adds an occurrence to a series. It says only what is new, so who does not know the series asks
   * for all of it with a REFRESH.
   *
   * @param header what it is about
   * @param content the event
   */
  record Add(MessageHeader header, EventContent content) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param content the event
     */
    public Add {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * An attendee suggests another time or place. Who it is, only the mail says that brought it, if
   * there is more than one attendee.
   *
   * @param header what it is about
   * @param content the event
   */
  record Counter(MessageHeader header, EventContent content) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param content the event
     */
    public Counter {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * What one attendee answered: in {@link Attendee#participation}, with {@link
   * Attendee#delegatedTo} if somebody else comes, and {@link Attendee#delegatedFrom} if they come
   * for somebody.
   *
   * @param header what it is about, with the revision that was answered
   * @param attendee who, and what
   * @param comment what else they said, or empty
   */
  record Reply(MessageHeader header, Attendee attendee, String comment) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param attendee who, and what
     * @param comment what else they said, or empty
     */
    public Reply {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(attendee, "attendee");
      Objects.requireNonNull(comment, "comment");
    }
  }

  /**
   * The event does not take place, or some attendees are no longer asked.
   *
   * @param header what it is about
   * @param uninvited the addresses of who is no longer asked, while the event stands; empty if it
   *     does not take place
   * @param comment why, or empty
   */
  record Cancel(MessageHeader header, List<String> uninvited, String comment)
      implements ReceivedMessage {

    /**
     * Checks that nothing is missing, and copies the list.
     *
     * @param header what it is about
     * @param uninvited who is no longer asked, or empty
     * @param comment why, or empty
     */
    public Cancel {
      Objects.requireNonNull(header, "header");
      uninvited = List.copyOf(uninvited);
      Objects.requireNonNull(comment, "comment");
    }
  }

  /**
   * The organizer does not take what an attendee suggested; the event stays as it was.
   *
   * @param header what it is about
   * @param comment why, or empty
   */
  record DeclineCounter(MessageHeader header, String comment) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param comment why, or empty
     */
    public DeclineCounter {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(comment, "comment");
    }
  }

  /**
   * An attendee asks to be sent the event as it stands.
   *
   * @param header what it is about
   * @param attendee who asks
   */
  record Refresh(MessageHeader header, Attendee attendee) implements ReceivedMessage {

    /**
     * Checks that nothing is missing.
     *
     * @param header what it is about
     * @param attendee who asks
     */
    public Refresh {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(attendee, "attendee");
    }
  }
}
