package id.egov.identity.citizen;

import id.egov.core.org.Actor;
import id.egov.identity.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with citizens' data. A port; {@link RoleCitizenAccess} is ready. It is asked
 * before anything is read, so whoever may not learns nothing, not even whether somebody is known.
 * Implementations are thread-safe and give the same answer to the same question.
 */
@FunctionalInterface
public interface CitizenAccess {

  /**
   * Whether somebody may do something.
   *
   * @param actor who
   * @param command what
   * @param purpose what for, or null where the command has none
   * @return true if they may
   */
  boolean may(Actor actor, CitizenCommand command, @Nullable Purpose purpose);
}
