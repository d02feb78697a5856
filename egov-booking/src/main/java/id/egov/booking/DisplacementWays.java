package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.store.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The ways to make place for one event: each is a room, and who would have to go from it. Fewest
 * displaced first; of these, those whose most important one is of the lowest class; then the
 * youngest, requested last; then the tightest room.
 *
 * <p>Looked at are the {@value #ROOMS} rooms with the fewest holders, the tightest of equals, and
 * of these the ones with at most {@value #MOST_DISPLACED}. Of equipment that is short, the least
 * important and youngest holders go, and none that need not. Cost: one reading of the rooms' claims
 * and one of each holder's booking.
 */
final class DisplacementWays {

  /** How many rooms are looked at. */
  static final int ROOMS = 64;

  /** How many bookings one booking displaces at the most. */
  static final int MOST_DISPLACED = 32;

  private static final Comparator<Way> BEST_FIRST =
      Comparator.comparingInt((Way way) -> way.displaced().size())
          .thenComparing(Way::displaced, DisplacementWays::compare)
          .thenComparingInt(way -> way.room().rank());

  private final BookingEngine engine;
  private final Actor actor;
  private final Instant now;
  private final Map<DocumentKey, Optional<Booking>> known = new HashMap<>();

  /** Looks for ways that somebody may go. */
  DisplacementWays(BookingEngine engine, Actor actor) {
    this.engine = engine;
    this.actor = actor;
    this.now = engine.now();
  }

  /**
   * A room, and who has to go.
   *
   * @param displaced the most important first; nobody if all that is in the way is over anyway
   * @param lapses what is over anyway
   */
  record Way(
      RankedRoom room,
      Admission admission,
      EquipmentTimes equipment,
      List<Booking> displaced,
      List<BookingChange> lapses) {

    /** The room, free once others have gone. */
    PlaceAnswer.Free free(List<BookingChange> others) {
      return new PlaceAnswer.Free(room, admission, equipment, others);
    }
  }

  /** Who is less important, or younger, comes first. */
  private static int compare(List<Booking> some, List<Booking> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      int byClass =
          Integer.compare(
              Displacement.classOf(others.get(i).request()),
              Displacement.classOf(some.get(i).request()));
      if (byClass != 0) {
        return byClass;
      }
    }
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      int byAge =
          others.get(i).milestones().requested().compareTo(some.get(i).milestones().requested());
      if (byAge != 0) {
        return byAge;
      }
    }
    return 0;
  }

  static Set<DocumentKey> keys(Collection<Booking> bookings) {
    Set<DocumentKey> keys = new TreeSet<>();
    bookings.forEach(booking -> keys.add(booking.id().document()));
    return keys;
  }

  /**
   * All ways for one event.
   *
   * @param safe who is not to be displaced whatever its class
   * @param inPolicy whether the policy has to have nothing against the place, even if it admits it
   */
  List<Way> of(Ask ask, Predicate<DocumentKey> safe, boolean inPolicy) {
    Placement placement = engine.placement();
    Policies.Admissions admissions = engine.policies().admissions(ask);
    List<RankedRoom> rooms =
        placement.admitted(ask, admissions).stream()
            .filter(room -> !inPolicy || admissions.of(room).violations().isEmpty())
            .toList();
    if (rooms.isEmpty()) {
      return List.of();
    }
    List<Set<DocumentKey>> holders =
        engine.clashes().holders(rooms, ask.request().slot(), ask.gone());
    List<Integer> fewestFirst = new ArrayList<>();
    for (int i = 0; i < rooms.size(); i++) {
      if (holders.get(i).size() <= MOST_DISPLACED) {
        fewestFirst.add(i);
      }
    }
    fewestFirst.sort(Comparator.comparingInt(i -> holders.get(i).size()));
    EquipmentTimes equipment =
        placement.equipment(ask.request(), placement.around(ask.request().slot()), ask.gone());
    List<Way> ways = new ArrayList<>();
    for (int i : fewestFirst.subList(0, Math.min(ROOMS, fewestFirst.size()))) {
      way(ask, rooms.get(i), holders.get(i), equipment, admissions, safe).ifPresent(ways::add);
    }
    ways.sort(BEST_FIRST);
    return ways;
  }

  private Optional<Way> way(
      Ask ask,
      RankedRoom room,
      Set<DocumentKey> ofRoom,
      EquipmentTimes equipment,
      Policies.Admissions admissions,
      Predicate<DocumentKey> safe) {
    int rank = Displacement.classOf(ask.request());
    if (!ofRoom.stream().allMatch(holder -> mayGo(holder, rank, safe))) {
      return Optional.empty();
    }
    Set<DocumentKey> away = new LinkedHashSet<>(ask.gone());
    away.addAll(ofRoom);
    List<DocumentKey> movable =
        equipment.all().stream()
            .filter(holder -> mayGo(holder, rank, safe))
            .map(holder -> booking(holder).orElseThrow())
            .sorted(Replacement.IMPORTANT_FIRST)
            .map(booking -> booking.id().document())
            .toList();
    return equipment
        .holders(room.room().occupied(ask.request().slot()), away, movable)
        .map(
            ofEquipment -> {
              Set<DocumentKey> all = new TreeSet<>(ofRoom);
              all.addAll(ofEquipment.keySet());
              return way(room, admissions.of(room), equipment, all);
            })
        .filter(way -> way.displaced().size() <= MOST_DISPLACED);
  }

  private Way way(
      RankedRoom room, Admission admission, EquipmentTimes equipment, Set<DocumentKey> going) {
    List<Booking> displaced = new ArrayList<>();
    List<BookingChange> lapses = new ArrayList<>();
    for (DocumentKey holder : going) {
      Booking booking = booking(holder).orElseThrow();
      Lapse.of(booking, now).ifPresentOrElse(lapses::add, () -> displaced.add(booking));
    }
    displaced.sort(Replacement.IMPORTANT_FIRST);
    return new Way(room, admission, equipment, displaced, lapses);
  }

  private boolean mayGo(DocumentKey holder, int rank, Predicate<DocumentKey> safe) {
    return booking(holder)
        .filter(booking -> !safe.test(holder) && !ClosedTime.isKept(booking))
        .filter(booking -> Lapse.of(booking, now).isPresent() || mayBeDisplaced(booking, rank))
        .isPresent();
  }

  private Optional<Booking> booking(DocumentKey holder) {
    return known.computeIfAbsent(
        holder,
        key -> key.type().equals(BookingId.DOCUMENT_TYPE) ? engine.find(key) : Optional.empty());
  }

  private boolean mayBeDisplaced(Booking booking, int rank) {
    if (booking.state() != BookingState.CONFIRMED
        || Displacement.classOf(booking.request()) <= rank
        || Displacement.wasDisplaced(booking)
        || !engine.access().sees(actor, booking.request())) {
      return false;
    }
    BookingPolicy policy = engine.policies().policy(engine.catalog().ranks(), booking);
    Duration notice = policy == null ? null : policy.displacementNotice();
    return notice != null && !booking.slot().startInclusive().isBefore(now.plus(notice));
  }
}
