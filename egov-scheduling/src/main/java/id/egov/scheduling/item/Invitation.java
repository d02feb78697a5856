package id.egov.scheduling.item;

import id.egov.scheduling.people.OfficialId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One official's part in an item: invited by the organiser, or asked by somebody who was to come
 * instead.
 *
 * @param official who
 * @param required whether the item needs them, or whoever comes instead
 * @param capacity as what they come
 * @param delegatedFrom who asked them to come instead, or null if the organiser invited them
 * @param delegatedTo who comes instead of them, or null if nobody does
 * @param answer what they answered
 * @param attendance whether they were there, or null as long as nobody has recorded it
 */
public record Invitation(
    OfficialId official,
    boolean required,
    AttendingCapacity capacity,
    @Nullable OfficialId delegatedFrom,
    @Nullable OfficialId delegatedTo,
    Answer answer,
    @Nullable Attendance attendance) {

  /**
   * Checks that nothing is missing.
   *
   * @param official who
   * @param required whether the item needs them
   * @param capacity as what they come
   * @param delegatedFrom who asked them to come instead, or null
   * @param delegatedTo who comes instead of them, or null
   * @param answer what they answered
   * @param attendance whether they were there, or null
   * @throws IllegalArgumentException if {@code delegatedTo} does not go with the reply
   */
  public Invitation {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(answer, "answer");
    if ((answer.reply() == Reply.DELEGATED) != (delegatedTo != null)) {
      throw new IllegalArgumentException(
          "delegatedTo (%s) of %s does not go with the reply %s: who has delegated, and nobody else, names somebody"
              .formatted(delegatedTo, official, answer.reply()));
    }
  }

  /**
   * What the organiser sends.
   *
   * @param official who
   * @param required whether the item needs them
   * @return an invitation without an answer
   */
  public static Invitation of(OfficialId official, boolean required) {
    return new Invitation(official, required, AttendingCapacity.OWN, null, null, Answer.NONE, null);
  }

  /**
   * What they answered.
   *
   * @return the reply of the answer
   */
  public Reply reply() {
    return answer.reply();
  }

  /**
   * Whether their time is taken: they come, or were asked to come instead of somebody and have not
   * answered. If they passed that on and it came back, their time is their own until they answer.
   *
   * @return false for who was invited by the organiser and has not answered
   */
  public boolean takesTime() {
    return reply() == Reply.ACCEPTED
        || (reply() == Reply.NEEDS_ACTION && delegatedFrom != null && answer.at() == null);
  }

  /**
   * Whether they were sent by somebody and that is over: they have declined, have not answered in
   * time or were relieved of it. They may be invited or sent again.
   *
   * @return false for who was invited by the organiser
   */
  public boolean ended() {
    return delegatedFrom != null && (reply() == Reply.DECLINED || !reply().stillInvited());
  }

  /**
   * A copy with another answer, by who has not delegated.
   *
   * @param answer anything but {@link Reply#DELEGATED}
   * @return the copy
   */
  public Invitation withAnswer(Answer answer) {
    return new Invitation(official, required, capacity, delegatedFrom, null, answer, attendance);
  }

  /**
   * A copy by who has delegated.
   *
   * @param to who comes instead
   * @param answer {@link Reply#DELEGATED}
   * @return the copy
   */
  public Invitation delegated(OfficialId to, Answer answer) {
    return new Invitation(official, required, capacity, delegatedFrom, to, answer, attendance);
  }

  /**
   * A copy by who comes as something else.
   *
   * @param newCapacity as what they come
   * @return the copy
   */
  public Invitation withCapacity(AttendingCapacity newCapacity) {
    return new Invitation(
        official, required, newCapacity, delegatedFrom, delegatedTo, answer, attendance);
  }

  /**
   * A copy with what was recorded.
   *
   * @param attendance whether they were there, or null
   * @return the copy
   */
  public Invitation withAttendance(@Nullable Attendance attendance) {
    return new Invitation(
        official, required, capacity, delegatedFrom, delegatedTo, answer, attendance);
  }
}
