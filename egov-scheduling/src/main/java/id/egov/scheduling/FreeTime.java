package id.egov.scheduling;

import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When people and things cannot be had for an ordinary item of some length at some place: what
 * {@link OfficialCheck} would say to each start, turned into times that the item must not overlap.
 */
final class FreeTime {

  /*
   * Everything that OfficialCheck refuses is a set of starts. A way of w before or after something
   * makes it longer by w. A night of n after something refuses the starts on later days before its
   * end + n: these are the starts in [turn of the day, end + n); and before something, the ends
   * after its start - n of what starts before the day turns. A day that is full or on which somebody
   * is away, and a time that is kept free, are what they are. Two of these say more than the check
   * does of an item over the turn of the day: a night before, for it, and that a day is full, of
   * which it would take a part only. It is not offered then, though it might be had.
   */

  private final AgendaEngine engine;
  private final Asker asker;
  private final Policies policies;
  private final Veil veil;
  private final Engagements engagements;
  private final TimeSlot plannable;

  FreeTime(AgendaEngine engine, Asker asker, AgendaAccess access, TimeSlot plannable) {
    this.engine = engine;
    this.asker = asker;
    this.policies = engine.policies();
    this.veil = new Veil(access, asker, policies);
    this.engagements = engine.placement().engagements();
    this.plannable = plannable;
  }

  /**
   * When an official has something to do, by start; ways and nights are not in it. What is hidden
   * is one wherever it touches.
   */
  List<TimeSlot> busy(OfficialId official, TimeSlot window) {
    AgendaPolicy policy = policies.of(official);
    List<TimeSlot> seen = new ArrayList<>();
    List<TimeSlot> hidden = new ArrayList<>();
    for (Engagement one :
        Objects.requireNonNull(known(Set.of(official), window).get(official), "read")) {
      boolean shown = one.entry() != null && !one.hidden();
      TimeSlot slot = one.time().slot();
      (shown ? seen : hidden).add(one.entry() == null ? Veil.over(slot, policy) : slot);
    }
    return Stream.concat(seen.stream(), Union.slots(hidden).stream())
        .filter(window::overlaps)
        .sorted()
        .toList();
  }

  private Map<OfficialId, List<Engagement>> known(Set<OfficialId> officials, TimeSlot window) {
    return veil.over(engagements.read(officials, policies.around(window), null).of());
  }

  /** When officials cannot be had. */
  Map<OfficialId, List<TimeSlot>> taken(
      Set<OfficialId> officials, TimeSlot window, Duration duration, @Nullable Venue venue) {
    Map<OfficialId, List<Engagement>> known = known(officials, window);
    Map<OfficialId, List<TimeSlot>> taken = new TreeMap<>();
    for (OfficialId official : officials) {
      List<Engagement> others = Objects.requireNonNull(known.get(official), "read");
      taken.put(official, taken(official, others, window, duration, venue));
    }
    return taken;
  }

  /** When resources cannot be had, officials among them. */
  Map<ResourceId, List<TimeSlot>> ofAll(
      Set<ResourceId> resources, TimeSlot window, Duration duration, @Nullable Venue venue) {
    Set<OfficialId> officials = new TreeSet<>();
    List<ResourceId> things = new ArrayList<>();
    for (ResourceId resource : new TreeSet<>(resources)) {
      if (resource.kind().equals(OfficialId.RESOURCE_KIND)) {
        officials.add(new OfficialId(resource.name()));
      } else {
        things.add(resource);
      }
    }
    Map<ResourceId, List<TimeSlot>> taken = new TreeMap<>();
    taken(officials, window, duration, venue)
        .forEach((official, times) -> taken.put(official.resource(), times));
    if (!things.isEmpty()) {
      for (Timeline timeline : engine.store().timelines(things, window)) {
        taken.put(
            timeline.resource(),
            veil.over(engagements.busy(timeline, window, null, new ArrayList<>()), engagements));
      }
    }
    return taken;
  }

  private List<TimeSlot> taken(
      OfficialId official,
      List<Engagement> others,
      TimeSlot window,
      Duration duration,
      @Nullable Venue venue) {
    AgendaPolicy policy = policies.of(official);
    List<TimeSlot> taken = new ArrayList<>();
    add(taken, window.startInclusive(), plannable.startInclusive());
    add(taken, plannable.endExclusive(), window.endExclusive());
    Map<LocalDate, List<Engagement>> byDay = new HashMap<>();
    for (Engagement other : others) {
      for (LocalDate day : LocalDays.of(policy, other.time().slot())) {
        byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(other);
      }
      taken.add(taken(venue, other, policy, policies.travel()));
      if (other.entry() != null && !asker.overriding()) {
        addNights(taken, other, policy);
      }
    }
    for (LocalDate day : LocalDays.of(policy, window)) {
      List<Engagement> there = byDay.getOrDefault(day, List.of());
      boolean full = !asker.overriding() && Load.of(day, true, duration, there, policy).tooMuch();
      if (full || policies.isAway(official, day) || !policies.holdsOffice(official, day)) {
        taken.add(LocalDays.slot(policy, day));
      }
    }
    if (!asker.overriding()) {
      for (TimeRule rule : policy.rules()) {
        if (rule.refuses()) {
          taken.addAll(rule.keptFreeFrom(ItemKind.ORDINARY, window));
        }
      }
    }
    return taken;
  }

  /**
   * What an engagement takes, with the way to it and from it. Of what is no agenda item nobody
   * knows who may see it: its true time is hidden from all.
   */
  static TimeSlot taken(
      @Nullable Venue venue, Engagement other, AgendaPolicy policy, TravelTimes travel) {
    TimeSlot slot = other.time().slot();
    return other.entry() == null
        ? Veil.over(slot, policy)
        : slot.expandedBy(other.wayFrom(venue, travel), other.wayTo(venue, travel));
  }

  private static void addNights(List<TimeSlot> into, Engagement other, AgendaPolicy policy) {
    TimeSlot slot = other.time().slot();
    LocalDate day = policy.restDay(slot.startInclusive());
    Instant turn = policy.startOfRestDay(day);
    Instant nextTurn = policy.startOfRestDay(day.plusDays(1));
    add(into, slot.startInclusive().minus(policy.rest()), turn);
    add(into, nextTurn, slot.endExclusive().plus(policy.rest()));
    if (other.hidden() && nextTurn.isBefore(slot.endExclusive())) {
      // It may begin only once the day has turned.
      add(into, nextTurn.minus(policy.rest()), nextTurn);
    }
  }

  private static void add(List<TimeSlot> into, Instant start, Instant end) {
    if (start.isBefore(end)) {
      into.add(new TimeSlot(start, end));
    }
  }
}
