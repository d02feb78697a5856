package id.egov.scheduling;

import id.egov.core.org.Actor;
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
}
