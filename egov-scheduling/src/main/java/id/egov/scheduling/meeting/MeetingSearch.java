package id.egov.scheduling.meeting;

import id.egov.core.conflict.CommonFree;
import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks through the opening times for starts of a meeting. */
final class MeetingSearch {

  /*
   * All who must come whatever is chosen, and all things, are one common free time: CommonFree
   * leapfrogs over what is busy and gives the stretches in which the rest is decided. In a stretch,
   * waiting only helps where something becomes free: whoever is free from a later start on was free
   * from an earlier one on unless they were busy before it. So only the beginning of the stretch and
   * the ends of what is busy in it, rounded up to the grid, are looked at. Every start on the grid
   * lies after one of these between which and itself nothing becomes free, so it costs more. With b
   * busy intervals of m officials and rooms in the window a search costs O(m b (m + log b)),
   * whatever the step.
   *
   * A start is proposed if the one a step before it on the same day is not possible, or costs more
   * or as much. So the cheapest start of all is proposed, and never two that differ in waiting only.
   */

  private final MeetingRequest request;
  private final List<OpenDay> days;
  private final Parties parties;
  private final FullTimes times;
  private final List<MeetingRoom> rooms;
  private final MeetingCosts costs;
  private final long duration;
  private final long step;

  /**
   * Prepares a search.
   *
   * @param rooms large enough for the request, the one to take first of those that are free first
   * @param step of the grid of starts, in milliseconds
   */
  MeetingSearch(
      MeetingRequest request,
      List<OpenDay> days,
      Parties parties,
      FullTimes times,
      List<MeetingRoom> rooms,
      MeetingCosts costs,
      long step) {
    this.request = request;
    this.days = days;
    this.parties = parties;
    this.times = times;
    this.rooms = rooms;
    this.costs = costs;
    this.duration = request.millis();
    this.step = step;
  }

  /** The cheapest proposals. */
  List<MeetingProposal> proposals(List<Requirement> requirements) {
    List<MeetingProposal> proposals = new ArrayList<>();
    for (OpenDay day : days) {
      Day needs = new Day(day, requirements, request.optional());
      for (long start : needs.starts()) {
        needs.at(start).filter(found -> !needs.isWaiting(found)).ifPresent(proposals::add);
      }
    }
    return proposals.stream()
        .sorted(
            Comparator.comparingLong(MeetingProposal::cost).thenComparing(MeetingProposal::slot))
        .limit(request.limit())
        .toList();
  }

  /** Whether some requirements are met at any time. */
  boolean isPossible(List<Requirement> requirements) {
    for (OpenDay day : days) {
      Day needs = new Day(day, requirements, List.of());
      if (needs.starts().stream().anyMatch(start -> needs.at(start).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** What is needed on one day. */
  private final class Day {

    private final OpenDay open;
    private final List<Party> required = new ArrayList<>();
    private final List<Party> optional = new ArrayList<>();
    private final List<ResourceId> things = new ArrayList<>();
    private final List<IntervalTimeline> always = new ArrayList<>();
    private final List<IntervalTimeline> perhaps = new ArrayList<>();
    private boolean inRoom;

    Day(OpenDay open, List<Requirement> requirements, List<Quorum> welcome) {
      this.open = open;
      requirements.forEach(this::require);
      for (Quorum quorum : welcome) {
        Party party = parties.on(open.date(), quorum, times);
        party.collect(perhaps);
        optional.add(party);
      }
    }

    private void require(Requirement requirement) {
      if (requirement instanceof Requirement.Guests guests) {
        Party party = parties.on(open.date(), guests.quorum(), times);
        party.collect(party instanceof Party.One ? always : perhaps);
        required.add(party);
      } else if (requirement instanceof Requirement.Thing thing) {
        always.add(times.of(thing.resource()));
        things.add(thing.resource());
      } else {
        inRoom = true;
        rooms.forEach(room -> room.parts().forEach(part -> perhaps.add(times.of(part))));
      }
    }

    /** Where a meeting may start at the best. */
    Set<Long> starts() {
      Set<Long> starts = new TreeSet<>();
      long until = open.searchUntil(duration);
      if (until - open.fromInclusive() < duration) {
        return starts;
      }
      IntervalTimeline[] all = always.toArray(IntervalTimeline[]::new);
      int most = 1;
      for (IntervalTimeline timeline : all) {
        most += timeline.size();
      }
      long[] from = new long[most];
      long[] to = new long[most];
      int found = CommonFree.stretches(all, open.fromInclusive(), until, duration, from, to);
      for (int i = 0; i < found; i++) {
        addStarts(from[i], to[i] - duration, starts);
      }
      return starts;
    }

    private void addStarts(long earliest, long latest, Collection<Long> into) {
      addStart(earliest, latest, into);
      for (IntervalTimeline timeline : perhaps) {
        timeline.visit(
            earliest,
            latest + duration,
            (start, end, id) -> {
              addStart(end, latest, into);
              return end < latest;
            });
      }
    }

    private void addStart(long time, long latest, Collection<Long> into) {
      long start = open.onGrid(time, step);
      if (start <= latest) {
        into.add(start);
      }
    }

    /** Whether the meeting could as well have started a step before. */
    boolean isWaiting(MeetingProposal proposal) {
      long before = proposal.slot().startMillis() - step;
      return before >= open.fromInclusive()
          && at(before).filter(earlier -> earlier.cost() <= proposal.cost()).isPresent();
    }

    /** What comes of a start inside the opening. */
    Optional<MeetingProposal> at(long start) {
      long end = start + duration;
      for (IntervalTimeline timeline : always) {
        if (timeline.overlapsAny(start, end)) {
          return Optional.empty();
        }
      }
      long cost = (start - request.within().startMillis()) / 60_000;
      Set<OfficialId> who = new TreeSet<>();
      for (Party party : required) {
        Optional<Party.Choice> choice = party.choose(start, end);
        if (choice.isEmpty()) {
          return Optional.empty();
        }
        cost += choice.get().cost();
        who.addAll(choice.get().who());
      }
      Optional<MeetingRoom> room = inRoom ? freeRoom(start, end) : Optional.empty();
      if (inRoom && room.isEmpty()) {
        return Optional.empty();
      }
      Set<OfficialId> welcome = new TreeSet<>();
      for (Party party : optional) {
        Optional<Party.Choice> choice = party.choose(start, end);
        choice.ifPresent(come -> welcome.addAll(come.who()));
        cost += choice.isPresent() ? 0 : costs.optionalAbsent();
      }
      welcome.removeAll(who);
      Set<ResourceId> resources = new TreeSet<>(things);
      room.ifPresent(taken -> resources.addAll(taken.parts()));
      cost += room.map(this::emptySeats).orElse(0L);
      return Optional.of(
          new MeetingProposal(
              TimeSlot.ofEpochMillis(start, end),
              who,
              welcome,
              room.map(MeetingRoom::room).orElse(null),
              resources,
              cost));
    }

    private long emptySeats(MeetingRoom room) {
      return (long) (room.seats() - request.people()) * costs.emptySeat();
    }

    private Optional<MeetingRoom> freeRoom(long start, long end) {
      return rooms.stream()
          .filter(
              room ->
                  room.parts().stream().noneMatch(part -> times.of(part).overlapsAny(start, end)))
          .findFirst();
    }
  }
}
