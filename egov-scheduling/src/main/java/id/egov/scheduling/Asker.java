package id.egov.scheduling;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and why they set the policy aside.
 *
 * @param override why, or null if the policy holds
 * @param answered when what they tell of was answered, or null if it is answered now
 */
record Asker(Actor actor, @Nullable String override, @Nullable Instant answered) {

  /** When an answer was given; nobody answers in the future, whatever their clock says. */
  Instant answered(Instant now) {
    return answered == null || answered.isAfter(now) ? now : answered;
  }

  /** Whether it was answered before a moment; a mail tells no more than the second. */
  boolean answeredBefore(Instant moment) {
    return answered != null && answered.isBefore(moment.truncatedTo(ChronoUnit.SECONDS));
  }

  boolean overriding() {
    return override != null;
  }

  /** Whether there is no item that they do not see: the application has checked by itself. */
  boolean reachesAll() {
    return actor.has(Role.APPLICATION);
  }

  /** As whose their requests are kept, or null if the application asks for itself. */
  @Nullable String requester() {
    return reachesAll() ? null : actor.id();
  }
}
