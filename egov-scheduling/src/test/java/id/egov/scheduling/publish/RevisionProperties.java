package id.egov.scheduling.publish;

import static id.egov.scheduling.publish.City.PUBLISHER;
import static id.egov.scheduling.publish.City.SUNDAY_NOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.scheduling.item.AgendaEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the changes of a revision say is all that has changed. */
class RevisionProperties {

  @Property(tries = 500)
  void theChangesMakeTheNewEditionOfTheOldOne(@ForAll long seed) {
    Random random = new Random(seed);
    AgendaFrame frame = Agendas.frame(random);
    List<AgendaEntry> entries = Agendas.random(random);
    AgendaEdition edition = PUBLISHER.publish(frame, entries, SUNDAY_NOON);
    for (int i = 1; i <= 3; i++) {
      entries = Agendas.changed(random, entries);
      AgendaEdition next = PUBLISHER.revise(edition, entries, SUNDAY_NOON.plusSeconds(i));
      if (next.revision() == edition.revision()) {
        assertThat(next.lines()).isEqualTo(edition.lines());
      } else {
        assertThat(next.revision()).isEqualTo(edition.revision() + 1);
        assertThat(next.changes()).isNotEmpty();
        assertThat(AgendaChange.apply(edition.lines(), next.changes())).isEqualTo(next.lines());
        assertThat(moved(next)).isEqualTo(movedAway(edition, next, entries));
        assertThat(AgendaText.of(next)).contains("*REVISI KE-" + next.revision() + ":*");
      }
      edition = next;
    }
  }

  /** What the edition says of where its lines went. */
  private static List<String> moved(AgendaEdition edition) {
    return edition.changes().stream()
        .filter(change -> change.kind() == ChangeKind.MOVED_AWAY)
        .map(change -> Objects.requireNonNull(change.line()))
        .map(line -> line.uid() + " " + line.slot())
        .toList();
  }

  /** Lines that are no more, though the agenda of some other day would have them. */
  private static List<String> movedAway(
      AgendaEdition before, AgendaEdition after, List<AgendaEntry> entries) {
    AgendaFrame frame = before.frame();
    AgendaFrame ever =
        new AgendaFrame(
            frame.heading(),
            frame.officials(),
            frame.firstInclusive().minusDays(100),
            frame.lastInclusive().plusDays(100),
            frame.zone(),
            frame.audience(),
            frame.withheld());
    List<AgendaLine> all = PUBLISHER.publish(ever, entries, after.asOf()).lines();
    List<String> uids = after.lines().stream().map(AgendaLine::uid).toList();
    return before.lines().stream()
        .map(AgendaLine::uid)
        .filter(uid -> !uids.contains(uid))
        .flatMap(uid -> all.stream().filter(line -> line.uid().equals(uid)))
        .map(line -> line.uid() + " " + line.slot())
        .toList();
  }

  /** Leaving one change out leaves something out. */
  @Property(tries = 200)
  void noChangeIsIdle(@ForAll long seed) {
    Random random = new Random(seed);
    List<AgendaEntry> entries = Agendas.random(random);
    AgendaEdition first = PUBLISHER.publish(City.week(), entries, SUNDAY_NOON);
    AgendaEdition second = PUBLISHER.revise(first, Agendas.changed(random, entries), SUNDAY_NOON);
    for (AgendaChange change : second.changes()) {
      List<AgendaChange> others = new ArrayList<>(second.changes());
      others.remove(change);
      assertThat(AgendaChange.apply(first.lines(), others)).isNotEqualTo(second.lines());
    }
  }

  @Property(tries = 100)
  void theOrderOfTheEntriesDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    AgendaFrame frame = Agendas.frame(random);
    List<AgendaEntry> entries = new ArrayList<>(Agendas.random(random));
    AgendaEdition edition = PUBLISHER.publish(frame, entries, SUNDAY_NOON);
    Collections.shuffle(entries, random);
    assertThat(PUBLISHER.publish(frame, entries, SUNDAY_NOON)).isEqualTo(edition);
  }
}
