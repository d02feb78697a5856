package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Everything that anybody can do to a city's agendas, in any order: no command throws, each does
 * what its dry run has shown, nobody is in two places or cannot get from one to the other, items
 * have exactly the claims that they say, delegations are whole, and nobody is told of what they may
 * not see.
 */
class AgendaWorldProperties {

  private static final int ITEMS = 5;
  private static final List<String> OFFICIALS =
      List.of("mayor", "deputy", "sekda", "asisten", "camat");
  private static final List<Actor> ACTORS =
      List.of(
          Actor.APPLICATION,
          Actor.of("root", "Setda", Role.ADMINISTRATOR),
          Actor.of("kabag", "Setda", Role.APPROVER, Role.VERIFIER),
          Actor.of("staf", "Setda", Role.VERIFIER),
          Actor.of("budi", "Dinas", Role.REQUESTER),
          Actor.of("mayor", "Pimpinan"),
          Actor.of("deputy", "Pimpinan"));
  private static final List<Venue> VENUES =
      List.of(Venue.at("Aula", "s1"), Venue.at("Dermaga", "s2"), Venue.at("Balai", "s3"));
  private static final TravelTimes TRAVEL =
      TravelTimes.builder(Duration.ofMinutes(20))
          .bothWays("s1", "s2", Duration.ofMinutes(70))
          .bothWays("s1", "s3", Duration.ofMinutes(30))
          .build();
  private static final ResourceId CAR = ResourceId.parse("car:1");
  private static final TimeSlot DAY = hours(-24, 48);

  private final MemoryStore store = new MemoryStore();
  private final MovableClock clock = new MovableClock();
  private final AgendaService service =
      AgendaStory.service(store, clock)
          .travel(TRAVEL)
          .policy(AgendaPolicy.in(Fixtures.ZONE).withVeil(Duration.ofMinutes(40)))
          .alternatives(2, Duration.ofHours(6))
          .build();

  @Property(tries = 25)
  void whateverAnybodyDoesTheAgendasAgree(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      AgendaService actor = service.as(ACTORS.get(random.nextInt(ACTORS.size())));
      Function<AgendaService, Object> command = command(random);
      AgendaService by = random.nextInt(9) == 0 ? actor.overriding("mendesak") : actor;
      Set<String> hidden = hidden(by);
      String shown = text(command.apply(by.dryRun()));
      assertThat(text(command.apply(by))).isEqualTo(shown);
      hidden.retainAll(hidden(by));
      assertThat(shown).doesNotContain(hidden);
      all().forEach(AgendaWorldProperties::checkDelegations);
      checkAgendas();
      checkClaims();
      clock.forward(Duration.ofMinutes(random.nextInt(12)));
    }
  }

  private static String text(Object outcome) {
    return JsonCodec.strict().write(outcome).replaceAll("\"version\":\\d+", "");
  }

  private List<AgendaEntry> all() {
    return service.items(new DocumentFilter.All(), null, 100).entries();
  }

  /** The titles of the items that somebody does not see. */
  private Set<String> hidden(AgendaService by) {
    Set<String> titles = new TreeSet<>(List.of("nothing"));
    all().forEach(entry -> titles.add(entry.item().title()));
    by.items(new DocumentFilter.All(), null, 100)
        .entries()
        .forEach(entry -> titles.remove(entry.item().title()));
    return titles;
  }

  private AgendaTime time(Random random) {
    Instant start = hours(5, 6).startInclusive().plus(Duration.ofMinutes(30L * random.nextInt(14)));
    Duration length = Duration.ofMinutes(30L * (1 + random.nextInt(3)));
    return random.nextInt(4) == 0
        ? AgendaTime.untilDone(start, Duration.ofMinutes(30), Duration.ofMinutes(60))
        : AgendaTime.of(TimeSlot.of(start, length));
  }

  private static OfficialId somebody(Random random) {
    return new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
  }

  private AgendaItem item(AgendaItemId id, Random random) {
    OfficialId one = somebody(random);
    OfficialId other = somebody(random);
    Visibility visibility = List.of(Visibility.values()).get(random.nextInt(4));
    AgendaTime time = time(random);
    AgendaItem item =
        AgendaItem.of(
                id.value(),
                "judul-" + id,
                random.nextBoolean() ? "Dinas" : "Setda",
                time.slot(),
                one.value())
            .withTime(time)
            .withVisibility(visibility);
    item = random.nextInt(4) == 0 ? item : item.withVenue(VENUES.get(random.nextInt(3)));
    item = random.nextInt(3) == 0 ? item.withResources(CAR.toString()) : item;
    item = random.nextInt(5) == 0 ? item.withTransparency(Transparency.TRANSPARENT) : item;
    return one.equals(other) ? item : item.withOptional(other.value());
  }

  private Function<AgendaService, Object> command(Random random) {
    AgendaItemId id = new AgendaItemId("i" + random.nextInt(ITEMS));
    Optional<AgendaEntry> found = service.find(id);
    AgendaItem item = item(id, random);
    if (found.isEmpty()) {
      return random.nextBoolean() ? on -> on.schedule(item) : on -> on.receive(item);
    }
    long version = found.get().version();
    OfficialId one = somebody(random);
    OfficialId other = somebody(random);
    AgendaTime time = time(random);
    Instant due = clock.instant().plus(Duration.ofMinutes(random.nextInt(40)));
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> on -> on.accept(id, version, one, null);
      case 3 -> on -> on.decline(id, version, one, null);
      case 4, 5, 6 -> on -> on.delegate(id, version, one, other, due, null);
      case 7 -> on -> on.redelegate(id, version, one, other, null, null);
      case 8 -> on -> on.takeBack(id, version, one, null);
      case 9, 10 -> on -> on.reschedule(id, version, time, null);
      case 11 -> on -> on.postpone(id, version, null);
      case 12 -> {
        AgendaItem revised = item.withTime(found.get().item().time());
        yield on -> on.revise(version, revised, null);
      }
      case 13 -> on -> on.sweep(1);
      case 14 -> on -> on.record(id, version, Map.of(), null);
      default ->
          random.nextInt(4) == 0
              ? on -> on.cancel(id, version, null)
              : on -> on.publish(id, version);
    };
  }

  private static void checkDelegations(AgendaEntry entry) {
    for (Invitation one : entry.invitations()) {
      if (one.delegatedTo() != null) {
        Invitation to = entry.invitation(one.delegatedTo()).orElseThrow();
        assertThat(to.delegatedFrom()).isEqualTo(one.official());
        assertThat(to.ended()).isFalse();
      }
      if (one.delegatedFrom() != null) {
        Invitation from = entry.invitation(one.delegatedFrom()).orElseThrow();
        assertThat(one.official().equals(from.delegatedTo())).isNotEqualTo(one.ended());
      }
    }
    assertThat(entry.trees())
        .allMatch(
            tree ->
                tree.stream().filter(Invitation::takesTime).count() <= 1
                    && tree.stream().filter(one -> !one.ended()).count() <= Guests.DEEPEST + 1);
    assertThat(entry.trees().stream().mapToLong(tree -> tree.stream().count()).sum())
        .isEqualTo(entry.invitations().size());
    if (entry.state() == AgendaState.SCHEDULED) {
      assertThat(entry.invitations()).anyMatch(Invitation::takesTime);
    } else if (entry.state() == AgendaState.RECEIVED) {
      assertThat(entry.invitations()).anyMatch(one -> one.reply() == Reply.NEEDS_ACTION);
    }
  }

  private void checkAgendas() {
    for (String official : OFFICIALS) {
      List<AgendaEntry> attended = service.attending(new OfficialId(official), DAY);
      for (int i = 1; i < attended.size(); i++) {
        AgendaEntry first = attended.get(i - 1);
        AgendaEntry next = attended.get(i);
        Duration way = TRAVEL.between(first.item().venue(), next.item().venue());
        assertThat(first.item().time().certain().endExclusive().plus(way))
            .as("%s from %s to %s", official, first.item().time(), next.item().time())
            .isBeforeOrEqualTo(next.slot().startInclusive());
      }
    }
  }

  private void checkClaims() {
    List<ResourceId> resources = new ArrayList<>(List.of(CAR));
    for (String official : OFFICIALS) {
      resources.add(new OfficialId(official).resource());
      resources.add(AgendaClaims.agenda(new OfficialId(official)));
    }
    List<Claim> kept =
        store.timelines(resources, DAY).stream()
            .flatMap(timeline -> timeline.claims().stream())
            .toList();
    List<Claim> due = all().stream().flatMap(entry -> AgendaClaims.of(entry).stream()).toList();
    assertThat(kept).containsExactlyInAnyOrderElementsOf(due);
    List<Claim> car =
        due.stream()
            .filter(claim -> claim.resource().equals(CAR))
            .sorted(Comparator.comparing(Claim::slot))
            .toList();
    for (int i = 1; i < car.size(); i++) {
      assertThat(car.get(i - 1).slot().overlaps(car.get(i).slot())).isFalse();
    }
  }
}
