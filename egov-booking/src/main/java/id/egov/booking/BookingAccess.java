package id.egov.booking;

import id.egov.core.org.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who may do and see what. A port; {@link RoleBookingAccess} is ready. Implementations are
 * thread-safe and give the same answer to the same question.
 */
public interface BookingAccess {

  /**
   * Whether somebody may do something. Who may is shown the booking they do it with, even if they
   * do not {@linkplain #sees see} it otherwise.
   *
   * @param actor who
   * @param command what; {@link BookingCommand#DISPLACE} asks whether the actor's request may
   *     displace others
   * @param request of which booking; {@link BookingCommand#CLOSE} gives the rooms, the time and the
   *     reason of the closure as if the actor asked for them; {@link BookingCommand#EXPIRE} also
   *     asks whether the actor may offer a place to somebody who waits
   * @param step which step is to be taken by {@link BookingCommand#APPROVE} or {@link
   *     BookingCommand#REJECT}, otherwise null
   * @return true if they may
   */
  boolean may(
      Actor actor, BookingCommand command, BookingRequest request, @Nullable ApprovalStep step);

  /**
   * Whether somebody may set a policy aside, by name and with a reason.
   *
   * @param actor who
   * @return true if they may
   */
  boolean mayOverride(Actor actor);

  /**
   * Whether somebody may learn what a booking is for and who has it. If not, their commands are
   * refused as if there were no such booking, unless they may do them now.
   *
   * @param actor who
   * @param request of which booking
   * @return true if they may
   */
  boolean sees(Actor actor, BookingRequest request);
}
