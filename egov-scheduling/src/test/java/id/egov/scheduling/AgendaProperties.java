package id.egov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** The service against a model that looks at every quarter of an hour of a day. */
class AgendaProperties {

  private static final int QUARTERS = 40;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final List<String> OFFICIALS = List.of("mayor", "deputy", "secretary");
  private static final ResourceId POOL = ResourceId.parse("car:pool");

  /** The morning, the afternoon, and what is outside of both. */
  private static final List<TimeSlot> OPENINGS =
      List.of(TimeSlot.of(quarter(6), length(14)), TimeSlot.of(quarter(24), length(10)));

  private static Instant quarter(int index) {
    return Fixtures.NOW.plus(QUARTER.multipliedBy(index));
  }

  private static Duration length(int quarters) {
    return QUARTER.multipliedBy(quarters);
  }

  /** What somebody does: asks for an item, or moves or cancels one that was asked for before. */
  record Action(int kind, int earlier, AgendaItem item) {}

  @Provide
  Arbitrary<Action> actions() {
    Arbitrary<AgendaItem> items =
        Combinators.combine(
                Arbitraries.integers().between(-1, QUARTERS - 1),
                Arbitraries.integers().between(1, 8),
                Arbitraries.of(OFFICIALS).set().ofMinSize(1).ofMaxSize(2),
                Arbitraries.of(OFFICIALS).set().ofMaxSize(2),
                Arbitraries.of("room:aula", "car:pool").set().ofMaxSize(2))
            .as(
                (start, length, required, optional, resources) ->
                    AgendaItem.of(
                            "?",
                            "Meeting",
                            "Protocol",
                            TimeSlot.of(quarter(start), length(length)),
                            required.toArray(String[]::new))
                        .withOptional(optional.toArray(String[]::new))
                        .withResources(resources.toArray(String[]::new)));
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
            Arbitraries.integers().between(0, 30),
            items)
        .as(Action::new);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void decidesAsTheModelDoes(
      @ForAll @Size(min = 1, max = 30) List<@From("actions") Action> actions) {
    MemoryStore store = new MemoryStore();
    store.commit(Commit.builder(new CommitId("pool")).capacity(POOL, 2).build());
    AgendaService service =
        Fixtures.service(store)
            .horizon(length(QUARTERS))
            .openingTimes(window -> OPENINGS)
            .alternatives(4, length(QUARTERS))
            .build();
    Map<AgendaItemId, AgendaEntry> model = new TreeMap<>();
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      AgendaEntry earlier = model.get(new AgendaItemId("i" + action.earlier()));
      if (action.kind() == 0 || earlier == null) {
        AgendaItem item = withId(action.item(), "i" + i);
        check(service.schedule(item), item, model);
      } else if (action.kind() == 1) {
        TimeSlot slot = action.item().slot();
        check(
            service.reschedule(earlier.id(), earlier.version(), AgendaTime.of(slot), null),
            moved(earlier, slot),
            model);
      } else {
        assertThat(service.cancel(earlier.id(), earlier.version(), null)).isInstanceOf(Done.class);
        model.remove(earlier.id());
      }
      checkAgendas(service, model);
    }
    checkCommonFreeTime(service, model);
  }

  /** Who is optional and was not free is asked, and does not come before they answer. */
  private static AgendaItem moved(AgendaEntry earlier, TimeSlot slot) {
    Set<OfficialId> came = new TreeSet<>(earlier.item().optional());
    came.retainAll(earlier.coming());
    return earlier.item().draft().time(AgendaTime.of(slot)).optional(came).item();
  }

  private static void check(
      AgendaOutcome outcome, AgendaItem item, Map<AgendaItemId, AgendaEntry> model) {
    List<AgendaEntry> others =
        model.values().stream().filter(entry -> !entry.id().equals(item.id())).toList();
    boolean possible =
        TimeSlot.of(Fixtures.NOW, length(QUARTERS)).encloses(item.slot())
            && isFree(item, item.slot(), others);
    assertThat(outcome instanceof Done).isEqualTo(possible);
    if (outcome instanceof Done yes) {
      assertThat(yes.entry().slot()).isEqualTo(item.slot());
      Set<OfficialId> coming = new TreeSet<>(item.required());
      item.optional().stream()
          .filter(official -> isFree(official.resource(), item.slot(), others))
          .forEach(coming::add);
      assertThat(yes.entry().coming()).isEqualTo(coming);
      model.put(item.id(), yes.entry());
    } else {
      Refused no = (Refused) outcome;
      checkClashes(no.clashes(), item, others);
      assertThat(no.alternatives())
          .extracting(AgendaAlternative::slot)
          .isEqualTo(alternatives(item, others));
    }
  }

  private static void checkClashes(
      List<DocumentKey> clashes, AgendaItem item, List<AgendaEntry> others) {
    if (!TimeSlot.of(Fixtures.NOW, length(QUARTERS)).encloses(item.slot())) {
      assertThat(clashes).isEmpty();
      return;
    }
    // Sound: without them the item would have been scheduled.
    List<AgendaEntry> without =
        others.stream().filter(entry -> !clashes.contains(entry.id().document())).toList();
    assertThat(isFree(item, item.slot(), without)).isTrue();
    // Minimal where each resource has one unit: any of them alone is in the way.
    if (!item.resources().contains(POOL)) {
      for (AgendaEntry entry : others) {
        assertThat(clashes.contains(entry.id().document()))
            .isEqualTo(!isFree(item, item.slot(), List.of(entry)));
      }
    }
  }

  /** The nearest start of each run of starts that would do, nearest first. */
  private static List<TimeSlot> alternatives(AgendaItem item, List<AgendaEntry> others) {
    List<TimeSlot> open = new ArrayList<>();
    OPENINGS.forEach(opening -> open.addAll(nearestOfEachRun(item, opening, others)));
    List<TimeSlot> all =
        open.isEmpty()
            ? nearestOfEachRun(item, TimeSlot.of(Fixtures.NOW, length(QUARTERS)), others)
            : open;
    return all.stream().sorted(nearest(item)).limit(4).toList();
  }

  private static List<TimeSlot> nearestOfEachRun(
      AgendaItem item, TimeSlot window, List<AgendaEntry> others) {
    List<TimeSlot> nearest = new ArrayList<>();
    List<TimeSlot> run = new ArrayList<>();
    for (int start = 0; start <= QUARTERS; start++) {
      TimeSlot slot = item.slot().movedTo(quarter(start));
      if (window.encloses(slot) && isFree(item, slot, others)) {
        run.add(slot);
      } else {
        run.stream().min(nearest(item)).ifPresent(nearest::add);
        run.clear();
      }
    }
    return nearest;
  }

  private static Comparator<TimeSlot> nearest(AgendaItem item) {
    return Comparator.comparing(
            (TimeSlot slot) ->
                Duration.between(item.slot().startInclusive(), slot.startInclusive()).abs())
        .thenComparing(Comparator.naturalOrder());
  }

  private static boolean isFree(AgendaItem item, TimeSlot slot, List<AgendaEntry> others) {
    return item.required().stream().allMatch(o -> isFree(o.resource(), slot, others))
        && item.resources().stream().allMatch(r -> isFree(r, slot, others));
  }

  private static boolean isFree(ResourceId resource, TimeSlot slot, List<AgendaEntry> others) {
    int units = resource.equals(POOL) ? 2 : 1;
    return IntStream.range(0, (int) slot.duration().dividedBy(QUARTER))
        .mapToObj(i -> TimeSlot.of(slot.startInclusive().plus(length(i)), QUARTER))
        .allMatch(
            part ->
                others.stream()
                        .filter(entry -> entry.slot().overlaps(part) && needs(entry, resource))
                        .count()
                    < units);
  }

  private static boolean needs(AgendaEntry entry, ResourceId resource) {
    return entry.item().resources().contains(resource)
        || entry.coming().stream().anyMatch(official -> official.resource().equals(resource));
  }

  private static void checkAgendas(AgendaService service, Map<AgendaItemId, AgendaEntry> model) {
    for (String official : OFFICIALS) {
      OfficialId id = new OfficialId(official);
      assertThat(service.attending(id, TimeSlot.of(quarter(10), length(20))))
          .isEqualTo(
              model.values().stream()
                  .filter(entry -> entry.coming().contains(id))
                  .filter(e -> e.slot().overlaps(TimeSlot.of(quarter(10), length(20))))
                  .sorted(Comparator.comparing(AgendaEntry::slot))
                  .toList());
    }
  }

  private static void checkCommonFreeTime(
      AgendaService service, Map<AgendaItemId, AgendaEntry> model) {
    List<AgendaEntry> entries = List.copyOf(model.values());
    Set<OfficialId> both = Set.of(Fixtures.MAYOR, Fixtures.DEPUTY);
    TimeSlot day = TimeSlot.of(Fixtures.NOW, length(QUARTERS));
    List<TimeSlot> found = service.commonFreeTime(both, length(2), day, QUARTERS);
    for (TimeSlot opening : OPENINGS) {
      for (int start = 0; start < QUARTERS; start++) {
        TimeSlot half = TimeSlot.of(quarter(start), length(2));
        boolean free =
            opening.encloses(half)
                && both.stream().allMatch(o -> isFree(o.resource(), half, entries));
        if (opening.encloses(half)) {
          assertThat(found.stream().anyMatch(stretch -> stretch.encloses(half))).isEqualTo(free);
        }
      }
    }
    assertThat(found).isSorted().allMatch(s -> OPENINGS.stream().anyMatch(o -> o.encloses(s)));
  }

  private static AgendaItem withId(AgendaItem item, String id) {
    return AgendaItem.of(
            id,
            item.title(),
            item.organiser().name(),
            item.slot(),
            item.required().stream().map(OfficialId::value).toArray(String[]::new))
        .withOptional(item.optional().stream().map(OfficialId::value).toArray(String[]::new))
        .withResources(item.resources().stream().map(ResourceId::toString).toArray(String[]::new));
  }
}
