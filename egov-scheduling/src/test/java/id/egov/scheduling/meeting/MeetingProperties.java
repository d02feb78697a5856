package id.egov.scheduling.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.people.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The search against a model that tries everything. */
class MeetingProperties {

  /** Midnight of Monday, 23 November 2026, in western Indonesia. */
  private static final Instant MONDAY = Instant.parse("2026-11-22T17:00:00Z");

  private static final List<MeetingRoom> ROOMS =
      List.of(
          MeetingRoom.of("room:hall", 30, "room:a", "room:b"),
          MeetingRoom.of("room:b", 20),
          MeetingRoom.of("room:a", 20),
          MeetingRoom.of("room:c", 10));
  private static final List<String> RESOURCES =
      List.of(
          "official:p",
          "official:q",
          "official:r",
          "official:s",
          "room:a",
          "room:b",
          "room:c",
          "car:1");

  private static TimeSlot minutes(int fromInclusive, int untilExclusive) {
    return new TimeSlot(
        MONDAY.plus(Duration.ofMinutes(fromInclusive)),
        MONDAY.plus(Duration.ofMinutes(untilExclusive)));
  }

  /** A small world in which nearly everything is taken most of the time. */
  private static Naive world(Random random) {
    Officials.Builder officials = Officials.builder();
    for (String id : List.of("p", "q", "r", "s")) {
      officials.official(Official.of(id, "N" + id, "T" + id));
    }
    officials.position(Position.of("head", "Head")).position(Position.of("aide", "Aide"));
    officials.appointment(
        Appointment.of(
            new PositionId("head"), new OfficialId("p"), OfficeCapacity.DEFINITIVE, null, null));
    if (random.nextBoolean()) {
      officials.appointment(
          Appointment.of(
              new PositionId("aide"),
              new OfficialId("q"),
              OfficeCapacity.DEFINITIVE,
              LocalDate.of(2026, 11, 23 + random.nextInt(3)),
              null));
    }
    officials.standIn(StandIn.of("head", "aide", OfficeCapacity.PLH));
    if (random.nextBoolean()) {
      LocalDate away = LocalDate.of(2026, 11, 23 + random.nextInt(3));
      officials.absence(new Absence(new OfficialId("p"), away, away.plusDays(1)));
    }
    List<TimeSlot> openings = new ArrayList<>();
    for (int day = 0; day < 3; day++) {
      int midnight = day * 24 * 60;
      if (random.nextInt(4) > 0) {
        openings.add(minutes(midnight + 8 * 60 - random.nextInt(2) * 10, midnight + 12 * 60));
      }
      if (random.nextInt(4) > 0) {
        // Some offices never close before the next morning.
        int end = random.nextInt(4) > 0 ? 16 * 60 : 32 * 60 - 10;
        openings.add(minutes(midnight + 13 * 60, midnight + end));
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (String resource : RESOURCES) {
      int density = random.nextInt(4);
      int time = 0;
      while (time < 4 * 24 * 60) {
        int start = time + random.nextInt(40) * 10;
        int end = start + 10 + random.nextInt(1 + 40 * density) * 5;
        claims.add(
            Claim.exclusive(
                ResourceId.parse(resource),
                minutes(start, end),
                DocumentKey.parse("agenda-item:" + claims.size())));
        time = end;
      }
    }
    MeetingCosts costs =
        new MeetingCosts(
            random.nextInt(3) * 30,
            random.nextInt(3) * 20,
            random.nextInt(2) * 100,
            random.nextInt(3) * 4);
    return new Naive(
        officials.build(),
        claims,
        openings,
        ROOMS,
        costs,
        Duration.ofMinutes(List.of(10, 30, 60).get(random.nextInt(3))));
  }

  private static Quorum quorum(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 6);
    if (kind < 2) {
      return kind == 0
          ? Quorum.person(List.of("p", "q", "r", "s").get(random.nextInt(4)))
          : new Quorum.Role(
              new PositionId(random.nextBoolean() ? "head" : "aide"),
              random.nextInt(4) > 0 ? Duty.ROUTINE : Duty.STRATEGIC);
    }
    List<Quorum> of = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      of.add(quorum(random, depth - 1));
    }
    return switch (kind) {
      case 2 -> new Quorum.All(of);
      case 3 -> new Quorum.Any(of);
      default -> new Quorum.AtLeast(1 + random.nextInt(size), of);
    };
  }

  private static MeetingRequest request(Random random) {
    int start = random.nextInt(12 * 6) * 10;
    MeetingRequest request =
        MeetingRequest.of(
                Duration.ofMinutes(10 + random.nextInt(15) * 10L),
                quorum(random, 2),
                minutes(start, start + 60 + random.nextInt(3 * 24) * 60))
            .withLimit(1 + random.nextInt(6));
    if (random.nextBoolean()) {
      request = request.withOptional(quorum(random, 1), quorum(random, 1));
    }
    if (random.nextBoolean()) {
      request = request.withPeople(List.of(5, 15, 25, 31).get(random.nextInt(4)));
    }
    return random.nextInt(3) == 0 ? request.withResources("car:1") : request;
  }

  private static MeetingFinder finder(Naive world) {
    MemoryStore store = new MemoryStore();
    Commit.Builder commit = Commit.builder(new CommitId("claims"));
    world.claims().forEach(commit::add);
    store.commit(commit.build());
    return MeetingFinder.builder(store, world.officials(), Naive.VALIDATOR, Naive.ZONE)
        .openingTimes(
            window -> world.openings().stream().filter(slot -> slot.overlaps(window)).toList())
        .rooms(world.rooms())
        .costs(world.costs())
        .startsEvery(world.step())
        .build();
  }

  @Property(tries = 500)
  void theProposalsAreThoseOfTryingEverything(@ForAll Random random) {
    Naive world = world(random);
    MeetingFinder finder = finder(world);
    MeetingRequest request = request(random);
    MeetingAnswer answer = finder.find(request);
    assertThat(finder.find(request)).isEqualTo(answer);
    List<Naive.Start> expected = world.proposals(request);
    Statistics.collect(expected.isEmpty() ? "impossible" : "found");
    if (answer instanceof MeetingAnswer.Found found) {
      assertThat(found.proposals())
          .map(proposal -> new Naive.Start(proposal.slot(), proposal.cost()))
          .isEqualTo(expected);
      found.proposals().forEach(proposal -> isMeeting(world, request, proposal));
    } else {
      assertThat(expected).isEmpty();
      isSoundAndMinimal(world, request, (MeetingAnswer.Impossible) answer);
    }
  }

  private static void isMeeting(Naive world, MeetingRequest request, MeetingProposal proposal) {
    TimeSlot slot = proposal.slot();
    assertThat(world.fills(proposal.required(), request.required(), slot)).isTrue();
    Set<ResourceId> claimed = new TreeSet<>(proposal.resources());
    proposal.required().forEach(official -> claimed.add(official.resource()));
    proposal.optional().forEach(official -> claimed.add(official.resource()));
    assertThat(claimed).allMatch(resource -> world.isFree(resource, slot));
    assertThat(proposal.resources()).containsAll(request.resources());
    assertThat(proposal.optional()).doesNotContainAnyElementsOf(proposal.required());
    // Nobody comes who is not needed, but for those who are welcome.
    Set<OfficialId> everybody = new TreeSet<>(proposal.required());
    everybody.addAll(proposal.optional());
    for (Quorum welcome : request.optional()) {
      assertThat(world.fills(everybody, welcome, slot) || world.cheapest(welcome, slot).isEmpty())
          .isTrue();
    }
    MeetingRoom room =
        ROOMS.stream()
            .filter(candidate -> candidate.room().equals(proposal.room()))
            .findFirst()
            .orElse(null);
    assertThat(room == null).isEqualTo(request.people() == 0);
    if (room != null) {
      assertThat(room.seats()).isGreaterThanOrEqualTo(request.people());
      assertThat(proposal.resources()).containsAll(room.parts());
    }
  }

  private static void isSoundAndMinimal(
      Naive world, MeetingRequest request, MeetingAnswer.Impossible answer) {
    List<Map<String, Boolean>> starts =
        world.runs(request).stream()
            .flatMap(List::stream)
            .map(slot -> world.met(request, slot))
            .toList();
    Set<String> named =
        answer.reasons().stream()
            .map(reason -> reason.evidence().getOrDefault("requirement", ""))
            .collect(Collectors.toSet());
    if (starts.isEmpty()) {
      assertThat(named).containsExactly("");
      return;
    }
    Set<String> never =
        starts.get(0).keySet().stream()
            .filter(path -> starts.stream().noneMatch(met -> met.get(path)))
            .collect(Collectors.toSet());
    if (!never.isEmpty()) {
      assertThat(named).isEqualTo(never);
      return;
    }
    assertThat(named).hasSizeGreaterThan(1);
    assertThat(starts).noneMatch(met -> named.stream().allMatch(met::get));
    for (String spared : named) {
      assertThat(starts)
          .anyMatch(met -> named.stream().filter(path -> !path.equals(spared)).allMatch(met::get));
    }
  }
}
