package id.egov.identity.citizen;

import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.SealedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A citizen as the store has them.
 *
 * @param tokens one for each living key, the current one's first
 * @param open the profile where nothing is sealed, numbers masked; or null
 * @param sealed the profile with all digits where something is, or null
 */
record StoredCitizen(
    CitizenId id,
    CitizenState state,
    List<IdentityToken> tokens,
    @Nullable ProfileData open,
    @Nullable SealedText sealed,
    List<ProcessingGround> grounds,
    Set<Purpose> objections,
    Instant registered) {

  StoredCitizen {
    tokens = List.copyOf(tokens);
    grounds = List.copyOf(grounds);
    objections = Collections.unmodifiableSet(new TreeSet<>(objections));
  }

  StoredCitizen with(CitizenState other) {
    return new StoredCitizen(id, other, tokens, open, sealed, grounds, objections, registered);
  }

  StoredCitizen with(List<IdentityToken> others) {
    return new StoredCitizen(id, state, others, open, sealed, grounds, objections, registered);
  }

  StoredCitizen with(@Nullable ProfileData clear, @Nullable SealedText shut) {
    return new StoredCitizen(id, state, tokens, clear, shut, grounds, objections, registered);
  }

  /** With a ground more, in place of equal ones, and the objection to its purpose gone. */
  StoredCitizen permitting(ProcessingGround ground) {
    List<ProcessingGround> all = new ArrayList<>();
    for (ProcessingGround each : grounds) {
      boolean replaced =
          each.holds(ground.from())
              && each.purpose().equals(ground.purpose())
              && each.basis() == ground.basis();
      all.add(replaced ? each.ended(ground.from()) : each);
    }
    all.add(ground);
    Set<Purpose> objecting = new TreeSet<>(objections);
    objecting.remove(ground.purpose());
    return new StoredCitizen(id, state, tokens, open, sealed, all, objecting, registered);
  }

  /** With the grounds of a purpose ended. */
  StoredCitizen withdrawing(Purpose purpose, Instant now) {
    List<ProcessingGround> all =
        grounds.stream()
            .map(each -> each.purpose().equals(purpose) && each.holds(now) ? each.ended(now) : each)
            .toList();
    return new StoredCitizen(id, state, tokens, open, sealed, all, objections, registered);
  }

  StoredCitizen objecting(Purpose purpose) {
    Set<Purpose> all = new TreeSet<>(objections);
    all.add(purpose);
    return new StoredCitizen(id, state, tokens, open, sealed, grounds, all, registered);
  }

  /** What is left when everything is erased, be it with a key that is still to be destroyed. */
  StoredCitizen tombstone(boolean keyed) {
    return new StoredCitizen(
        id,
        keyed ? CitizenState.ERASING : CitizenState.ERASED,
        List.of(),
        null,
        null,
        List.of(),
        Set.of(),
        registered);
  }

  /** Whether nothing is left of them but the pseudonym. */
  boolean isGone() {
    return state == CitizenState.ERASED || state == CitizenState.ERASING;
  }

  boolean covers(Purpose purpose, Instant now) {
    return grounds.stream().anyMatch(each -> each.purpose().equals(purpose) && each.holds(now));
  }

  /** When the last ground is over, or null if one is open or nothing is left to erase. */
  @Nullable Instant lastGroundEnds() {
    Instant last = null;
    for (ProcessingGround ground : grounds) {
      Instant end = ground.end();
      if (end == null) {
        return null;
      }
      last = last == null || end.isAfter(last) ? end : last;
    }
    return last;
  }

  /** The pseudonym and the state. */
  @Override
  public String toString() {
    return "StoredCitizen[%s, %s]".formatted(id, state);
  }
}
