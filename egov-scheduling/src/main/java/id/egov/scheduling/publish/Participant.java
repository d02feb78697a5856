package id.egov.scheduling.publish;

import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to what a line of an agenda is about, as its readers may know it.
 *
 * @param official who
 * @param name what they are called
 * @param position how they are addressed on the day
 * @param required whether the item needs them, or whoever comes instead; the public does not learn
 *     that and has true
 * @param capacity as what they come
 * @param reply what they answered
 * @param delegatedFrom who asked them to come instead, or null if the organiser invited them
 * @param delegatedTo who comes instead of them, or null if nobody does
 */
public record Participant(
    OfficialId official,
    String name,
    String position,
    boolean required,
    AttendingCapacity capacity,
    Reply reply,
    @Nullable OfficialId delegatedFrom,
    @Nullable OfficialId delegatedTo) {

  /**
   * Checks that nothing is missing.
   *
   * @param official who
   * @param name what they are called
   * @param position how they are addressed on the day
   * @param required whether the item needs them
   * @param capacity as what they come
   * @param reply what they answered
   * @param delegatedFrom who asked them to come instead, or null
   * @param delegatedTo who comes instead of them, or null
   */
  public Participant {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(reply, "reply");
  }

  /**
   * Whether they come themselves.
   *
   * @return true if they have accepted
   */
  public boolean comes() {
    return reply == Reply.ACCEPTED;
  }

  /** The same, as if the item needed them. */
  Participant asNeeded() {
    return required
        ? this
        : new Participant(
            official, name, position, true, capacity, reply, delegatedFrom, delegatedTo);
  }
}
