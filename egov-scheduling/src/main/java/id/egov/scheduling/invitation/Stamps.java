package id.egov.scheduling.invitation;

import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessage.Cancel;
import id.egov.core.ical.ReceivedMessage.Counter;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.core.ical.ReceivedMessage.Request;
import id.egov.core.ical.Revision;
import java.time.Instant;

/** When messages were written (DTSTAMP): not later than they came. */
final class Stamps {

  private Stamps() {}

  /**
   * A message that is no newer than what is written from now on, whatever it says: otherwise a
   * clock that is a year ahead would silence its owner for a year.
   */
  static ReceivedMessage untilNow(ReceivedMessage message, Instant now) {
    MessageHeader header = message.header();
    String stamp = header.revision().stamp();
    if (stamp == null || !Instant.parse(stamp).isAfter(now)) {
      return message;
    }
    MessageHeader known =
        new MessageHeader(
            header.uid(),
            header.recurrenceId(),
            header.thisAndFuture(),
            new Revision(header.revision().sequence(), now.toString()),
            header.organizer(),
            header.line());
    if (message instanceof Request request) {
      return new Request(known, request.content());
    } else if (message instanceof Cancel cancel) {
      return new Cancel(known, cancel.uninvited(), cancel.comment());
    } else if (message instanceof Reply reply) {
      return new Reply(known, reply.attendee(), reply.comment());
    } else if (message instanceof Counter counter) {
      return new Counter(known, counter.content());
    }
    // Of the others nothing is kept.
    return message;
  }
}
