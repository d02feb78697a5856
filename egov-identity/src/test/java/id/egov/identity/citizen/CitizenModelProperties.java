package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.Nik;
import id.egov.identity.privacy.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A registry against a naive one: a list of persons with a list of grounds. */
class CitizenModelProperties {

  private static final Duration KEEP = Duration.ofHours(3);

  /** What is done, with whom, for what. */
  record Step(int command, int person, boolean aid, int hours) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 6))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  private static final class Naive {
    boolean restricted;
    boolean objectsToAid;
    boolean objectsToTax;
    // Each: for aid or tax, until when; MAX for open.
    final List<Map.Entry<Boolean, Instant>> grounds = new ArrayList<>();
    int entries;

    boolean covers(boolean aid, Instant now) {
      return grounds.stream().anyMatch(g -> g.getKey() == aid && now.isBefore(g.getValue()));
    }

    String use(boolean aid, Instant now) {
      if (restricted) {
        return "[USE_RESTRICTED]";
      }
      if (aid ? objectsToAid : objectsToTax) {
        return "[OBJECTED]";
      }
      return covers(aid, now) ? "[]" : "[NO_GROUND]";
    }

    boolean isDue(Instant now) {
      return !restricted
          && grounds.stream()
              .allMatch(
                  g -> !g.getValue().equals(Instant.MAX) && !g.getValue().plus(KEEP).isAfter(now));
    }
  }

  @Property(tries = 200)
  void answersAsTheNaiveOneDoes(@ForAll("steps") List<Step> steps) {
    CitizenCase with = new CitizenCase() {};
    CitizenRegistry registry = with.builder().sealing(with.envelopes).retention(KEEP).build();
    Map<Integer, Naive> model = new HashMap<>();
    Map<Integer, CitizenId> ids = new HashMap<>();
    for (Step step : steps) {
      with.clock.forward(Duration.ofMinutes(10));
      run(with, registry, model, ids, step);
    }
    for (int person = 1; person <= 3; person++) {
      Nik nik = CitizenCase.nik(person);
      Naive naive = model.get(person);
      CitizenAnswer<CitizenStanding> found = registry.find(nik);
      assertThat(found.given().isPresent()).isEqualTo(naive != null);
      if (naive != null) {
        CitizenStanding standing = found.given().orElseThrow();
        assertThat(standing.id()).isEqualTo(ids.get(person));
        assertThat(standing.state() == CitizenState.RESTRICTED).isEqualTo(naive.restricted);
        assertThat(registry.accesses(standing.id(), null, 100).given().orElseThrow().entries())
            .hasSize(naive.entries);
      }
    }
  }

  private static void run(
      CitizenCase with,
      CitizenRegistry registry,
      Map<Integer, Naive> model,
      Map<Integer, CitizenId> ids,
      Step step) {
    Instant now = with.clock.instant();
    Purpose purpose = step.aid() ? CitizenCase.AID : CitizenCase.TAX;
    Instant until = step.hours() == 0 ? null : now.plus(Duration.ofHours(step.hours()));
    Instant end = until == null ? Instant.MAX : until;
    Naive naive = model.get(step.person());
    CitizenId id = ids.get(step.person());
    if (step.command() == 0) {
      CitizenAnswer<CitizenStanding> answer =
          registry.register(
              CitizenCase.somebody(step.person()), purpose, LegalBasis.CONSENT, until);
      assertThat(answer.given().isPresent()).isEqualTo(naive == null);
      if (naive == null) {
        Naive fresh = new Naive();
        fresh.grounds.add(Map.entry(step.aid(), end));
        fresh.entries = 1;
        model.put(step.person(), fresh);
        ids.put(step.person(), answer.given().orElseThrow().id());
      }
      return;
    }
    if (step.command() == 9) {
      List<CitizenId> due = new ArrayList<>();
      for (int person = 1; person <= 3; person++) {
        Naive each = model.get(person);
        if (each != null && each.isDue(now)) {
          due.add(ids.get(person));
          model.remove(person);
        }
      }
      assertThat(registry.sweep(10).given().orElseThrow().stream().map(CitizenStanding::id))
          .containsExactlyInAnyOrderElementsOf(due);
      return;
    }
    if (naive == null || id == null) {
      // Never registered, or erased: nothing can be done.
      CitizenId gone = id == null ? CitizenId.random() : id;
      assertThat(CitizenCase.codes(registry.read(gone, purpose)))
          .containsExactly(id == null ? "CITIZEN_UNKNOWN" : "CITIZEN_ERASED");
      return;
    }
    String answer =
        CitizenCase.codes(
                switch (step.command()) {
                  case 1 -> registry.permit(id, purpose, LegalBasis.CONSENT, until);
                  case 2 -> registry.withdraw(id, purpose);
                  case 3 -> registry.object(id, purpose, "why");
                  case 4 -> registry.restrict(id, "why");
                  case 5 -> registry.lift(id, "why");
                  case 6 -> registry.read(id, purpose);
                  case 7 -> registry.reveal(id, purpose);
                  default -> registry.erase(id, "why");
                })
            .toString();
    assertThat(answer).isEqualTo(expected(step, naive, now, end));
    if (step.command() == 8) {
      model.remove(step.person());
    }
  }

  private static String expected(Step step, Naive naive, Instant now, Instant end) {
    switch (step.command()) {
      case 1 -> {
        naive.grounds.replaceAll(
            g ->
                g.getKey() == step.aid() && now.isBefore(g.getValue())
                    ? Map.entry(step.aid(), now)
                    : g);
        naive.grounds.add(Map.entry(step.aid(), end));
        if (step.aid()) {
          naive.objectsToAid = false;
        } else {
          naive.objectsToTax = false;
        }
        naive.entries++;
        return "[]";
      }
      case 2 -> {
        if (!naive.covers(step.aid(), now)) {
          return "[NO_GROUND]";
        }
        naive.grounds.replaceAll(
            g ->
                g.getKey() == step.aid() && now.isBefore(g.getValue())
                    ? Map.entry(step.aid(), now)
                    : g);
        naive.entries++;
        return "[]";
      }
      case 3 -> {
        boolean before = step.aid() ? naive.objectsToAid : naive.objectsToTax;
        if (step.aid()) {
          naive.objectsToAid = true;
        } else {
          naive.objectsToTax = true;
        }
        naive.entries += before ? 0 : 1;
        return "[]";
      }
      case 4, 5 -> {
        boolean restrict = step.command() == 4;
        naive.entries += naive.restricted == restrict ? 0 : 1;
        naive.restricted = restrict;
        return "[]";
      }
      case 6, 7 -> {
        String use = naive.use(step.aid(), now);
        naive.entries += use.equals("[]") ? 1 : 0;
        return use;
      }
      default -> {
        return "[]";
      }
    }
  }
}
