package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.InvitationTree;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many clerks answer, send, take back, move and revise the same items at once. */
@Timeout(60)
class DelegationConcurrencyTest extends OnAStore {

  private static final int CLERKS = 6;
  private static final int ITEMS = 12;
  private static final Duration WAY = Duration.ofMinutes(60);
  private static final List<String> OFFICIALS =
      List.of("mayor", "deputy", "sekda", "asisten", "camat");
  private static final List<Venue> VENUES =
      List.of(Venue.at("Aula", "Balai Kota"), Venue.at("Dermaga", "Pelabuhan"));

  private final AgendaService service =
      AgendaStory.service(store, Fixtures.CLOCK)
          .travel(
              TravelTimes.builder(Duration.ZERO).bothWays("Balai Kota", "Pelabuhan", WAY).build())
          .alternatives(0, Duration.ofDays(1))
          .build();

  private int work(int clerk) {
    SplittableRandom random = new SplittableRandom(clerk);
    int done = 0;
    for (int i = 0; i < rounds(120); i++) {
      AgendaEntry entry = service.find(id("i" + random.nextInt(ITEMS))).orElseThrow();
      OfficialId one = new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
      OfficialId other = new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
      int hour = random.nextInt(12);
      long version = entry.version();
      AgendaOutcome outcome =
          switch (random.nextInt(8)) {
            case 0 -> service.decline(entry.id(), version, one, null);
            case 1 -> service.delegate(entry.id(), version, one, other, null, null);
            case 2 -> service.redelegate(entry.id(), version, one, other, null, null);
            case 3 -> service.takeBack(entry.id(), version, one, null);
            case 4 ->
                service.reschedule(entry.id(), version, AgendaTime.of(hours(hour, hour + 1)), null);
            case 5 ->
                service.revise(
                    version, entry.item().withVenue(VENUES.get(random.nextInt(2))), null);
            default -> service.accept(entry.id(), version, one, null);
          };
      done += outcome instanceof AgendaOutcome.Done ? 1 : 0;
    }
    return done;
  }

  @Test
  void nobodyIsSentToTwoPlacesAndNothingIsClaimedThatNoItemHas() throws Exception {
    for (int i = 0; i < ITEMS; i++) {
      AgendaStory.done(
          service.receive(
              AgendaItem.of("i" + i, "Acara", "Setda", hours(i, i + 1), "mayor", "sekda")
                  .withVenue(VENUES.get(i % 2))
                  .withResources("car:" + i % 3)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    CyclicBarrier start = new CyclicBarrier(CLERKS);
    try {
      List<Callable<Integer>> clerks = new ArrayList<>();
      for (int i = 0; i < CLERKS; i++) {
        int clerk = i;
        clerks.add(
            () -> {
              start.await(10, TimeUnit.SECONDS);
              return work(clerk);
            });
      }
      for (Future<Integer> future : threads.invokeAll(clerks, 50, TimeUnit.SECONDS)) {
        assertThat(future.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
    TimeSlot day = hours(0, 24);
    for (Official official : AgendaStory.OFFICIALS.all()) {
      List<AgendaEntry> agenda = service.attending(official.id(), day);
      for (int i = 1; i < agenda.size(); i++) {
        AgendaEntry before = agenda.get(i - 1);
        AgendaEntry after = agenda.get(i);
        boolean sameSite = Objects.equals(before.item().venue(), after.item().venue());
        assertThat(before.slot().endExclusive().plus(sameSite ? Duration.ZERO : WAY))
            .as("%s from %s to %s", official.id(), before.id(), after.id())
            .isBeforeOrEqualTo(after.slot().startInclusive());
      }
    }
    assertThat(claimed(day)).containsExactlyInAnyOrderElementsOf(due());
    for (int i = 0; i < ITEMS; i++) {
      service.find(id("i" + i)).orElseThrow().trees().forEach(this::checkOneComesAtTheMost);
    }
  }

  /** Of whom an invitation was passed on to, only the last one comes. */
  private void checkOneComesAtTheMost(InvitationTree tree) {
    assertThat(tree.stream().filter(Invitation::takesTime)).hasSizeLessThanOrEqualTo(1);
    Set<OfficialId> inForce = new TreeSet<>();
    tree.stream()
        .filter(one -> one.delegatedTo() != null)
        .forEach(one -> inForce.add(Objects.requireNonNull(one.delegatedTo())));
    tree.stream()
        .filter(one -> one.delegatedFrom() != null)
        .forEach(
            one ->
                assertThat(inForce.contains(one.official()))
                    .as("%s", one)
                    .isEqualTo(one.reply() != Reply.DECLINED && one.reply().stillInvited()));
  }

  /** All that is claimed of anybody and anything. */
  private List<Claim> claimed(TimeSlot day) {
    List<ResourceId> resources = new ArrayList<>();
    for (Official official : AgendaStory.OFFICIALS.all()) {
      resources.add(official.id().resource());
      resources.add(AgendaClaims.agenda(official.id()));
    }
    for (int car = 0; car < 3; car++) {
      resources.add(ResourceId.parse("car:" + car));
    }
    return store.timelines(resources, day).stream()
        .flatMap(timeline -> timeline.claims().stream())
        .toList();
  }

  /** All that the items as they stand have to claim. */
  private List<Claim> due() {
    List<Claim> due = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      due.addAll(AgendaClaims.of(service.find(id("i" + i)).orElseThrow()));
    }
    return due;
  }
}
