package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who holds the time of rooms and equipment, and how that is told. */
final class Clashes {

  /** So many rooms are read in one round trip: most requests find a free one among the first. */
  private static final int ROOMS_AT_ONCE = 32;

  private final Store store;
  private final RoomRanks ranks;
  private final BookingDocuments documents;
  private final ClosedTime closedTime;
  private final BookingAccess access;

  Clashes(
      Store store,
      RoomRanks ranks,
      BookingDocuments documents,
      ClosedTime closedTime,
      BookingAccess access) {
    this.closedTime = closedTime;
    this.store = store;
    this.ranks = ranks;
    this.documents = documents;
    this.access = access;
  }

  /**
   * A place and a smallest set of holders that would have to go; free if there are none.
   *
   * @param equipment those of the holders that only hold equipment, each with a pool that is short
   */
  record Candidate(
      RankedRoom room, Set<DocumentKey> holders, Map<DocumentKey, EquipmentPool> equipment) {
    boolean isFree() {
      return holders.isEmpty();
    }
  }

  /**
   * The first free room, or else the one with the fewest holders, the first of equals.
   *
   * @param candidates at least one room, in the order of preference
   * @param equipment what is needed besides
   * @param gone whose claims do not count
   * @param asker rather told of what they may see
   */
  Candidate easiest(
      List<RankedRoom> candidates,
      TimeSlot event,
      EquipmentTimes equipment,
      Set<DocumentKey> gone,
      Actor asker) {
    Comparator<DocumentKey> rather = hiddenFirst(equipment, asker);
    Candidate easiest = easiest(candidates, event, equipment, gone, rather);
    if (candidates.size() > 1 && !equipment.isNone()) {
      easiest = minimal(candidates, event, equipment, gone, rather, easiest);
    }
    Candidate closed = withClosures(easiest, event);
    int fewest = closed.holders().size();
    if (fewest > easiest.holders().size()) {
      // As good as no room stays closed to all but those in it, so the others are asked one by one.
      for (RankedRoom room : candidates) {
        Candidate other =
            withClosures(easiest(List.of(room), event, equipment, gone, rather), event);
        if (other.holders().size() < fewest) {
          closed = other;
          fewest = other.holders().size();
        }
      }
    }
    return closed;
  }

  /** Beside bookings that closures have let stay the closures stand in the way as well. */
  private Candidate withClosures(Candidate candidate, TimeSlot event) {
    TimeSlot occupied = candidate.room().room().occupied(event);
    Set<DocumentKey> closures = closedTime.besides(bookings(candidate), candidate.room(), occupied);
    if (closures.isEmpty()) {
      return candidate;
    }
    Set<DocumentKey> all = new TreeSet<>(candidate.holders());
    all.addAll(closures);
    return new Candidate(candidate.room(), all, candidate.equipment());
  }

  /**
   * Lets go of holders that other rooms could do with: who has to give equipment back is minimal
   * for each room by itself, and some of them might be enough for another room.
   */
  private Candidate minimal(
      List<RankedRoom> candidates,
      TimeSlot event,
      EquipmentTimes equipment,
      Set<DocumentKey> gone,
      Comparator<DocumentKey> rather,
      Candidate easiest) {
    for (DocumentKey spared : easiest.holders()) {
      Set<DocumentKey> enough = new LinkedHashSet<>(easiest.holders());
      enough.remove(spared);
      Set<DocumentKey> away = new LinkedHashSet<>(gone);
      away.addAll(enough);
      Candidate other = easiest(candidates, event, equipment, away, rather);
      if (other.isFree()) {
        // All but those come back first, so nobody else is needed.
        Comparator<DocumentKey> lastly = Comparator.comparing(enough::contains);
        Candidate smaller =
            easiest(List.of(other.room()), event, equipment, gone, lastly.thenComparing(rather));
        return minimal(candidates, event, equipment, gone, rather, smaller);
      }
    }
    return easiest;
  }

  /**
   * The order in which equipment is left to its holders: what the asker may not know of first, so
   * that rather the others are named, and without a look at names, which would tell something.
   */
  private Comparator<DocumentKey> hiddenFirst(EquipmentTimes equipment, Actor asker) {
    Map<DocumentKey, String> holdings = equipment.holdings();
    if (holdings.isEmpty()) {
      return Comparator.naturalOrder();
    }
    Map<DocumentKey, Boolean> seen = new HashMap<>();
    for (DocumentKey holder : holdings.keySet()) {
      seen.put(
          holder,
          booking(holder).filter(booking -> access.sees(asker, booking.request())).isPresent());
    }
    return Comparator.comparing((DocumentKey holder) -> seen.getOrDefault(holder, false))
        .thenComparing(
            holder -> seen.getOrDefault(holder, false) ? "" : holdings.getOrDefault(holder, ""))
        .thenComparing(Comparator.naturalOrder());
  }

  private Candidate easiest(
      List<RankedRoom> candidates,
      TimeSlot event,
      EquipmentTimes equipment,
      Set<DocumentKey> gone,
      Comparator<DocumentKey> rather) {
    Candidate easiest = null;
    for (int from = 0; from < candidates.size(); from += ROOMS_AT_ONCE) {
      List<RankedRoom> some =
          candidates.subList(from, Math.min(from + ROOMS_AT_ONCE, candidates.size()));
      Map<ResourceId, Timeline> timelines = read(some, event);
      for (RankedRoom room : some) {
        int fewest = easiest == null ? Integer.MAX_VALUE : easiest.holders().size();
        Set<DocumentKey> holders = new TreeSet<>(holders(room, event, timelines, gone, fewest));
        if (holders.size() >= fewest) {
          continue;
        }
        Set<DocumentKey> away = new LinkedHashSet<>(gone);
        away.addAll(holders);
        Map<DocumentKey, EquipmentPool> more =
            equipment.holders(room.room().occupied(event), away, rather);
        holders.addAll(more.keySet());
        if (holders.isEmpty()) {
          return new Candidate(room, Set.of(), Map.of());
        }
        if (holders.size() < fewest) {
          easiest = new Candidate(room, holders, more);
        }
      }
    }
    if (easiest == null) {
      throw new IllegalArgumentException("candidates must not be empty");
    }
    return easiest;
  }

  private Map<ResourceId, Timeline> read(List<RankedRoom> some, TimeSlot event) {
    Set<ResourceId> parts = new LinkedHashSet<>();
    TimeSlot window = event;
    for (RankedRoom room : some) {
      for (int part : room.parts()) {
        parts.add(ranks.resource(part));
      }
      TimeSlot occupied = room.room().occupied(event);
      window = window.encloses(occupied) ? window : hull(window, occupied);
    }
    Map<ResourceId, Timeline> timelines = new HashMap<>();
    for (Timeline timeline : store.timelines(List.copyOf(parts), window)) {
      timelines.put(timeline.resource(), timeline);
    }
    return timelines;
  }

  private static TimeSlot hull(TimeSlot a, TimeSlot b) {
    return TimeSlot.ofEpochMillis(
        Math.min(a.startMillis(), b.startMillis()), Math.max(a.endMillis(), b.endMillis()));
  }

  /** The holders that would have to go, each once, or so many that the room is not the easiest. */
  private List<DocumentKey> holders(
      RankedRoom room,
      TimeSlot event,
      Map<ResourceId, Timeline> timelines,
      Set<DocumentKey> gone,
      int enough) {
    List<DocumentKey> holders = new ArrayList<>(1);
    TimeSlot occupied = room.room().occupied(event);
    for (int part : room.parts()) {
      Timeline timeline = Objects.requireNonNull(timelines.get(ranks.resource(part)));
      for (Claim claim : timeline.claims()) {
        if (claim.slot().overlaps(occupied)
            && !gone.contains(claim.holder())
            && !holders.contains(claim.holder())) {
          holders.add(claim.holder());
          if (holders.size() >= enough) {
            return holders;
          }
        }
      }
    }
    return holders;
  }

  /** Who would have to go from each of some rooms, in their order. */
  List<Set<DocumentKey>> holders(List<RankedRoom> rooms, TimeSlot event, Set<DocumentKey> gone) {
    List<Set<DocumentKey>> all = new ArrayList<>();
    for (int from = 0; from < rooms.size(); from += ROOMS_AT_ONCE) {
      List<RankedRoom> some = rooms.subList(from, Math.min(from + ROOMS_AT_ONCE, rooms.size()));
      Map<ResourceId, Timeline> timelines = read(some, event);
      for (RankedRoom room : some) {
        all.add(new TreeSet<>(holders(room, event, timelines, gone, Integer.MAX_VALUE)));
      }
    }
    return all;
  }

  /** The bookings among the holders. */
  List<Booking> bookings(Candidate taken) {
    List<Booking> bookings = new ArrayList<>();
    for (DocumentKey holder : taken.holders()) {
      booking(holder).ifPresent(bookings::add);
    }
    return bookings;
  }

  /**
   * One reason for each holder that the asker may know of, and one for all that they may not.
   *
   * @param visible gets the holders that the asker may know of
   */
  List<Reason> reasons(Candidate taken, Asker asker, List<DocumentKey> visible) {
    List<Reason> reasons = new ArrayList<>();
    String room = taken.room().label();
    boolean hiddenRoom = false;
    SortedSet<String> hiddenPools = new TreeSet<>();
    for (DocumentKey holder : taken.holders()) {
      Optional<Booking> booking = booking(holder);
      EquipmentPool pool = taken.equipment().get(holder);
      Optional<Closure> closure = closure(holder);
      if (closure.isPresent()) {
        visible.add(holder);
        reasons.add(closure.get().says(BookingReason.ROOM_CLOSED, room));
        continue;
      }
      if (booking.isPresent() && access.sees(asker.actor(), booking.get().request())) {
        visible.add(holder);
        reasons.add(takenBy(room, pool, booking.get()));
      } else if (pool == null) {
        hiddenRoom = true;
      } else {
        hiddenPools.add(pool.id());
      }
    }
    if (hiddenRoom) {
      reasons.add(BookingReason.ROOM_TAKEN_CONFIDENTIALLY.with("room", room));
    }
    for (String pool : hiddenPools) {
      reasons.add(BookingReason.EQUIPMENT_TAKEN_CONFIDENTIALLY.with("equipment", pool));
    }
    return reasons;
  }

  private Optional<Booking> booking(DocumentKey holder) {
    return holder.type().equals(BookingId.DOCUMENT_TYPE)
        ? store.document(holder).map(documents::read)
        : Optional.empty();
  }

  private Optional<Closure> closure(DocumentKey holder) {
    return holder.type().equals(ClosureId.DOCUMENT_TYPE)
        ? store.document(holder).map(documents::readClosure)
        : Optional.empty();
  }

  private static Reason takenBy(String room, @Nullable EquipmentPool pool, Booking booking) {
    BookingReason code = pool == null ? BookingReason.ROOM_TAKEN : BookingReason.EQUIPMENT_TAKEN;
    return code.with(
        pool == null ? "room" : "equipment",
        pool == null ? room : pool.id(),
        "slot",
        booking.slot().toString(),
        "holder",
        booking.id().value(),
        "title",
        booking.request().title(),
        "agency",
        booking.request().agency());
  }
}
