package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two worlds in which the same stretches of time are hidden, but what is hidden in them lies
 * elsewhere in them, is at other places and is more or less: whatever somebody who does not see it
 * plans, moves, extends, cuts or revises, both answer the same, nothing throws, and nobody is in
 * two places, cannot get from one to the other or rests too little.
 */
class VeiledEditProperties {

  private static final Actor CLERK = Actor.of("clerk", "Setda", Role.VERIFIER, Role.APPROVER);
  private static final List<String> OFFICIALS = List.of("mayor", "deputy", "sekda");
  private static final List<Venue> VENUES =
      List.of(
          Venue.at("Aula", "Balai Kota"),
          Venue.at("Lobi", "Balai Kota"),
          Venue.at("Dermaga", "Pelabuhan"));
  private static final TravelTimes TRAVEL =
      TravelTimes.builder(Duration.ofMinutes(40))
          .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(90))
          .build();
  private static final Duration REST = Duration.ofHours(9);
  private static final List<Integer> VEILS = List.of(0, 15, 60, 120, 360, 720);

  @Property(tries = 60)
  void whereItLiesInTheVeilTellsNobody(@ForAll long seed) {
    World one = new World(seed, 1);
    List<String> told = one.told();
    assertThat(told).isEqualTo(new World(seed, 2).told());
    assertThat(told.toString()).doesNotContain("Rahasia");
  }

  /** One of the two. */
  private static final class World {

    private final Random random;
    private final Duration veil;
    private final AgendaPolicy policy;
    private final MovableClock clock = new MovableClock();
    private final AgendaService service;
    private final AgendaService clerk;
    private final List<AgendaItemId> own = new ArrayList<>();

    World(long seed, int which) {
      this.random = new Random(seed);
      this.veil = Duration.ofMinutes(VEILS.get(random.nextInt(VEILS.size())));
      this.policy =
          AgendaPolicy.in(Fixtures.ZONE)
              .withDailyLoad(4, Duration.ofHours(14))
              .withRest(REST)
              .withVeil(veil);
      AgendaService.Builder builder =
          AgendaStory.service(new MemoryStore(), clock)
              .travel(TRAVEL)
              .policy(random.nextBoolean() ? policy : policy.refusingPossibleClashes())
              .alternatives(2, Duration.ofHours(8));
      this.service = builder.build();
      this.clerk = service.as(CLERK);
      hide(new Random(seed + which), which);
    }

    /** Some stretches of everybody's time are taken by something, differently in each world. */
    private void hide(Random inside, int which) {
      long grain = Math.max(veil.toMinutes(), 15);
      for (String official : OFFICIALS) {
        long from = 0;
        for (int i = 0; i < 4; i++) {
          // Whole stretches, none of which touches another.
          from += grain * (1L + random.nextInt((int) Math.max(2, 600 / grain)));
          long stretches = 1L + random.nextInt(2);
          TimeSlot hidden =
              TimeSlot.of(Fixtures.NOW.plus(Duration.ofMinutes(from)), minutes(grain * stretches));
          TimeSlot slot = within(hidden, grain, inside);
          Duration half = minutes(slot.duration().toMinutes() / 2);
          String id = official + i + which;
          if (which == 1 || half.isZero()) {
            secret(id, official, slot, which);
          } else {
            Instant middle = slot.startInclusive().plus(half);
            secret(id, official, new TimeSlot(slot.startInclusive(), middle), which);
            secret(id + "b", official, new TimeSlot(middle, slot.endExclusive()), which);
          }
          from += grain * (stretches + 1);
        }
      }
    }

    /** Some slot that touches the first and the last stretch; without a veil there is but one. */
    private TimeSlot within(TimeSlot hidden, long grain, Random inside) {
      if (veil.isZero()) {
        return hidden;
      }
      long room = grain - 1;
      long late = room == 0 ? 0 : inside.nextInt((int) room);
      long last = hidden.duration().toMinutes() - grain;
      long early = Math.max(last, late) + 1;
      long end = early + inside.nextInt((int) (hidden.duration().toMinutes() - early) + 1);
      return new TimeSlot(
          hidden.startInclusive().plus(minutes(late)), hidden.startInclusive().plus(minutes(end)));
    }

    private void secret(String id, String official, TimeSlot slot, int which) {
      Venue venue = VENUES.get((which + official.length()) % 3);
      AgendaItem item =
          AgendaItem.of(id, "Rahasia", "Intel", slot, official)
              .withVisibility(Visibility.CONFIDENTIAL)
              .withVenue(venue);
      done(service.overriding("rahasia").schedule(item));
    }

    private static Duration minutes(long minutes) {
      return Duration.ofMinutes(minutes);
    }

    List<String> told() {
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Object answer = random.nextInt(4) == 0 ? reads() : does(i);
        told.add(JsonCodec.strict().write(answer).replaceAll("\"version\":\\d+", ""));
        checkAgendas();
        clock.forward(minutes(random.nextInt(90)));
      }
      return told;
    }

    private AgendaTime time(Instant start) {
      Duration length = minutes(20L * (1 + random.nextInt(12)));
      return random.nextInt(4) == 0
          ? AgendaTime.untilDone(start, length, minutes(30L * (1 + random.nextInt(4))))
          : AgendaTime.of(TimeSlot.of(start, length));
    }

    private Instant start() {
      return hours(0, 1).startInclusive().plus(minutes(20L * random.nextInt(130)));
    }

    private AgendaItem item(String id) {
      String official = OFFICIALS.get(random.nextInt(3));
      AgendaTime time = time(start());
      AgendaItem item =
          AgendaItem.of(id, "Rapat " + id, "Setda", time.slot(), official)
              .withTime(time)
              .withVenue(VENUES.get(random.nextInt(3)));
      return random.nextInt(6) == 0 ? item.withTransparency(Transparency.TRANSPARENT) : item;
    }

    private Object does(int i) {
      AgendaService by = random.nextInt(4) == 0 ? clerk.dryRun() : clerk;
      if (own.isEmpty() || random.nextInt(3) == 0) {
        AgendaItem wanted = item("q" + i);
        own.add(wanted.id());
        return random.nextInt(4) == 0 ? by.receive(wanted) : by.schedule(wanted);
      }
      AgendaEntry entry = clerk.find(own.get(random.nextInt(own.size()))).orElse(null);
      AgendaItem other = item("other");
      OfficialId one = new OfficialId(OFFICIALS.get(random.nextInt(3)));
      OfficialId to = new OfficialId(OFFICIALS.get(random.nextInt(3)));
      int which = random.nextInt(12);
      AgendaTime longer = time(entry == null ? start() : entry.slot().startInclusive());
      if (entry == null) {
        return "none";
      }
      AgendaItemId id = entry.id();
      long version = entry.version();
      return switch (which) {
        case 0 -> by.accept(id, version, one, null);
        case 1 -> by.delegate(id, version, one, to, null, null);
        case 2, 3 -> by.revise(version, entry.item().withVenue(other.venue()), null);
        case 4 -> by.revise(version, entry.item().withTransparency(other.transparency()), null);
        case 5 -> by.revise(version, entry.item().withKind(ItemKind.EMERGENCY), null);
        case 6 -> by.reschedule(id, version, other.time(), null);
        case 7 -> by.postpone(id, version, null);
        case 8 -> by.record(id, version, Map.of(), null);
        default -> by.reschedule(id, version, longer, null);
      };
    }

    private Object reads() {
      OfficialId one = new OfficialId(OFFICIALS.get(random.nextInt(3)));
      return switch (random.nextInt(3)) {
        case 0 -> clerk.agenda(one, hours(0, 48));
        case 1 -> clerk.busy(one, hours(0, 48));
        default -> clerk.commonFreeTime(Set.of(one), minutes(30), hours(0, 48), 9);
      };
    }

    /** Where an item was may be put right when it is over, so only what comes is looked at. */
    private void checkAgendas() {
      for (String official : OFFICIALS) {
        List<AgendaEntry> attended =
            service.attending(new OfficialId(official), hours(-24, 100)).stream()
                .filter(entry -> entry.state() != AgendaState.HELD)
                .toList();
        for (int i = 1; i < attended.size(); i++) {
          AgendaEntry first = attended.get(i - 1);
          AgendaEntry next = attended.get(i);
          if (first.slot().endExclusive().isAfter(clock.instant()) && !isHidden(first, next)) {
            check(first, next);
          }
        }
      }
    }

    private static boolean isHidden(AgendaEntry first, AgendaEntry next) {
      return first.item().title().equals("Rahasia") && next.item().title().equals("Rahasia");
    }

    private void check(AgendaEntry first, AgendaEntry next) {
      Duration way = TRAVEL.between(first.item().venue(), next.item().venue());
      Instant start = next.slot().startInclusive();
      boolean night = !policy.restDay(first.slot().startInclusive()).equals(policy.restDay(start));
      Duration needed = night && REST.compareTo(way) > 0 ? REST : way;
      assertThat(first.item().time().certain().endExclusive().plus(needed))
          .as("from %s to %s", first.item(), next.item())
          .isBeforeOrEqualTo(start);
    }
  }
}
