package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.Delegate;
import id.egov.scheduling.policy.Delegates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what would do instead of what was refused: another time when everybody is free,
 * somebody else at the same time, or, where not even that helps, both. The least change comes
 * first: every minute that it is moved costs one, and everybody who would come instead four hours,
 * and as much for each who would have been more fitting.
 */
final class Alternatives {

  private static final long COST_OF_DELEGATE = Duration.ofHours(4).toMillis();

  private final Store store;
  private final Officials officials;
  private final Engagements engagements;
  private final Policies policies;
  private final Delegates delegates;
  private final AgendaAccess access;
  private final OpeningTimes openingTimes;
  private final int limit;
  private final Duration reach;

  Alternatives(
      AgendaService.Builder settings, Store store, Engagements engagements, Policies policies) {
    this.store = store;
    this.officials = settings.officials;
    this.engagements = engagements;
    this.policies = policies;
    this.delegates = settings.delegates;
    this.access = settings.access;
    this.openingTimes = settings.openingTimes;
    this.limit = settings.alternatives;
    this.reach = settings.reach;
  }

  boolean wanted() {
    return limit > 0;
  }

  /** What is near enough to a slot, or else to the part of time that can be planned. */
  TimeSlot searched(TimeSlot slot, TimeSlot plannable) {
    long anchor =
        Math.max(plannable.startMillis(), Math.min(plannable.endMillis(), slot.startMillis()));
    long end = anchor + slot.duration().toMillis();
    return TimeSlot.ofEpochMillis(
        Math.max(plannable.startMillis(), anchor - reach.toMillis()),
        Math.min(plannable.endMillis(), end + reach.toMillis()));
  }

  /** An alternative and what it costs. */
  private record Costed(AgendaAlternative alternative, long cost) {}

  /**
   * Finds as many of each sort as were asked for.
   *
   * @param blocked who cannot come at the wanted time
   */
  List<AgendaAlternative> find(Need need, Set<OfficialId> blocked, TimeSlot searched) {
    Search search = new Search(need, blocked, searched);
    List<Costed> found = new ArrayList<>();
    search.times(need.everybody(), null).forEach(found::add);
    if (searched.encloses(need.item().slot()) && !blocked.isEmpty()) {
      List<Costed> others = search.others(need.item().slot());
      found.addAll(others);
      if (others.isEmpty()) {
        Set<OfficialId> unblocked = need.everybody();
        unblocked.removeAll(blocked);
        found.addAll(search.times(unblocked, search::first));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingLong(Costed::cost)
                .thenComparing(one -> one.alternative().slot())
                .thenComparing(one -> one.alternative().substitutions().toString()))
        .map(Costed::alternative)
        .toList();
  }

  /** Looks around one refusal, on what was read for it once. */
  private final class Search {

    private final Need need;
    private final Set<OfficialId> blocked;
    private final TimeSlot searched;
    private final Map<OfficialId, Map<LocalDate, List<Delegate>>> choices = new HashMap<>();
    private final Offers offers;
    private final List<Busy> resources = new ArrayList<>();

    Search(Need need, Set<OfficialId> blocked, TimeSlot searched) {
      this.need = need;
      this.blocked = blocked;
      this.searched = searched;
      Set<OfficialId> people = need.everybody();
      for (OfficialId official : blocked) {
        Map<LocalDate, List<Delegate>> byDay = new HashMap<>();
        for (LocalDate day : LocalDays.of(policies.of(sender(official)), searched)) {
          List<Delegate> fitting = choices(official, day);
          byDay.put(day, fitting);
          fitting.forEach(delegate -> people.add(delegate.official()));
        }
        choices.put(official, byDay);
      }
      Engagements.Read read = engagements.read(people, policies.around(searched), need.own());
      this.offers =
          new Offers(
              need, read.of(), policies, new Veil(access, need.asker(), policies), engagements);
      List<ResourceId> needed =
          need.item().takesTime() ? List.copyOf(need.item().resources()) : List.of();
      if (!needed.isEmpty()) {
        store
            .timelines(needed, searched)
            .forEach(
                timeline ->
                    resources.add(
                        engagements.busy(timeline, searched, need.own(), new ArrayList<>())));
      }
    }

    /** Who would send somebody else: themselves, or who was to send them. */
    private OfficialId sender(OfficialId official) {
      return need.sentBy().getOrDefault(official, official);
    }

    /** Who could come instead of somebody at a time, as far as the rules of that day go. */
    private List<Delegate> choices(OfficialId official, TimeSlot slot) {
      LocalDate day = policies.of(sender(official)).day(slot.startInclusive());
      return choices.getOrDefault(official, Map.of()).getOrDefault(day, List.of());
    }

    private List<Delegate> choices(OfficialId official, LocalDate day) {
      OfficialId sender = sender(official);
      if (need.before() != null && Guests.of(need.before()).depth(sender) >= Guests.DEEPEST) {
        return List.of();
      }
      Set<OfficialId> taken = need.taken();
      return delegates.of(sender, day).stream()
          .filter(delegate -> !taken.contains(delegate.official()))
          .filter(delegate -> officials.find(delegate.official()).isPresent())
          .toList();
    }

    /**
     * Other times, the nearest in each stretch in which some people and all resources are free; in
     * opening times, or outside them if there is none inside.
     *
     * @param instead who would come instead of those who are blocked, or nobody can; null if they
     *     come themselves
     */
    List<Costed> times(
        Set<OfficialId> people, @Nullable Function<TimeSlot, @Nullable Costed> instead) {
      List<IntervalTimeline> busy = new ArrayList<>();
      people.forEach(official -> busy.add(offers.busy(official)));
      resources.forEach(one -> busy.add(offers.busy(one)));
      CommonTime common = new CommonTime(busy);
      Function<TimeSlot, @Nullable Costed> offer =
          slot -> {
            if (slot.equals(need.item().slot()) || !offers.suits(people, slot)) {
              return null;
            }
            return instead == null ? costed(slot, List.of(), 0) : instead.apply(slot);
          };
      List<TimeSlot> open =
          openingTimes.within(searched).stream()
              .flatMap(slot -> slot.intersection(searched).stream())
              .toList();
      List<Costed> inside = common.nearest(need.item().slot(), open, limit, offer);
      return inside.isEmpty()
          ? common.nearest(need.item().slot(), List.of(searched), limit, offer)
          : inside;
    }

    /** Somebody else at a time: each who could, if one is blocked; else the first for each. */
    List<Costed> others(TimeSlot slot) {
      boolean resourcesFree = resources.stream().allMatch(one -> one.isFree(slot));
      Set<OfficialId> unblocked = need.everybody();
      unblocked.removeAll(blocked);
      if (!resourcesFree || !offers.suits(unblocked, slot)) {
        return List.of();
      }
      List<Costed> found = new ArrayList<>();
      if (blocked.size() == 1) {
        OfficialId official = blocked.iterator().next();
        List<Delegate> fitting = choices(official, slot);
        for (int rank = 0; rank < fitting.size() && found.size() < limit; rank++) {
          Delegate delegate = fitting.get(rank);
          if (offers.suits(Set.of(delegate.official()), slot)) {
            found.add(costed(slot, List.of(substitution(official, delegate)), rank + 1));
          }
        }
      } else {
        Costed first = first(slot);
        if (first != null) {
          found.add(first);
        }
      }
      return found;
    }

    /** The first who could come at a time for each who is blocked, or null if one has nobody. */
    @Nullable Costed first(TimeSlot slot) {
      List<Substitution> substitutions = new ArrayList<>();
      Set<OfficialId> used = new TreeSet<>();
      int ranks = 0;
      for (OfficialId official : blocked) {
        if (offers.suits(Set.of(official), slot)) {
          continue;
        }
        List<Delegate> fitting = choices(official, slot);
        int rank = 0;
        while (rank < fitting.size()
            && (used.contains(fitting.get(rank).official())
                || !offers.suits(Set.of(fitting.get(rank).official()), slot))) {
          rank++;
        }
        if (rank == fitting.size()) {
          return null;
        }
        used.add(fitting.get(rank).official());
        substitutions.add(substitution(official, fitting.get(rank)));
        ranks += rank + 1;
      }
      return substitutions.isEmpty() ? null : costed(slot, substitutions, ranks);
    }

    private Substitution substitution(OfficialId official, Delegate delegate) {
      return new Substitution(sender(official), delegate.official(), delegate.capacity());
    }

    private Costed costed(TimeSlot slot, List<Substitution> substitutions, int ranks) {
      AgendaItem item = need.item();
      long moved = Math.abs(slot.startMillis() - item.slot().startMillis());
      return new Costed(
          new AgendaAlternative(slot, substitutions), moved + ranks * COST_OF_DELEGATE);
    }
  }
}
