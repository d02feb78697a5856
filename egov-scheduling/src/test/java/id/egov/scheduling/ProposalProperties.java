package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.meeting.MeetingAnswer;
import id.egov.scheduling.meeting.MeetingFinder;
import id.egov.scheduling.meeting.MeetingProposal;
import id.egov.scheduling.meeting.MeetingRequest;
import id.egov.scheduling.meeting.Quorum;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.policy.TimeRuleKind;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed lands when it is booked at once, and what is not proposed is refused: a finder
 * and the commit say the same of worlds with ways, nights, load, rules, absences, assumed ends and
 * secrets, to who sees everything and to who does not.
 */
class ProposalProperties {

  private static final int DAY = 96;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final List<String> SITES = List.of("A", "B", "C");
  private static final Actor ADMIN = Actor.of("root", "Setda", Role.ADMINISTRATOR);
  private static final Actor CLERK = Actor.of("clerk", "Dinas Kesehatan", Role.VERIFIER);

  /** Random days of the mayor and the deputy, and who asks. */
  private static final class World {

    private final Random random;
    private final AgendaService service;
    private final @Nullable Venue venue;
    private final List<OfficialId> people;

    World(long seed) {
      random = new Random(seed);
      MemoryStore store = new MemoryStore();
      AgendaService base =
          AgendaService.builder(
                  store,
                  AgendaStory.OFFICIALS.toBuilder()
                      .absence(Absence.of(DEPUTY, "2026-11-25", "2026-11-26"))
                      .build(),
                  Fixtures.VALIDATOR,
                  Fixtures.CLOCK)
              .policy(policy(random))
              .policy(DEPUTY, policy(random))
              .travel(travel(random))
              .horizon(Duration.ofHours(90))
              .alternatives(0, Duration.ofDays(1))
              .build();
      for (int i = 0; i < 14; i++) {
        base.as(ADMIN).schedule(piece(i));
      }
      DocumentKey other = new DocumentKey("leave", "1");
      store.commit(
          Commit.builder(new CommitId("leave"))
              .add(List.of(Claim.exclusive(MAYOR.resource(), slot(60, 3), other)))
              .build());
      service = base.as(random.nextBoolean() ? ADMIN : CLERK);
      venue = venue(random);
      people = random.nextBoolean() ? List.of(MAYOR) : List.of(MAYOR, DEPUTY);
    }

    private AgendaItem piece(int number) {
      int quarters = 1 + random.nextInt(6);
      TimeSlot slot = slot(random.nextInt(3) * DAY + 10 + random.nextInt(90), quarters);
      AgendaTime time =
          random.nextInt(3) == 0
              ? AgendaTime.untilDone(
                  slot.startInclusive(), slot.duration(), QUARTER.multipliedBy(3))
              : AgendaTime.of(slot);
      return AgendaItem.of("i" + number, "Acara", "Setda", time.slot(), "mayor")
          .withTime(time)
          .withOptional("deputy")
          .withVenue(venue(random))
          .withResources(random.nextInt(3) == 0 ? new String[] {"car:1"} : new String[0])
          .withVisibility(random.nextInt(3) == 0 ? Visibility.CONFIDENTIAL : Visibility.INTERNAL);
    }

    /** Whether it can be booked at once and does not even possibly clash. */
    private boolean lands(TimeSlot slot, @Nullable Venue place, Set<OfficialId> who) {
      AgendaItem item =
          AgendaItem.of("meeting", "Rapat", "Setda", slot, "mayor")
              .draft()
              .required(who)
              .venue(place)
              .item();
      AgendaOutcome outcome = service.dryRun().schedule(item);
      return outcome instanceof Done
          && AgendaStory.codes(outcome).stream().noneMatch(code -> code.contains("POSSIBLY"));
    }

    private MeetingRequest request(int quarters, TimeSlot within) {
      Quorum[] all = people.stream().map(one -> Quorum.person(one.value())).toArray(Quorum[]::new);
      return MeetingRequest.of(QUARTER.multipliedBy(quarters), Quorum.all(all), within);
    }

    private MeetingFinder finder() {
      return service.meetings(venue).startsEvery(QUARTER).build();
    }
  }

  private static AgendaPolicy policy(Random random) {
    AgendaPolicy policy =
        AgendaPolicy.in(Fixtures.ZONE)
            .withRule(
                TimeRule.of(TimeRuleKind.BREAK, window -> List.of(slot(48, 4), slot(48 + DAY, 4))))
            .withRule(TimeRule.of(TimeRuleKind.HOLIDAY, window -> List.of(slot(30, 9))).warning())
            .withVeil(Duration.ofHours(random.nextBoolean() ? 0 : 6));
    if (random.nextBoolean()) {
      policy = policy.withRest(Duration.ofHours(10));
    }
    return random.nextBoolean()
        ? policy.withDailyLoad(1 + random.nextInt(5), Duration.ofMinutes(120 + random.nextInt(240)))
        : policy;
  }

  private static TravelTimes travel(Random random) {
    TravelTimes.Builder travel = TravelTimes.builder(Duration.ofMinutes(5L * random.nextInt(9)));
    for (String from : SITES) {
      for (String to : SITES) {
        travel.leg(from, to, QUARTER.multipliedBy(random.nextInt(8)));
      }
    }
    return travel.build();
  }

  private static @Nullable Venue venue(Random random) {
    int site = random.nextInt(SITES.size() + 1);
    return site == SITES.size() ? null : Venue.at("Aula", SITES.get(site));
  }

  private static Instant at(int quarter) {
    return Fixtures.NOW.plus(QUARTER.multipliedBy(quarter));
  }

  private static TimeSlot slot(int start, int quarters) {
    return TimeSlot.of(at(start), QUARTER.multipliedBy(quarters));
  }

  /** An item over midnight, or over the turn of the day, is where a finder may say less. */
  private static boolean isOfOneDay(int start, int quarters) {
    int last = start + quarters - 1;
    return start / DAY == last / DAY
        && Math.floorDiv(start - 12, DAY) == Math.floorDiv(last - 12, DAY);
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void whatIsProposedLands(@ForAll long seed) {
    World world = new World(seed);
    int quarters = 1 + world.random.nextInt(8);
    MeetingRequest request = world.request(quarters, slot(-8, 4 * DAY)).withLimit(30);
    if (world.finder().find(request) instanceof MeetingAnswer.Found found) {
      for (MeetingProposal proposal : found.proposals()) {
        assertThat(world.lands(proposal.slot(), world.venue, proposal.required())).isTrue();
      }
    }
    for (TimeSlot stretch :
        world.service.commonFreeTime(
            new TreeSet<>(world.people), QUARTER.multipliedBy(quarters), slot(-8, 4 * DAY), 30)) {
      long latest = stretch.duration().dividedBy(QUARTER) - quarters;
      for (long offset : new long[] {0, latest / 2, latest}) {
        TimeSlot slot =
            TimeSlot.of(
                stretch.startInclusive().plus(QUARTER.multipliedBy(offset)),
                QUARTER.multipliedBy(quarters));
        assertThat(world.lands(slot, null, new TreeSet<>(world.people))).isTrue();
      }
    }
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void whatIsNotProposedIsRefused(@ForAll long seed) {
    World world = new World(seed);
    MeetingFinder finder = world.finder();
    Set<OfficialId> who = new TreeSet<>(world.people);
    int quarters = 1 + world.random.nextInt(8);
    List<TimeSlot> free =
        world.service.commonFreeTime(who, QUARTER.multipliedBy(quarters), slot(-8, 4 * DAY), 1000);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      starts.add(world.random.nextInt(3 * DAY + 78) - 8);
    }
    for (int start : starts) {
      TimeSlot slot = slot(start, quarters);
      // What another module has claimed is hidden behind a veil from all who look, and only there.
      if (isOfOneDay(start, quarters) && !slot.overlaps(slot(48, 24))) {
        assertThat(finder.find(world.request(quarters, slot)) instanceof MeetingAnswer.Found)
            .as("%s at %s", slot, world.venue)
            .isEqualTo(world.lands(slot, world.venue, who));
        assertThat(free.stream().anyMatch(stretch -> stretch.encloses(slot)))
            .as("%s", slot)
            .isEqualTo(world.lands(slot, null, who));
      }
    }
  }
}
