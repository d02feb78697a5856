package id.egov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/**
 * Travel, rest, load and assumed ends against a model that walks through the quarters of three days
 * with everybody; and whether what a refusal names, and offers, is what it says.
 */
class RulesProperties {

  private static final int DAY = 96;
  private static final int QUARTER = 15;
  private static final int REST = 40;
  private static final int MOST_ITEMS = 5;
  private static final int MOST_QUARTERS = 24;
  private static final int UNKNOWN = 3;
  private static final List<String> SITES = List.of("A", "B", "C");

  /** Quarters of an hour from one site to another. */
  private static final int[][] WAYS = {{0, 1, 8}, {6, 0, 2}, {3, 9, 0}};

  private static final AgendaPolicy POLICY =
      AgendaPolicy.in(ZoneId.of("Asia/Jakarta"))
          .withRest(quarters(REST))
          .withDailyLoad(MOST_ITEMS, quarters(MOST_QUARTERS));

  /** An item in quarters of an hour; the end of the certain part, and the assumed one. */
  record Piece(int start, int certainEnd, int end, int site, Set<String> officials) {

    AgendaItem item(String id) {
      AgendaTime time =
          certainEnd == end
              ? AgendaTime.of(new TimeSlot(at(start), at(end)))
              : AgendaTime.untilDone(
                  at(start), quarters(certainEnd - start), quarters(end - certainEnd));
      AgendaItem item =
          AgendaItem.of(id, "Acara", "Setda", time.slot(), officials.toArray(String[]::new))
              .withTime(time);
      return site < 0 ? item : item.withVenue(Venue.at("Aula", SITES.get(site)));
    }

    boolean has(String official) {
      return officials.contains(official);
    }
  }

  private static Instant at(int quarter) {
    return Fixtures.NOW.plus(quarters(quarter));
  }

  private static Duration quarters(int quarters) {
    return Duration.ofMinutes((long) quarters * QUARTER);
  }

  @Provide
  Arbitrary<Piece> pieces() {
    // Mornings, with many ways, and some evenings and nights, after which one has to rest.
    Arbitrary<Integer> starts =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.frequency(Tuple.of(6, 28), Tuple.of(1, 90), Tuple.of(1, 100))
                    .flatMap(last -> Arbitraries.integers().between(last - 24, last)))
            .as((day, quarter) -> day * DAY + quarter);
    return Combinators.combine(
            starts,
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(0, 0, 1, 6),
            Arbitraries.integers().between(-1, 2),
            Arbitraries.of("mayor", "deputy").set().ofMinSize(1).ofMaxSize(2))
        .as(
            (start, length, assumed, site, officials) ->
                new Piece(start, start + length, start + length + assumed, site, officials));
  }

  private static AgendaService service() {
    TravelTimes.Builder travel = TravelTimes.builder(quarters(UNKNOWN));
    for (int from = 0; from < SITES.size(); from++) {
      for (int to = 0; to < SITES.size(); to++) {
        travel.leg(SITES.get(from), SITES.get(to), quarters(WAYS[from][to]));
      }
    }
    return AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
        .policy(POLICY)
        .travel(travel.build())
        .alternatives(2, Duration.ofDays(2))
        .build()
        .as(Actor.of("prokopim", "Setda", Role.ADMINISTRATOR));
  }

  private static int way(Piece from, Piece to) {
    return from.site() < 0 || to.site() < 0 ? UNKNOWN : WAYS[from.site()][to.site()];
  }

  /** Walks through time: is one where the other is, or on the way, or resting, when it begins? */
  private static boolean hinders(Piece a, int endOfA, Piece b) {
    // What begins before three in the morning belongs to the evening before.
    boolean nights = Math.floorDiv(a.start() - 12, DAY) != Math.floorDiv(b.start() - 12, DAY);
    int busyUntil = Math.max(endOfA + way(a, b), nights ? endOfA + REST : endOfA);
    return IntStream.range(a.start(), busyUntil).anyMatch(quarter -> quarter == b.start());
  }

  private static boolean certain(Piece a, Piece b) {
    return a.start() == b.start()
        || (a.start() < b.start() ? hinders(a, a.certainEnd(), b) : hinders(b, b.certainEnd(), a));
  }

  private static boolean possible(Piece a, Piece b) {
    return a.start() < b.start() ? hinders(a, a.end(), b) : hinders(b, b.end(), a);
  }

  private static boolean full(Piece wanted, String official, List<Piece> others) {
    List<Piece> all =
        new ArrayList<>(
            others.stream().filter(one -> one.has(official) && !certain(wanted, one)).toList());
    all.add(wanted);
    long begin = all.stream().filter(one -> one.start() / DAY == wanted.start() / DAY).count();
    return begin > MOST_ITEMS
        || IntStream.range(wanted.start(), wanted.certainEnd())
            .anyMatch(quarter -> load(all, quarter / DAY) > MOST_QUARTERS);
  }

  /** Quarters of a day that are taken, one by one. */
  private static long load(List<Piece> pieces, int day) {
    return pieces.stream()
        .flatMapToInt(one -> IntStream.range(one.start(), one.certainEnd()))
        .filter(quarter -> quarter / DAY == day)
        .count();
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void refusesWhatTheModelRefusesAndNamesJustWhatHinders(
      @ForAll @Size(min = 2, max = 14) List<@From("pieces") Piece> pieces) {
    AgendaService service = service();
    List<Piece> scheduled = new ArrayList<>();
    List<DocumentKey> keys = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      AgendaItem item = piece.item("i" + i);
      AgendaOutcome before = service.dryRun().schedule(item);
      AgendaOutcome outcome = service.schedule(item);
      // What was tried before is what came of it.
      assertThat(before.getClass()).isEqualTo(outcome.getClass());
      assertThat(AgendaStory.codes(before)).isEqualTo(AgendaStory.codes(outcome));
      List<DocumentKey> hindering = new ArrayList<>();
      boolean anyFull = false;
      boolean anyPossible = false;
      for (String official : piece.officials()) {
        for (int other = 0; other < scheduled.size(); other++) {
          Piece earlier = scheduled.get(other);
          boolean certain = earlier.has(official) && certain(piece, earlier);
          if (certain && !hindering.contains(keys.get(other))) {
            hindering.add(keys.get(other));
          }
          anyPossible |= earlier.has(official) && !certain && possible(piece, earlier);
        }
        anyFull |= full(piece, official, scheduled);
      }
      assertThat(outcome instanceof Done).isEqualTo(hindering.isEmpty() && !anyFull);
      if (outcome instanceof Done done) {
        assertThat(AgendaStory.codes(done).contains("OFFICIAL_POSSIBLY_BUSY"))
            .isEqualTo(anyPossible);
        scheduled.add(piece);
        keys.add(item.id().document());
      } else {
        checkRefusal((Refused) outcome, item, hindering, anyFull, scheduled, keys);
      }
    }
  }

  private static void checkRefusal(
      Refused refused,
      AgendaItem item,
      List<DocumentKey> hindering,
      boolean full,
      List<Piece> scheduled,
      List<DocumentKey> keys) {
    assertThat(refused.clashes()).containsExactlyInAnyOrderElementsOf(hindering);
    assertThat(AgendaStory.codes(refused).contains("DAY_FULL")).isEqualTo(full);
    if (!full) {
      // Sound: without exactly these the answer is yes.
      assertThat(among(scheduled, keys, key -> !hindering.contains(key)).schedule(item))
          .isInstanceOf(Done.class);
      // Minimal: each of them alone makes it no.
      for (DocumentKey one : hindering) {
        assertThat(among(scheduled, keys, one::equals).schedule(item)).isInstanceOf(Refused.class);
      }
    }
    // Each alternative would do, and not even possibly clash.
    for (AgendaAlternative instead : refused.alternatives()) {
      List<String> officials =
          new ArrayList<>(item.required().stream().map(OfficialId::value).toList());
      for (Substitution one : instead.substitutions()) {
        officials.remove(one.official().value());
        officials.add(one.delegate().value());
      }
      AgendaItem other =
          AgendaItem.of(
                  item.id().value(),
                  item.title(),
                  "Setda",
                  instead.slot(),
                  officials.toArray(String[]::new))
              .withTime(item.time().movedTo(instead.slot().startInclusive()))
              .withVenue(item.venue());
      AgendaOutcome outcome = among(scheduled, keys, key -> true).schedule(other);
      assertThat(outcome).isInstanceOf(Done.class);
      assertThat(AgendaStory.codes(outcome)).isEmpty();
    }
  }

  /** A service that knows some of what was scheduled. */
  private static AgendaService among(
      List<Piece> scheduled, List<DocumentKey> keys, Predicate<DocumentKey> chosen) {
    AgendaService service = service();
    for (int i = 0; i < scheduled.size(); i++) {
      if (chosen.test(keys.get(i))) {
        AgendaStory.done(service.schedule(scheduled.get(i).item(keys.get(i).id())));
      }
    }
    return service;
  }
}
