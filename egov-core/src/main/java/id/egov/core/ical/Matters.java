package id.egov.core.ical;

import id.egov.core.ical.Correspondence.Heard;
import id.egov.core.ical.Correspondence.Matter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which matters of a {@link Correspondence} a message is about. */
final class Matters {

  private Matters() {}

  /** One; of a message that several are no longer asked, one for each. */
  static List<Heard> of(ReceivedMessage message) {
    MessageHeader header = message.header();
    if (message instanceof ReceivedMessage.Cancel cancel && !cancel.uninvited().isEmpty()) {
      return cancel.uninvited().stream()
          .map(address -> heard(header, Matter.CANCELLATION, address))
          .toList();
    }
    return List.of(heard(header, matter(message), speaker(message)));
  }

  private static Matter matter(ReceivedMessage message) {
    if (message instanceof ReceivedMessage.Publish || message instanceof ReceivedMessage.Request) {
      return Matter.CONTENT;
    } else if (message instanceof ReceivedMessage.Cancel) {
      return Matter.CANCELLATION;
    } else if (message instanceof ReceivedMessage.Reply) {
      return Matter.ANSWER;
    } else if (message instanceof ReceivedMessage.Add) {
      return Matter.ADDITION;
    } else if (message instanceof ReceivedMessage.Counter) {
      return Matter.COUNTER;
    }
    return message instanceof ReceivedMessage.Refresh ? Matter.REFRESH : Matter.COUNTER_DECLINED;
  }

  /** Who of the attendees says it. Of a COUNTER that names several only all of them are known. */
  private static String speaker(ReceivedMessage message) {
    if (message instanceof ReceivedMessage.Reply reply) {
      return reply.attendee().address();
    } else if (message instanceof ReceivedMessage.Refresh refresh) {
      return refresh.attendee().address();
    } else if (message instanceof ReceivedMessage.Counter counter) {
      return counter.content().attendees().stream()
          .map(Attendee::address)
          .collect(Collectors.joining(" "));
    }
    return "";
  }

  private static Heard heard(MessageHeader header, Matter matter, String address) {
    return new Heard(header.recurrenceId(), matter, small(address), header.revision());
  }

  /** An address by which people are told apart: programs write it in small letters or capital. */
  static String small(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
