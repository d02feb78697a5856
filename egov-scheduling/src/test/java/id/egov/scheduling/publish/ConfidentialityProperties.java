package id.egov.scheduling.publish;

import static id.egov.scheduling.publish.City.PUBLISHER;
import static id.egov.scheduling.publish.City.SUNDAY_NOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Disclosure;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Nothing of what readers may not read is in anything that they are given: text, HTML, calendar,
 * free and busy times, JSON, nor what a revision says.
 */
class ConfidentialityProperties {

  private static final String CANARY = "KENARI";
  private static final Instant LATER = SUNDAY_NOON.plusSeconds(7200);
  private static final AgendaFrame OPEN_WEEK =
      City.week().forAudience(Audience.PUBLIC, Withheld.HIDDEN);

  /** Everything that readers get over two editions of which they had the first. */
  private static String given(
      AgendaFrame frame, List<AgendaEntry> entries, List<AgendaEntry> later) {
    AgendaEdition first = PUBLISHER.publish(frame, entries, SUNDAY_NOON);
    AgendaEdition second = PUBLISHER.revise(first, later, LATER);
    return City.everything(first) + City.everything(second);
  }

  /** An edition is the same as if what is hidden did not exist: numbers and revisions too. */
  @Property(tries = 200)
  void whatIsHiddenLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    AgendaFrame frame = Agendas.frame(random);
    frame = frame.forAudience(frame.audience(), Withheld.HIDDEN);
    List<AgendaEntry> entries = Agendas.random(random);
    List<AgendaEntry> later = Agendas.changed(random, entries);
    assertThat(given(frame, entries, later))
        .isEqualTo(
            given(frame, readable(frame, entries, SUNDAY_NOON), readable(frame, later, LATER)));
  }

  private static List<AgendaEntry> readable(
      AgendaFrame frame, List<AgendaEntry> entries, Instant asOf) {
    return entries.stream().filter(entry -> frame.audience().mayRead(entry, asOf)).toList();
  }

  /** Where busy times are shown, they are the same whatever takes them, and by how many items. */
  @Property(tries = 200)
  void whatIsBusyShowsNothingButThatItIs(@ForAll long seed) {
    Random random = new Random(seed);
    AgendaFrame frame = Agendas.frame(random);
    frame = frame.forAudience(frame.audience(), Withheld.BUSY);
    List<AgendaEntry> entries = Agendas.random(random);
    List<AgendaEntry> later = Agendas.changed(random, entries);
    String given = given(frame, entries, later);
    assertThat(given)
        .doesNotContain(CANARY)
        .isEqualTo(
            given(frame, disguised(frame, entries, SUNDAY_NOON), disguised(frame, later, LATER)));
  }

  /** Two halves instead of one whole, with other texts, for whoever of the frame is taken. */
  private static List<AgendaEntry> disguised(
      AgendaFrame frame, List<AgendaEntry> entries, Instant asOf) {
    List<AgendaEntry> disguised = new ArrayList<>();
    for (AgendaEntry entry : entries) {
      if (frame.audience().mayRead(entry, asOf)) {
        disguised.add(entry);
      } else if (!Collections.disjoint(entry.coming(), frame.officials())) {
        TimeSlot slot = entry.item().slot();
        Duration half = slot.duration().dividedBy(2);
        disguised.add(canary(frame, entry.id() + " a", TimeSlot.of(slot.startInclusive(), half)));
        disguised.add(
            canary(
                frame,
                entry.id() + " b",
                new TimeSlot(slot.startInclusive().plus(half), slot.endExclusive())));
      }
    }
    return disguised;
  }

  private static AgendaEntry canary(AgendaFrame frame, String id, TimeSlot slot) {
    return canary(frame.officials().get(0), CANARY + id, slot);
  }

  private static AgendaEntry canary(OfficialId official, String id, TimeSlot slot) {
    return new AgendaEntry(
        new AgendaItem(
            new AgendaItemId(id),
            AgendaItem.of(id, "x", "x", slot, "x").kind(),
            CANARY,
            Organiser.outside(CANARY),
            null,
            AgendaItem.of(id, "x", "x", slot, "x").time(),
            Venue.named(CANARY).withAddress(CANARY),
            Set.of(official),
            Set.of(),
            Set.of(),
            AgendaItem.of(id, "x", "x", slot, "x")
                .withVisibility(Visibility.CONFIDENTIAL)
                .disclosure(),
            Details.NONE
                .withDress(new DressCode(CANARY))
                .withRole(LeaderRole.INAUGURATES)
                .withRemarks(CANARY),
            Transparency.OPAQUE),
        CANARY,
        null,
        AgendaState.SCHEDULED,
        List.of(City.replied(official.value(), Reply.ACCEPTED)),
        new Milestones(SUNDAY_NOON, SUNDAY_NOON, SUNDAY_NOON),
        null,
        7,
        CANARY,
        1);
  }

  @Test
  void aCanaryIsNowhereInWhatThePublicGets() {
    AgendaEntry open = City.attended(City.item("1", "Upacara", City.slot(0, "08:00", "09:00")));
    AgendaEntry shut = canary(new OfficialId("walikota"), CANARY, City.slot(0, "07:00", "07:30"));
    AgendaEntry moved = City.with(shut, shut.item().withSlot(City.slot(0, "06:00", "09:30")));
    for (Withheld withheld : Withheld.values()) {
      AgendaFrame frame = OPEN_WEEK.forAudience(Audience.PUBLIC, withheld);
      String given = given(frame, List.of(open, shut), List.of(open, moved));
      assertThat(given).doesNotContain(CANARY, "REVISI", "Revisi").contains("1. Upacara");
      assertThat(given.contains(LineWords.BUSY)).isEqualTo(withheld == Withheld.BUSY);
      assertThat(given.contains("07.30")).isEqualTo(withheld == Withheld.BUSY);
    }
  }

  /** What was public and is not any more is gone, and nothing but its number is told. */
  @Test
  void whatBecomesConfidentialIsNotToldOfAgain() {
    AgendaEntry one = City.attended(City.item("1", "Upacara", City.slot(0, "08:00", "09:00")));
    AgendaEntry two =
        City.attended(City.item("2" + CANARY, CANARY, City.slot(0, "10:00", "11:00")));
    AgendaEdition first = City.first(OPEN_WEEK, one, two);
    assertThat(City.everything(first)).contains(CANARY);
    for (AgendaEntry later :
        List.of(
            City.with(two, two.item().withVisibility(Visibility.CONFIDENTIAL)),
            City.with(
                City.with(two, two.item().withVisibility(Visibility.CONFIDENTIAL)),
                AgendaState.CANCELLED))) {
      AgendaEdition second = PUBLISHER.revise(first, List.of(one, later), LATER);
      assertThat(City.everything(second))
          .doesNotContain(CANARY, "dibatalkan", "CANCELLED", "10.00")
          .contains("*REVISI KE-1:* no. 2 (edisi sebelumnya) tidak tercantum lagi");
      assertThat(PUBLISHER.revise(second, List.of(one), LATER)).isSameAs(second);
    }
  }

  @Test
  void anEmbargoHoldsUntilItsLastInstant() {
    AgendaEntry entry = City.attended(City.item("1", CANARY, City.slot(0, "08:00", "09:00")));
    AgendaEntry embargoed =
        City.with(entry, entry.item().withDisclosure(new Disclosure(Visibility.PUBLIC, LATER)));
    AgendaEdition first = City.first(OPEN_WEEK, embargoed);
    assertThat(City.everything(first)).doesNotContain(CANARY);
    List<AgendaEntry> entries = List.of(embargoed);
    assertThat(PUBLISHER.revise(first, entries, LATER.minusMillis(1))).isSameAs(first);
    assertThat(City.everything(PUBLISHER.revise(first, entries, LATER))).contains(CANARY);
  }

  @Test
  void aDraftIsNotForThePublicAndAnAgencyReadsNothingRestricted() {
    AgendaEntry entry = City.attended(City.item("1", CANARY, City.slot(0, "08:00", "09:00")));
    AgendaEntry draft =
        new AgendaEntry(
            entry.item(),
            "hash",
            null,
            entry.state(),
            entry.invitations(),
            new Milestones(SUNDAY_NOON, SUNDAY_NOON, null),
            null,
            0,
            null,
            1);
    assertThat(City.everything(City.first(OPEN_WEEK, draft))).doesNotContain(CANARY);
    AgendaFrame agencies = OPEN_WEEK.forAudience(Audience.AGENCIES, Withheld.HIDDEN);
    assertThat(City.everything(City.first(agencies, draft))).contains(CANARY);
    AgendaEntry restricted = City.with(draft, draft.item().withVisibility(Visibility.RESTRICTED));
    assertThat(City.everything(City.first(agencies, restricted))).doesNotContain(CANARY);
    assertThat(City.everything(City.first(City.week(), restricted))).contains(CANARY);
  }

  /** The public learns who comes, and neither who said no, nor who was asked, nor by what ways. */
  @Test
  void ofPeopleThePublicLearnsWhoComes() {
    Officials named =
        Officials.of(
            Stream.of("walikota", "wakil", "sekda", "asisten1")
                .map(id -> Official.of(id, id + CANARY, id + CANARY))
                .toList());
    AgendaItem item = City.item("1", "Upacara", City.slot(0, "08:00", "09:00"));
    AgendaEntry entry =
        City.entry(
            item,
            AgendaState.SCHEDULED,
            Stream.concat(
                    Stream.of(
                        City.passedOn(
                            AttendingCapacity.REPRESENTING,
                            Reply.ACCEPTED,
                            "walikota",
                            "wakil",
                            "sekda")),
                    Stream.of(City.replied("asisten1", Reply.DECLINED)))
                .toArray(Invitation[]::new));
    String given =
        City.everything(new AgendaPublisher(named).publish(OPEN_WEEK, List.of(entry), SUNDAY_NOON));
    assertThat(given)
        .contains("walikota", "sekda")
        .doesNotContain("wakil" + CANARY, "wakil@", "asisten1");
    AgendaEntry asked =
        City.invited(
            entry, City.passedOn(AttendingCapacity.PLH, Reply.NEEDS_ACTION, "walikota", "wakil"));
    assertThat(new AgendaPublisher(named).publish(OPEN_WEEK, List.of(asked), SUNDAY_NOON).lines())
        .isEmpty();
  }
}
