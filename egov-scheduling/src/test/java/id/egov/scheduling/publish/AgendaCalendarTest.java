package id.egov.scheduling.publish;

import static id.egov.scheduling.publish.City.at;
import static id.egov.scheduling.publish.City.attended;
import static id.egov.scheduling.publish.City.day;
import static id.egov.scheduling.publish.City.entry;
import static id.egov.scheduling.publish.City.first;
import static id.egov.scheduling.publish.City.item;
import static id.egov.scheduling.publish.City.passedOn;
import static id.egov.scheduling.publish.City.replied;
import static id.egov.scheduling.publish.City.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.FreeBusy;
import id.egov.core.ical.ICalendarReader;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Transparency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Editions as calendars that programs read, and when an official is free. */
class AgendaCalendarTest {

  private static final AgendaItem MEETING =
      item("rapat", "Rapat, anggaran; 2027", slot(0, "09:00", "10:00")).withVenue("Ruang Rapat");

  private static FreeBusy freeBusy(AgendaEdition edition) {
    return Objects.requireNonNull(City.CALENDAR.freeBusy(edition, City.OFFICE).freeBusy());
  }

  @Test
  void anEventSaysWhoComesAndWhoIsSent() {
    AgendaEntry entry =
        entry(
            MEETING.withVisibility(Visibility.CONFIDENTIAL),
            AgendaState.SCHEDULED,
            passedOn(AttendingCapacity.REPRESENTING, Reply.ACCEPTED, "walikota", "wakil", "sekda"));
    assertThat(City.ics(first(day("walikota"), entry)))
        .contains(
            "BEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta",
            "UID:agenda-item:rapat@agenda.kota.example\r\n",
            "SEQUENCE:0\r\n",
            "STATUS:CONFIRMED\r\n",
            "CLASS:CONFIDENTIAL\r\n",
            "TRANSP:TRANSPARENT\r\n",
            "DTSTART;TZID=Asia/Jakarta:20261123T090000\r\n",
            "SUMMARY:Rapat\\, anggaran\\; 2027\r\n",
            "LOCATION:Ruang Rapat\r\n",
            "DESCRIPTION:Penyelenggara: Dinas Pendidikan\\nDiwakili oleh: Sekretaris Daerah (mewakili Wali Kota)\\nSifat: rahasia\r\n",
            "ORGANIZER;CN=\"Bagian Prokopim\":mailto:prokopim@kota.example\r\n")
        .containsSubsequence(
            "PARTSTAT=DELEGATED",
            "DELEGATED-TO=\"mailto:wakil@kota.example\"",
            "mailto:walikota@kota.example",
            "DELEGATED-TO=\"mailto:sekda@kota.example\"",
            "DELEGATED-FROM=\"mailto:walikota@kota.example\"",
            "mailto:wakil@kota.example",
            "PARTSTAT=ACCEPTED",
            "DELEGATED-FROM=\"mailto:wakil@kota.example\"",
            "mailto:sekda@kota.example");
  }

  @Test
  void whoHasNoAddressIsInTheDescriptionOnly() {
    AgendaEntry entry =
        entry(
            MEETING,
            AgendaState.SCHEDULED,
            passedOn(AttendingCapacity.REPRESENTING, Reply.ACCEPTED, "walikota", "wakil"));
    AgendaEdition edition = first(day("walikota"), entry);
    AgendaCalendar nobody = new AgendaCalendar(City.OFFICE, City.DOMAIN, id -> Optional.empty());
    CalendarEntry event = nobody.events(edition).events().get(0);
    assertThat(event.attendees()).isEmpty();
    assertThat(event.description()).contains("Wakil Wali Kota (mewakili Wali Kota)");
    AgendaCalendar mayor =
        new AgendaCalendar(
            City.OFFICE,
            City.DOMAIN,
            id -> Optional.of("wk@kota.example").filter(mail -> id.value().equals("walikota")));
    assertThat(mayor.events(edition).events().get(0).attendees())
        .singleElement()
        .satisfies(
            attendee -> {
              assertThat(attendee.participation()).hasToString("DELEGATED");
              assertThat(attendee.delegatedTo()).isEmpty();
            });
  }

  @Test
  void whatTakesNoTimeIsTransparentAndInNoFreeBusyTime() {
    AgendaEntry opaque = attended(MEETING);
    AgendaEdition first = first(day("walikota"), opaque);
    assertThat(City.ics(first)).contains("TRANSP:OPAQUE");
    AgendaEdition second =
        City.PUBLISHER.revise(
            first,
            List.of(City.with(opaque, MEETING.withTransparency(Transparency.TRANSPARENT))),
            City.SUNDAY_NOON);
    assertThat(City.ics(second)).contains("TRANSP:TRANSPARENT", "STATUS:CONFIRMED");
    assertThat(freeBusy(second).busy()).isEmpty();
    assertThat(freeBusy(second).tentative()).isEmpty();
    assertThat(AgendaText.of(second))
        .contains("*REVISI KE-1:* no. 1 tidak menyita waktu yang hadir lagi\n");
    AgendaEdition third = City.PUBLISHER.revise(second, List.of(opaque), City.SUNDAY_NOON);
    assertThat(AgendaText.of(third)).contains("no. 1 kini menyita waktu yang hadir\n");
  }

  @Test
  void whatWasCalledOffIsSoInCalendarsToo() {
    AgendaEntry one = attended(MEETING);
    AgendaEntry two = attended(item("2", "Upacara", slot(0, "13:00", "14:00")));
    AgendaEdition second =
        City.PUBLISHER.revise(
            first(day("walikota"), one, two),
            List.of(City.with(one, AgendaState.CANCELLED), City.with(two, AgendaState.POSTPONED)),
            City.SUNDAY_NOON);
    assertThat(City.ics(second))
        .containsSubsequence("SEQUENCE:1", "STATUS:CANCELLED", "TRANSPARENT")
        .containsSubsequence("STATUS:TENTATIVE", "TRANSPARENT")
        .contains("COMMENT:dibatalkan\r\n", "COMMENT:ditunda\r\n");
    assertThat(freeBusy(second).busy()).isEmpty();
    assertThat(freeBusy(second).tentative()).isEmpty();
  }

  @Test
  void fractionsOfSecondsAreRoundedOutwards() {
    TimeSlot odd = new TimeSlot(at(0, "09:00").plusMillis(1), at(0, "10:00").plusMillis(1));
    AgendaEdition edition = first(day("walikota"), attended(MEETING.withSlot(odd)));
    assertThat(City.CALENDAR.events(edition).events().get(0).time().slot())
        .isEqualTo(new TimeSlot(at(0, "09:00"), at(0, "10:00").plusSeconds(1)));
  }

  @Test
  void freeAndBusyTimesSayWhatIsSureAndWhatIsNot() {
    AgendaEdition edition =
        first(
            day("walikota"),
            attended(
                MEETING.withTime(
                    AgendaTime.untilDone(
                        at(0, "09:00"), Duration.ofHours(1), Duration.ofHours(2)))),
            entry(
                item("2", "Belum dijawab", slot(0, "11:00", "13:00")),
                AgendaState.RECEIVED,
                replied("walikota", Reply.NEEDS_ACTION)),
            entry(
                item("3", "Diwakili", slot(0, "14:00", "15:00")),
                AgendaState.SCHEDULED,
                passedOn(AttendingCapacity.REPRESENTING, Reply.ACCEPTED, "walikota", "wakil")),
            attended(item("4", "Sore", slot(0, "11:30", "11:45"))));
    assertThat(freeBusy(edition).busy())
        .containsExactly(slot(0, "09:00", "10:00"), slot(0, "11:30", "11:45"));
    assertThat(freeBusy(edition).tentative())
        .containsExactly(slot(0, "10:00", "11:30"), slot(0, "11:45", "13:00"));
    assertThat(City.freeBusy(edition)).contains("BEGIN:VFREEBUSY", "FBTYPE=BUSY-TENTATIVE");
  }

  @Test
  void freeAndBusyTimesAreThoseOfOne() {
    AgendaEdition edition = first(day("walikota", "wakil"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> City.CALENDAR.freeBusy(edition, City.OFFICE))
        .withMessageContaining("2 officials");
  }

  @Test
  void whatIsWithheldIsBusyInCalendarsToo() {
    AgendaEntry secret = attended(MEETING.withVisibility(Visibility.CONFIDENTIAL));
    AgendaFrame open = City.week().forAudience(Audience.PUBLIC, Withheld.BUSY);
    assertThat(City.ics(first(open, secret)))
        .contains("SUMMARY:ada kegiatan lain\r\n", "CLASS:PRIVATE\r\n")
        .doesNotContain("Rapat", "rapat", "ATTENDEE");
    assertThat(first(open, attended(MEETING)).busy()).isEmpty();
    assertThat(freeBusy(first(open, secret)).busy()).containsExactly(slot(0, "09:00", "10:00"));
    AgendaFrame east = AgendaFrame.day("Agenda", City.MONDAY, Zone.WIT, "walikota");
    assertThat(City.ics(first(east, attended(MEETING))))
        .contains("DTSTART;TZID=Asia/Jayapura:20261123T110000");
  }

  /** Our own reader reads every edition whole. */
  @Property(tries = 100)
  void whatIsWrittenIsRead(@ForAll long seed) {
    Random random = new Random(seed);
    AgendaEdition edition =
        City.PUBLISHER.publish(Agendas.frame(random), Agendas.random(random), City.SUNDAY_NOON);
    byte[] bytes = new ICalendarWriter().write(City.CALENDAR.events(edition), edition.asOf());
    var file = new ICalendarReader(City.zone()).read(bytes);
    assertThat(file.problems()).isEmpty();
    assertThat(file.events()).hasSize(edition.lines().size() + edition.busy().size());
  }

  /** Taken away from a set of time, another leaves what it does not cover: second by second. */
  @Property(tries = 200)
  void unionAndDifferenceAreThoseOfSets(@ForAll long seed) {
    Random random = new Random(seed);
    List<TimeSlot> some = slots(random);
    List<TimeSlot> others = slots(random);
    List<TimeSlot> union = Slots.union(some);
    List<TimeSlot> rest = Slots.minus(some, others);
    for (int i = -1; i < 40; i++) {
      Instant moment = City.SUNDAY_NOON.plusSeconds(i);
      boolean in = some.stream().anyMatch(slot -> slot.contains(moment));
      boolean out = others.stream().anyMatch(slot -> slot.contains(moment));
      assertThat(union.stream().filter(slot -> slot.contains(moment)).count())
          .isEqualTo(in ? 1 : 0);
      assertThat(rest.stream().filter(slot -> slot.contains(moment)).count())
          .isEqualTo(in && !out ? 1 : 0);
    }
    for (int i = 1; i < union.size(); i++) {
      assertThat(union.get(i).startInclusive()).isAfter(union.get(i - 1).endExclusive());
    }
  }

  private static List<TimeSlot> slots(Random random) {
    return Stream.generate(
            () ->
                TimeSlot.of(
                    City.SUNDAY_NOON.plusSeconds(random.nextInt(30)),
                    Duration.ofSeconds(1 + random.nextInt(8))))
        .limit(random.nextInt(6))
        .toList();
  }
}
