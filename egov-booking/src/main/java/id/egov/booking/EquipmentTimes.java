package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Occupancy;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When there is enough of the equipment that a request wants. For so many units a pool is like a
 * room that is taken whenever fewer are left; so it takes part in every search as one more part
 * that has to be free, numbered after the real ones.
 */
final class EquipmentTimes {

  /** For a request that wants none. */
  static final EquipmentTimes NONE = new EquipmentTimes(List.of(), List.of(), List.of());

  private static final DocumentKey NOBODY = new DocumentKey("equipment", "short");

  private final List<EquipmentPool> pools;
  private final List<Integer> wanted;
  private final List<Timeline> timelines;

  private EquipmentTimes(
      List<EquipmentPool> pools, List<Integer> wanted, List<Timeline> timelines) {
    this.pools = pools;
    this.wanted = wanted;
    this.timelines = timelines;
  }

  /**
   * Reads the pools.
   *
   * @param request wants only what there is
   * @param gone whose claims do not count
   */
  static EquipmentTimes read(
      Store store,
      Map<String, EquipmentPool> catalog,
      BookingRequest request,
      TimeSlot window,
      Set<DocumentKey> gone) {
    List<EquipmentPool> pools = new ArrayList<>();
    request.equipment().keySet().forEach(id -> pools.add(Objects.requireNonNull(catalog.get(id))));
    List<Timeline> timelines =
        pools.isEmpty()
            ? List.of()
            : store.timelines(pools.stream().map(EquipmentPool::resource).toList(), window);
    return new EquipmentTimes(
        pools,
        List.copyOf(request.equipment().values()),
        timelines.stream().map(timeline -> timeline.without(gone)).toList());
  }

  /** Whether none is wanted. */
  boolean isNone() {
    return pools.isEmpty();
  }

  /** The numbers of the pools, after those of the rooms. */
  int[] numbers(int rooms) {
    return IntStream.range(rooms, rooms + pools.size()).toArray();
  }

  /** What is free of the rooms, and of the pools after them. */
  Occupancy after(Occupancy ofRooms, int rooms) {
    List<Timeline> taken = new ArrayList<>();
    for (int i = 0; i < pools.size(); i++) {
      int left = pools.get(i).units() - wanted.get(i);
      taken.add(asOne(timelines.get(i), left));
    }
    return new AppendedOccupancy(ofRooms, rooms, Occupancy.of(taken));
  }

  /** The pool as an exclusive resource that is taken while more than so many units are. */
  private static Timeline asOne(Timeline timeline, int left) {
    List<Claim> taken = new ArrayList<>();
    long since = 0;
    long load = 0;
    for (Map.Entry<Long, Long> change : changes(timeline.claims()).entrySet()) {
      long before = load;
      load += change.getValue();
      if (before <= left && load > left) {
        since = change.getKey();
      } else if (before > left && load <= left) {
        TimeSlot slot = TimeSlot.ofEpochMillis(since, change.getKey());
        taken.add(Claim.exclusive(timeline.resource(), slot, NOBODY));
      }
    }
    return new Timeline(timeline.resource(), timeline.version(), 1, taken);
  }

  private static SortedMap<Long, Long> changes(List<Claim> claims) {
    SortedMap<Long, Long> changes = new TreeMap<>();
    for (Claim claim : claims) {
      changes.merge(claim.slot().startMillis(), (long) claim.units(), Long::sum);
      changes.merge(claim.slot().endMillis(), (long) -claim.units(), Long::sum);
    }
    return changes;
  }

  /**
   * Who has to give equipment back so that there is enough during a slot: nobody too many.
   *
   * @param gone who has to go for other reasons
   * @param rather the holders that had rather stay come first
   * @return the holders, each with a pool that would be short if it stayed
   */
  Map<DocumentKey, EquipmentPool> holders(
      TimeSlot slot, Set<DocumentKey> gone, Comparator<DocumentKey> rather) {
    Set<DocumentKey> inOrder = new TreeSet<>(rather);
    inOrder.addAll(all());
    return holders(slot, gone, inOrder).orElseThrow();
  }

  /** Everybody who has some of it. */
  Set<DocumentKey> all() {
    Set<DocumentKey> all = new TreeSet<>();
    for (Timeline timeline : timelines) {
      timeline.claims().forEach(claim -> all.add(claim.holder()));
    }
    return all;
  }

  /**
   * The same among some only.
   *
   * @param movable who may have to go; of two that would do, the later one goes
   * @return the holders, or empty if there would not be enough without all of these
   */
  Optional<Map<DocumentKey, EquipmentPool>> holders(
      TimeSlot slot, Set<DocumentKey> gone, Collection<DocumentKey> movable) {
    Set<DocumentKey> away = new TreeSet<>(gone);
    away.addAll(movable);
    if (firstShort(slot, away) != null) {
      return Optional.empty();
    }
    // Without all of them there is enough. Whoever can come back without harm does; what is left
    // is sound and minimal, because nobody's return makes another's harmless.
    Map<DocumentKey, EquipmentPool> needed = new TreeMap<>();
    for (DocumentKey holder : movable) {
      if (!gone.contains(holder)) {
        away.remove(holder);
        EquipmentPool pool = firstShort(slot, away);
        if (pool != null) {
          away.add(holder);
          needed.put(holder, pool);
        }
      }
    }
    return Optional.of(needed);
  }

  /** What each holder has: a text that tells it from others with another time or other units. */
  Map<DocumentKey, String> holdings() {
    Map<DocumentKey, StringBuilder> texts = new TreeMap<>();
    for (int i = 0; i < timelines.size(); i++) {
      for (Claim claim : timelines.get(i).claims()) {
        texts
            .computeIfAbsent(claim.holder(), holder -> new StringBuilder())
            .append(i)
            .append(' ')
            .append(claim.slot())
            .append(' ')
            .append(claim.units())
            .append(' ');
      }
    }
    Map<DocumentKey, String> holdings = new TreeMap<>();
    texts.forEach((holder, text) -> holdings.put(holder, text.toString()));
    return holdings;
  }

  /** The first pool that would be short if somebody else took some too, or null if none would. */
  @Nullable EquipmentPool firstShort(TimeSlot slot, Map<String, Integer> others) {
    for (int i = 0; i < pools.size(); i++) {
      EquipmentPool pool = pools.get(i);
      long taken = (long) wanted.get(i) + others.getOrDefault(pool.id(), 0);
      if (peak(timelines.get(i).claims(), Set.of(), slot) + taken > pool.units()) {
        return pool;
      }
    }
    return null;
  }

  private @Nullable EquipmentPool firstShort(TimeSlot slot, Set<DocumentKey> away) {
    for (int i = 0; i < pools.size(); i++) {
      EquipmentPool pool = pools.get(i);
      if (peak(timelines.get(i).claims(), away, slot) > pool.units() - wanted.get(i)) {
        return pool;
      }
    }
    return null;
  }

  private static long peak(List<Claim> claims, Set<DocumentKey> away, TimeSlot slot) {
    List<Claim> there = new ArrayList<>();
    for (Claim claim : claims) {
      if (!away.contains(claim.holder())) {
        claim
            .slot()
            .intersection(slot)
            .ifPresent(
                part ->
                    there.add(new Claim(claim.resource(), part, claim.units(), claim.holder())));
      }
    }
    long peak = 0;
    long load = 0;
    for (long change : changes(there).values()) {
      load += change;
      peak = Math.max(peak, load);
    }
    return peak;
  }

  /** Makes the store keep to what there is. */
  void limit(Limits limits) {
    for (int i = 0; i < pools.size(); i++) {
      limits.allow(timelines.get(i), pools.get(i).units());
    }
  }
}
