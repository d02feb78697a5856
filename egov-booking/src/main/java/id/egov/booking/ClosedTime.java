package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Closes the time of bookings that a closure has let stay, once they give it up: the claims that
 * they no longer have pass to the closure in the same commit, so nobody gets in between.
 */
final class ClosedTime {

  private static final String CLOSURE = "closure";

  private final RoomRanks ranks;
  private final Function<DocumentKey, Optional<Closure>> closures;

  /**
   * Prepares.
   *
   * @param closures finds closures by their documents
   */
  ClosedTime(RoomRanks ranks, Function<DocumentKey, Optional<Closure>> closures) {
    this.ranks = ranks;
    this.closures = closures;
  }

  /** Whether a booking is there although its room is closed. */
  static boolean isKept(Booking booking) {
    return booking.reasons().stream()
        .anyMatch(reason -> reason.is(BookingReason.KEPT_DESPITE_CLOSURE));
  }

  /** Whether a closure has let a booking stay. */
  static boolean isKept(Booking booking, ClosureId closure) {
    return booking.reasons().stream().anyMatch(reason -> tellsOf(reason, closure));
  }

  /** What is left of the reasons of a booking once a closure is over. */
  static List<Reason> without(Booking booking, ClosureId closure) {
    return booking.reasons().stream().filter(reason -> !tellsOf(reason, closure)).toList();
  }

  private static boolean tellsOf(Reason reason, ClosureId closure) {
    return reason.is(BookingReason.KEPT_DESPITE_CLOSURE)
        && closure.value().equals(reason.evidence().get(CLOSURE));
  }

  /** The warnings of a booking that still hold once it has other claims. */
  static List<Reason> stillKept(Booking before, List<ClaimedTime> claimed) {
    return before.reasons().stream()
        .filter(reason -> reason.is(BookingReason.KEPT_DESPITE_CLOSURE))
        .filter(
            reason -> {
              TimeSlot closed = TimeSlot.parse(String.valueOf(reason.evidence().get("slot")));
              return before.claimed().stream()
                  .anyMatch(old -> claimed.stream().anyMatch(one -> shares(old, one, closed)));
            })
        .toList();
  }

  private static boolean shares(ClaimedTime old, ClaimedTime one, TimeSlot closed) {
    return old.resource().equals(one.resource())
        && old.slot().overlaps(one.slot())
        && one.slot().overlaps(closed);
  }

  /** The closures that are there beside a booking that they have let stay. */
  List<Closure> besides(Booking booking) {
    List<Closure> besides = new ArrayList<>();
    for (Reason reason : booking.reasons()) {
      if (reason.is(BookingReason.KEPT_DESPITE_CLOSURE)) {
        ClosureId id = new ClosureId(String.valueOf(reason.evidence().get(CLOSURE)));
        closures.apply(id.document()).filter(closure -> !closure.lifted()).ifPresent(besides::add);
      }
    }
    return besides;
  }

  /**
   * The closures of a room that keep others out as well as the bookings that they have let stay.
   */
  Set<DocumentKey> besides(Collection<Booking> kept, RankedRoom room, TimeSlot occupied) {
    List<ClaimedTime> claims = new ArrayList<>();
    for (int part : room.parts()) {
      claims.add(new ClaimedTime(ranks.resource(part), occupied, 1));
    }
    Set<DocumentKey> closing = new LinkedHashSet<>();
    for (Booking booking : kept) {
      for (Closure closure : besides(booking)) {
        if (meets(closure, claims)) {
          closing.add(closure.id().document());
        }
      }
    }
    return closing;
  }

  /** A closure that falls upon some claims once a booking beside it is gone, or null. */
  @Nullable Closure without(Booking booking, List<ClaimedTime> claims) {
    for (Closure closure : besides(booking)) {
      if (meets(closure, claims)) {
        return closure;
      }
    }
    return null;
  }

  private boolean meets(Closure closure, List<ClaimedTime> claims) {
    Set<ResourceId> parts = parts(closure);
    return claims.stream()
        .anyMatch(
            claim -> parts.contains(claim.resource()) && claim.slot().overlaps(closure.slot()));
  }

  /** What all the rooms of a closure are made of. */
  Set<ResourceId> parts(Closure closure) {
    Set<ResourceId> parts = new LinkedHashSet<>();
    for (RoomId id : closure.rooms()) {
      RankedRoom room = ranks.find(id);
      if (room != null) {
        for (int part : room.parts()) {
          parts.add(ranks.resource(part));
        }
      }
    }
    return parts;
  }

  /** What passes to closures when all of some changes land. */
  List<Claim> inherited(List<BookingChange> changes) {
    List<Claim> inherited = new ArrayList<>();
    for (BookingChange change : changes) {
      Booking before = change.before();
      if (before != null) {
        besides(before).forEach(closure -> inherit(closure, before, changes, inherited));
      }
    }
    return inherited;
  }

  private void inherit(
      Closure closure, Booking before, List<BookingChange> changes, List<Claim> inherited) {
    Set<ResourceId> parts = parts(closure);
    for (ClaimedTime given : before.claimed()) {
      if (parts.contains(given.resource())) {
        List<TimeSlot> taken = new ArrayList<>();
        for (BookingChange change : changes) {
          change.after().claimed().stream()
              .filter(claim -> claim.resource().equals(given.resource()))
              .forEach(claim -> taken.add(claim.slot()));
        }
        given
            .slot()
            .intersection(closure.slot())
            .ifPresent(
                closed ->
                    minus(closed, taken)
                        .forEach(
                            slot ->
                                inherited.add(
                                    Claim.exclusive(
                                        given.resource(), slot, closure.id().document()))));
      }
    }
  }

  /** What is left of a slot without others. */
  static List<TimeSlot> minus(TimeSlot slot, List<TimeSlot> others) {
    List<TimeSlot> left = new ArrayList<>();
    long from = slot.startMillis();
    for (TimeSlot other : others.stream().sorted().toList()) {
      if (other.overlaps(slot)) {
        if (other.startMillis() > from) {
          left.add(TimeSlot.ofEpochMillis(from, other.startMillis()));
        }
        from = Math.max(from, other.endMillis());
      }
    }
    if (from < slot.endMillis()) {
      left.add(TimeSlot.ofEpochMillis(from, slot.endMillis()));
    }
    return left;
  }
}
