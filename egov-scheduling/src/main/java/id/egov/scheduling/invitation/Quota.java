package id.egov.scheduling.invitation;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Correspondence;
import id.egov.core.ical.Correspondence.Heard;
import id.egov.core.ical.ReceivedMessage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bounds how much is kept of one event, for each circle of those who write about it by itself: so
 * nobody can keep a message of a nearer circle out by filling the thread.
 */
final class Quota {

  /** Who writes, from the nearest to the farthest. */
  enum Circle {
    ORGANIZER(1000),
    /** Who has an agenda here. */
    OFFICIAL(500),
    /** Who has none, and was invited. */
    INVITED(300),
    ANYBODY(200);

    private final int most;

    Circle(int most) {
      this.most = most;
    }

    /** How many matters are kept. */
    int most() {
      return most;
    }
  }

  private final AddressBook addresses;

  Quota(AddressBook addresses) {
    this.addresses = addresses;
  }

  /** Whether a thread may keep a message. What is told anew of a matter needs no more room. */
  boolean admits(InvitationThread thread, ReceivedMessage message) {
    List<Heard> before = thread.known().heard();
    List<Heard> after = thread.known().with(message).heard();
    if (after.size() == before.size()) {
      return true;
    }
    Circle circle = circle(thread, message);
    Set<String> invited = invited(thread);
    return after.stream().filter(one -> circle(one, invited, thread) == circle).count()
        <= circle.most();
  }

  /** Whose message it is. */
  Circle circle(InvitationThread thread, ReceivedMessage message) {
    Heard said = Correspondence.none(thread.known().uid()).with(message).heard().get(0);
    return circle(said, invited(thread), thread);
  }

  private Circle circle(Heard said, Set<String> invited, InvitationThread thread) {
    return switch (said.matter()) {
      case CONTENT, CANCELLATION, ADDITION, COUNTER_DECLINED -> Circle.ORGANIZER;
      case ANSWER, COUNTER, REFRESH -> {
        if (addresses.official(said.address()).isPresent()) {
          yield Circle.OFFICIAL;
        }
        String plain = Addresses.plain(said.address());
        yield invited.contains(plain) || isGuest(thread, said.address())
            ? Circle.INVITED
            : Circle.ANYBODY;
      }
    };
  }

  private boolean isGuest(InvitationThread thread, String address) {
    return addresses
        .item(thread.known().uid())
        .filter(item -> addresses.isGuest(item, address))
        .isPresent();
  }

  /** Whom the organizer names, in the words of {@link Addresses#plain}. */
  static Set<String> invited(InvitationThread thread) {
    Set<String> invited = new TreeSet<>();
    for (ReceivedMessage.Request request : thread.requests()) {
      for (Attendee attendee : request.content().attendees()) {
        invited.add(Addresses.plain(attendee.address()));
      }
    }
    return invited;
  }
}
