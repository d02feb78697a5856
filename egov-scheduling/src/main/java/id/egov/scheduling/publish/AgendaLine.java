package id.egov.scheduling.publish;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.Transparency;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agenda: what its readers may know of an item. Texts are as users wrote them; the
 * writers of this package make them harmless where they go.
 *
 * @param uid the name that stays the same over every edition; calendars add a domain to it
 * @param sequence how often it was changed in a way that those invited must be told (RFC 5545
 *     SEQUENCE)
 * @param title what it is
 * @param time from its beginning to its end
 * @param transparency whether it takes the time of who comes
 * @param standing how sure it is
 * @param visibility who may see what it is
 * @param organiser who invites
 * @param place where it is, or null if that is not known
 * @param address where in the town that is, or null
 * @param dress what is worn, or null
 * @param role what the leader does there, or null
 * @param participants who is invited and what they answered; who asks somebody to come instead
 *     stands before whom they ask
 */
public record AgendaLine(
    String uid,
    int sequence,
    String title,
    AgendaTime time,
    Transparency transparency,
    Standing standing,
    Visibility visibility,
    String organiser,
    @Nullable String place,
    @Nullable String address,
    @Nullable String dress,
    @Nullable LeaderRole role,
    List<Participant> participants) {

  /** By time; what is at the same time, by name. */
  static final Comparator<AgendaLine> ORDER =
      Comparator.comparing(AgendaLine::slot).thenComparing(AgendaLine::uid);

  /**
   * Checks that nothing is missing and copies the list.
   *
   * @param uid the name that stays the same
   * @param sequence how often those invited must have been told of a change
   * @param title what it is
   * @param time from its beginning to its end
   * @param transparency whether it takes the time of who comes
   * @param standing how sure it is
   * @param visibility who may see what it is
   * @param organiser who invites
   * @param place where it is, or null
   * @param address where in the town that is, or null
   * @param dress what is worn, or null
   * @param role what the leader does there, or null
   * @param participants who is invited and what they answered
   */
  public AgendaLine {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(transparency, "transparency");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(visibility, "visibility");
    Objects.requireNonNull(organiser, "organiser");
    participants = List.copyOf(Objects.requireNonNull(participants, "participants"));
  }

  /**
   * From its beginning to its end, or to the assumed end.
   *
   * @return the slot of its time
   */
  public TimeSlot slot() {
    return time.slot();
  }
}
