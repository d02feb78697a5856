package id.egov.booking;

import id.egov.core.org.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and why they set the policy aside.
 *
 * @param override why, or null if the policy holds
 */
record Asker(Actor actor, @Nullable String override) {

  /** Whoever reads what is kept with a booking: they may know what everybody may. */
  static final Actor ANYBODY = new Actor("anybody", null, Set.of());
}
