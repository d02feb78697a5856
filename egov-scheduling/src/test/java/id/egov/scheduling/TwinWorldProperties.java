package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two worlds that differ only in what confidential items are about, who asks for them and how they
 * are called: whatever somebody of the protocol section does and reads, both answer the same, and
 * of an item that they do not see as if it were not there.
 */
class TwinWorldProperties {

  private static final Actor CLERK =
      Actor.of("clerk", "Setda", Role.VERIFIER, Role.APPROVER, Role.REQUESTER);
  private static final List<String> OFFICIALS =
      List.of("mayor", "deputy", "sekda", "asisten", "camat");
  private static final List<Venue> VENUES =
      List.of(Venue.at("Aula", "Balai Kota"), Venue.at("Dermaga", "Pelabuhan"));

  @Property(tries = 40)
  void nothingTellsOfWhatIsConfidential(@ForAll long seed) {
    List<String> coup = new World(seed, "Kudeta", "Intel", "a").told();
    assertThat(coup).isEqualTo(new World(seed, "Nikah", "KUA", "z").told());
    assertThat(coup.toString()).doesNotContain("Kudeta").doesNotContain("Intel");
  }

  /** One of the two. */
  private static final class World {

    private final Random random;
    private final String title;
    private final String agency;
    private final String name;
    private final MovableClock clock = new MovableClock();
    private final MemoryStore store = new MemoryStore();
    private final AgendaService service =
        AgendaStory.service(store, clock)
            .travel(
                TravelTimes.builder(Duration.ZERO)
                    .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(50))
                    .build())
            .policy(
                AgendaPolicy.in(ZoneId.of("Asia/Jakarta"))
                    .withDailyLoad(6, Duration.ofHours(12))
                    .withVeil(Duration.ofHours(2)))
            .alternatives(2, Duration.ofHours(12))
            .build();
    private final AgendaService clerk = service.as(CLERK);
    private final List<AgendaItemId> own = new ArrayList<>();
    private final List<AgendaItemId> hidden = new ArrayList<>();

    World(long seed, String title, String agency, String name) {
      this.random = new Random(seed);
      this.title = title;
      this.agency = agency;
      this.name = name;
    }

    List<String> told() {
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        switch (random.nextInt(5)) {
          case 0, 1 -> hide(i);
          case 2 -> told.add(said(reads()));
          default -> told.add(said(does(i)));
        }
        probe(i);
        clock.forward(Duration.ofMinutes(random.nextInt(8)));
      }
      return told;
    }

    private String said(Object answer) {
      return JsonCodec.strict().write(answer);
    }

    private TimeSlot slot() {
      int start = 4 + random.nextInt(16);
      return hours(start, start + 1 + random.nextInt(3));
    }

    private OfficialId somebody() {
      return new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
    }

    private AgendaItem item(String id, String what, String of) {
      AgendaItem item =
          AgendaItem.of(id, what, of, slot(), somebody().value())
              .withVenue(VENUES.get(random.nextInt(2)));
      return random.nextBoolean() ? item : item.withResources("car:1");
    }

    /** Something is begun or goes on in secret. */
    private void hide(int i) {
      // Names sort differently in the two worlds.
      String id = name + (name.equals("a") ? i : 100 - i);
      AgendaItem secret = item(id, title, agency).withVisibility(Visibility.CONFIDENTIAL);
      AgendaService by =
          random.nextBoolean() ? service : service.as(Actor.of(name, agency, Role.VERIFIER));
      hidden.add(secret.id());
      if (random.nextBoolean()) {
        by.schedule(secret);
      } else {
        by.receive(secret);
      }
      AgendaItemId some = hidden.get(random.nextInt(hidden.size()));
      OfficialId one = somebody();
      OfficialId other = somebody();
      int which = random.nextInt(3);
      AgendaEntry entry = service.find(some).orElse(null);
      if (entry != null && which == 0) {
        service.delegate(
            some, entry.version(), one, other, clock.instant().plus(Duration.ofMinutes(9)), title);
      } else if (entry != null && which == 1) {
        service.accept(some, entry.version(), one, title);
      }
    }

    /** What is hidden is not there. */
    private void probe(int i) {
      if (hidden.isEmpty()) {
        return;
      }
      AgendaItemId secret = hidden.get(random.nextInt(hidden.size()));
      AgendaItemId none = new AgendaItemId("none");
      long version = service.find(secret).map(AgendaEntry::version).orElse(1L);
      int which = random.nextInt(8);
      AgendaService by = i % 2 == 0 ? clerk : clerk.dryRun();
      OfficialId one = somebody();
      AgendaTime time = AgendaTime.of(slot());
      assertThat(said(command(by, which, secret, version, one, one, time)))
          .isEqualTo(
              said(command(by, which, none, version, one, one, time))
                  .replace("none", secret.value()));
    }

    private Object command(
        AgendaService by,
        int which,
        AgendaItemId id,
        long version,
        OfficialId one,
        OfficialId other,
        AgendaTime time) {
      return switch (which) {
        case 0 -> by.accept(id, version, one, null);
        case 1 -> by.decline(id, version, one, null);
        case 2 ->
            by.delegate(
                id, version, one, other, clock.instant().plus(Duration.ofMinutes(20)), null);
        case 3 -> by.redelegate(id, version, one, other, null, null);
        case 4 -> by.reschedule(id, version, time, null);
        case 5 -> by.takeBack(id, version, one, null);
        case 6 -> by.record(id, version, Map.of(), null);
        default -> by.invitations(id);
      };
    }

    private Object does(int i) {
      if (own.isEmpty() || random.nextInt(3) == 0) {
        AgendaItem wanted = item("q" + i, "Rapat", "Setda");
        own.add(wanted.id());
        return switch (random.nextInt(4)) {
          case 0 -> clerk.receive(wanted);
          case 1 -> clerk.dryRun().schedule(wanted);
          default -> clerk.schedule(wanted);
        };
      }
      AgendaItemId mine = own.get(random.nextInt(own.size()));
      long version = clerk.find(mine).map(AgendaEntry::version).orElse(0L);
      return command(
          random.nextInt(4) == 0 ? clerk.dryRun() : clerk,
          random.nextInt(8),
          mine,
          version,
          somebody(),
          somebody(),
          AgendaTime.of(slot()));
    }

    private Object reads() {
      TimeSlot day = hours(0, 24);
      return switch (random.nextInt(6)) {
        case 0 -> clerk.agenda(somebody(), day);
        case 1 -> clerk.attending(somebody(), day);
        case 2 -> clerk.busy(somebody(), day);
        case 3 -> clerk.commonFreeTime(Set.of(somebody()), Duration.ofMinutes(30), day, 5);
        case 4 ->
            store.events(EventCursor.START, 1000).events().stream()
                .flatMap(stored -> clerk.event(stored).stream())
                .toList();
        default -> pages();
      };
    }

    private List<AgendaPage> pages() {
      List<AgendaPage> pages = new ArrayList<>();
      AgendaPage page = clerk.items(new DocumentFilter.All(), null, 2);
      pages.add(page);
      while (page.next() != null) {
        page = clerk.items(new DocumentFilter.All(), page.next(), 2);
        pages.add(page);
      }
      pages.add(clerk.items(new DocumentFilter.Agency(agency), null, 1));
      pages.add(clerk.items(new DocumentFilter.Requester(name), null, 1));
      return pages;
    }
  }
}
