package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Occupancy;
import id.egov.core.store.ResourceId;
import id.egov.core.store.ResourceWatch;
import id.egov.core.time.TimeSlot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Plans against a list of claims, with steps back; some resources and times were not read ahead.
 */
class PlannedStoreProperties {

  private static final int ROOMS = 70;
  private static final int HOURS = 24;
  private static final TimeSlot DAY = hours(0, HOURS);
  private static final TimeSlot EVER = hours(-HOURS, 2 * HOURS);
  private static final List<ResourceId> WATCHED = rooms(0, ROOMS);
  private static final List<ResourceId> ALL = rooms(0, ROOMS + 2);

  private static List<ResourceId> rooms(int from, int until) {
    List<ResourceId> rooms = new ArrayList<>();
    for (int i = from; i < until; i++) {
      rooms.add(new ResourceId("room", "r" + i));
    }
    return rooms;
  }

  private record Saved(PlannedStore.State state, List<Claim> claims) {}

  @Property(tries = 150)
  void aPlanIsWhatItsStepsHaveLeft(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MemoryStore store = new MemoryStore();
    List<Claim> model = new ArrayList<>();
    Commit.Builder commit = Commit.builder(new CommitId("begin"));
    for (int i = 0; i < 60; i++) {
      take(random, i, model)
          .forEach(
              claim ->
                  commit.create(claim.holder(), "{}", DocumentFields.NONE).add(List.of(claim)));
    }
    store.commit(commit.build());
    PlannedStore plan = new PlannedStore(store, WATCHED, DAY);
    ResourceWatch watch = plan.watch(WATCHED);
    Deque<Saved> saved = new ArrayDeque<>();
    for (int step = 0; step < 25; step++) {
      switch (random.nextInt(4)) {
        case 0 -> saved.push(new Saved(plan.state(), List.copyOf(model)));
        case 1 -> {
          if (!saved.isEmpty()) {
            Saved back = saved.peek();
            plan.state(back.state());
            model = new ArrayList<>(back.claims());
          }
        }
        case 2 -> {
          DocumentKey holder = holder(random.nextInt(90));
          plan.giveUp(holder);
          model.removeIf(claim -> claim.holder().equals(holder));
        }
        default -> plan.take(take(random, 60 + step, model));
      }
      check(random, plan, watch, model);
    }
  }

  private static DocumentKey holder(int number) {
    return new DocumentKey("booking", "b" + number);
  }

  /** Something that is free by the model. */
  private static List<Claim> take(SplittableRandom random, int holder, List<Claim> model) {
    int start = random.nextInt(-HOURS, 2 * HOURS - 4);
    TimeSlot slot = hours(start, start + 1 + random.nextInt(4));
    // Few rooms, far apart, so that they meet.
    ResourceId room = ALL.get(random.nextInt(6) * 14 % ALL.size());
    Claim claim = Claim.exclusive(room, slot, holder(holder));
    if (!free(model, room, slot)) {
      return List.of();
    }
    model.add(claim);
    return List.of(claim);
  }

  private static boolean free(List<Claim> model, ResourceId room, TimeSlot slot) {
    return model.stream()
        .noneMatch(claim -> claim.resource().equals(room) && claim.slot().overlaps(slot));
  }

  private static void check(
      SplittableRandom random, PlannedStore plan, ResourceWatch watch, List<Claim> model) {
    TimeSlot window = random.nextBoolean() ? DAY : EVER;
    int start = random.nextInt(HOURS - 3);
    TimeSlot slot = random.nextBoolean() ? window : hours(start, start + 1 + random.nextInt(3));
    for (int i = 0; i < ALL.size(); i += 14) {
      ResourceId room = ALL.get(i);
      assertThat(plan.timeline(room, slot).claims())
          .containsExactlyElementsOf(
              model.stream()
                  .filter(claim -> claim.resource().equals(room) && claim.slot().overlaps(slot))
                  .sorted(PlannedStore.ORDER)
                  .toList());
    }
    long[] among = {-1L, (1L << (ROOMS - 64)) - 1};
    Occupancy occupancy = watch.occupancy(among, window);
    int lowest = -1;
    for (int i = ROOMS - 1; i >= 0; i--) {
      boolean free = free(model, WATCHED.get(i), slot);
      assertThat(occupancy.isFree(i, slot.startMillis(), slot.endMillis())).isEqualTo(free);
      lowest = free ? i : lowest;
    }
    assertThat(occupancy.lowestFree(among, slot.startMillis(), slot.endMillis())).isEqualTo(lowest);
    Occupancy read = Occupancy.of(plan.timelines(WATCHED, window));
    int room = random.nextInt(6) * 14 % ROOMS;
    long length = 1 + random.nextLong(5 * 3_600_000);
    long from = slot.startMillis();
    long until = window.endMillis();
    assertThat(occupancy.firstFree(room, from, until, length))
        .isEqualTo(read.firstFree(room, from, until, length));
    assertThat(occupancy.lastFree(room, from, until, length))
        .isEqualTo(read.lastFree(room, from, until, length));
  }
}
