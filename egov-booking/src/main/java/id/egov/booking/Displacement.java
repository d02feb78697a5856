package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is important the place of what is less so, and that another one, in one commit.
 *
 * <p>Classes are the priorities of RFC 5545: 1 is the highest, 9 the lowest, and 0, undefined, is
 * below 9. A booking is displaced only by a strictly higher class; only if it is confirmed, its
 * policy {@linkplain BookingPolicy#displacementNotice() allows} it and it begins late enough; only
 * by somebody who may see it, since they are told where it went; and only once: whoever was moved
 * for another is safe from everybody, until its owner moves it anew.
 *
 * <p>Whoever finds no other free place, at its time or another, may displace still lower ones in
 * turn, who may not. What then has no place ends.
 *
 * <p>Which are displaced: see {@link DisplacementWays} for the order of the ways that there are. Of
 * the first {@value #WAYS} of them the one is taken in which the fewest bookings end, then in which
 * the fewest are touched at all, then the first.
 */
final class Displacement {

  /** How many ways to make place are tried to the end. */
  static final int WAYS = 8;

  /** How many bookings are touched at the most before nobody is displaced in turn any more. */
  static final int MOST_TOUCHED = 64;

  private static final int DEPTH = 2;

  private final BookingEngine engine;
  private final int alternatives;

  Displacement(BookingEngine engine, int alternatives) {
    this.engine = engine;
    this.alternatives = alternatives;
  }

  /**
   * A place that was refused only because of others, once some of these are displaced.
   *
   * @param no why there is no place
   * @return the place, or the refusal if nobody may be displaced
   */
  PlaceAnswer instead(Ask ask, PlaceAnswer.No no) {
    if (no.taken() == null || !mayDisplace(ask)) {
      return no;
    }
    DisplacementWays ways = new DisplacementWays(engine, ask.asker().actor());
    List<DisplacementWays.Way> possible = ways.of(ask, key -> false, false);
    if (possible.isEmpty()) {
      return needed(ask, no.taken(), ways);
    }
    if (waits(ask, possible.get(0))) {
      // Nobody makes place for what may still be rejected. It waits beside the others if it can.
      return possible.get(0).admission().policy().pending() == Pending.COMPETES
          ? possible.get(0).free(List.of()).beside()
          : no;
    }
    Replacement plan = Replacement.around(engine, ask.request().slot());
    ask.gone().forEach(plan::giveUp);
    plan.take(engine.promised());
    DisplacementWays.Way best = displace(plan, ask.request(), ask.asker().actor(), possible, 1);
    plan.addTo(best.admission().limits());
    return best.free(plan.changes(alternatives));
  }

  /** Who stands in the way even of this: without them alone there would be a place. */
  private PlaceAnswer.No needed(Ask ask, Clashes.Candidate taken, DisplacementWays ways) {
    Clashes.Candidate needed = taken;
    if (taken.holders().size() <= DisplacementWays.MOST_DISPLACED) {
      for (DocumentKey holder : taken.holders()) {
        Set<DocumentKey> others = new TreeSet<>(needed.holders());
        others.remove(holder);
        RankedRoom room = others.isEmpty() ? null : room(ask.without(others), ways);
        if (room != null) {
          Map<DocumentKey, EquipmentPool> equipment = new TreeMap<>(needed.equipment());
          equipment.keySet().retainAll(others);
          needed = new Clashes.Candidate(room, others, equipment);
        }
      }
    }
    return new PlaceAnswer.No(List.of(), needed);
  }

  /** A room that could be had, if need be of others, or null. */
  private @Nullable RankedRoom room(Ask ask, DisplacementWays ways) {
    if (engine.placement().place(ask) instanceof PlaceAnswer.Free free) {
      return free.room();
    }
    List<DisplacementWays.Way> possible = ways.of(ask, key -> false, false);
    if (possible.isEmpty()) {
      return null;
    }
    DisplacementWays.Way best = possible.get(0);
    return waits(ask, best) && best.admission().policy().pending() == Pending.BLOCKS
        ? null
        : best.room();
  }

  private boolean mayDisplace(Ask ask) {
    boolean inEarnest =
        switch (ask.command()) {
          case REQUEST, APPROVE, RESCHEDULE, CHANGE -> true;
          case HOLD,
              REJECT,
              WITHDRAW,
              CANCEL,
              CHECK_IN,
              COMPLETE,
              EXPIRE,
              RELEASE,
              DISPLACE,
              CLOSE ->
              false;
        };
    return inEarnest
        && ask.request().priority() > 0
        && engine.access().may(ask.asker().actor(), BookingCommand.DISPLACE, ask.request(), null);
  }

  private static boolean waits(Ask ask, DisplacementWays.Way way) {
    return ask.command() != BookingCommand.APPROVE && !way.admission().steps().isEmpty();
  }

  /** Takes the best of some ways, at least one, and plans it to the end. */
  private DisplacementWays.Way displace(
      Replacement plan,
      BookingRequest winner,
      Actor actor,
      List<DisplacementWays.Way> possible,
      int depth) {
    Replacement.Snapshot start = plan.snapshot();
    Replacement.Snapshot best = start;
    DisplacementWays.Way chosen = possible.get(0);
    long fewestEnded = Long.MAX_VALUE;
    int fewestTouched = Integer.MAX_VALUE;
    for (DisplacementWays.Way way : possible.subList(0, Math.min(WAYS, possible.size()))) {
      plan.restore(start);
      follow(plan, winner, actor, way, depth);
      long ended =
          plan.changes().stream()
              .filter(change -> change.after().state() == BookingState.DISPLACED)
              .count();
      int touched = plan.changes().size();
      if (ended < fewestEnded || (ended == fewestEnded && touched < fewestTouched)) {
        best = plan.snapshot();
        chosen = way;
        fewestEnded = ended;
        fewestTouched = touched;
      }
    }
    plan.restore(best);
    return chosen;
  }

  private void follow(
      Replacement plan, BookingRequest winner, Actor actor, DisplacementWays.Way way, int depth) {
    way.lapses().forEach(plan::change);
    way.displaced().forEach(booking -> plan.giveUp(booking.id().document()));
    List<ClaimedTime> taken = new ArrayList<>(engine.claims(way.room(), winner));
    taken.addAll(way.admission().quotas());
    plan.take(winner.id().document(), taken);
    for (Booking booking : way.displaced()) {
      Reason because = because(booking, winner);
      if (!plan.move(BookingCommand.DISPLACE, booking, because)
          && !displaceInTurn(plan, winner, actor, booking, because, way.displaced(), depth)) {
        plan.ended(BookingCommand.DISPLACE, BookingState.DISPLACED, booking, because);
      }
    }
  }

  private boolean displaceInTurn(
      Replacement plan,
      BookingRequest winner,
      Actor actor,
      Booking booking,
      Reason because,
      List<Booking> besides,
      int depth) {
    if (depth == DEPTH || plan.changes().size() >= MOST_TOUCHED) {
      return false;
    }
    Set<DocumentKey> safe = DisplacementWays.keys(besides);
    safe.add(winner.id().document());
    List<RoomId> rooms = booking.rooms().size() == 1 ? List.of() : booking.rooms();
    Ask ask = Replacement.ask(booking, booking.slot(), rooms, null);
    List<DisplacementWays.Way> possible =
        new DisplacementWays(plan.engine(), actor)
            .of(ask, key -> safe.contains(key) || plan.touches(key), true).stream()
                .filter(way -> plan.asksNobodyElse(booking, way.admission().policy()))
                .toList();
    if (possible.isEmpty()) {
      return false;
    }
    DisplacementWays.Way best = displace(plan, ask.request(), actor, possible, depth + 1);
    plan.moved(BookingCommand.DISPLACE, booking, because, best.free(List.of()), ask.request());
    return true;
  }

  /**
   * Why a booking has lost its place, as anybody may know it: who sees the one need not see the
   * other.
   */
  private Reason because(Booking loser, BookingRequest winner) {
    String room = label(loser);
    String slot = loser.slot().toString();
    return engine.access().sees(Asker.ANYBODY, winner)
        ? BookingReason.DISPLACED_BY.with(
            "room", room,
            "slot", slot,
            "holder", winner.id().value(),
            "title", winner.title(),
            "agency", winner.agency())
        : BookingReason.DISPLACED_CONFIDENTIALLY.with("room", room, "slot", slot);
  }

  static String label(Booking booking) {
    return String.join(" + ", booking.rooms().stream().map(RoomId::value).toList());
  }

  /** What the winner remembers, if others were displaced for it. */
  static List<Reason> notes(List<BookingChange> others) {
    long displaced =
        others.stream().filter(change -> change.command() == BookingCommand.DISPLACE).count();
    return displaced == 0
        ? List.of()
        : List.of(BookingReason.HAS_DISPLACED.with("bookings", String.valueOf(displaced)));
  }

  /** Whether a booking was displaced already. */
  static boolean wasDisplaced(Booking booking) {
    return booking.reasons().stream()
        .anyMatch(
            reason ->
                reason.is(BookingReason.DISPLACED_BY)
                    || reason.is(BookingReason.DISPLACED_CONFIDENTIALLY));
  }

  /** Whether others have moved a booking, and its owner has not chosen its place since. */
  static boolean wasMoved(Booking booking) {
    return wasDisplaced(booking)
        || booking.reasons().stream().anyMatch(reason -> reason.is(BookingReason.ROOM_CLOSED));
  }

  /** 1 is the highest class and 10, of those without a priority, the lowest. */
  static int classOf(BookingRequest request) {
    return request.priority() == 0 ? LOWEST : request.priority();
  }

  private static final int LOWEST = 10;
}
