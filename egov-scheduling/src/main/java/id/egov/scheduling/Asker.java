package id.egov.scheduling;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and why they set the policy aside.
 *
 * @param override why, or null if the policy holds
 */
record Asker(Actor actor, @Nullable String override) {

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
