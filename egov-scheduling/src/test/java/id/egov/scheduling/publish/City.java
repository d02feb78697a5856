package id.egov.scheduling.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A city with invented people. */
final class City {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Instant SUNDAY_NOON = MONDAY.minusDays(1).atTime(12, 0).atZone(zone()).toInstant();

  static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("walikota", "Sri Lestari", "Wali Kota"),
              Official.of("wakil", "Bambang Sejati", "Wakil Wali Kota"),
              Official.of("sekda", "Ratna Kusuma", "Sekretaris Daerah"),
              Official.of("asisten1", "Yusuf Hamid", "Asisten I")));

  static final AgendaPublisher PUBLISHER = new AgendaPublisher(OFFICIALS);

  static final Organizer OFFICE = Organizer.mail("prokopim@kota.example", "Bagian Prokopim");

  static final String DOMAIN = "agenda.kota.example";

  static final AgendaCalendar CALENDAR =
      new AgendaCalendar(OFFICE, DOMAIN, id -> Optional.of(id + "@kota.example"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private City() {}

  static ZoneId zone() {
    return Zone.WIB.zoneId();
  }

  static Instant at(int day, String time) {
    return MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(zone()).toInstant();
  }

  static TimeSlot slot(int day, String from, String until) {
    return new TimeSlot(at(day, from), at(day, until));
  }

  static AgendaItem item(String id, String title, TimeSlot slot) {
    return AgendaItem.of(id, title, "Dinas Pendidikan", slot, "walikota")
        .withVisibility(Visibility.PUBLIC)
        .withDetails(Details.NONE);
  }

  static AgendaEntry entry(AgendaItem item, AgendaState state, Invitation... invitations) {
    return new AgendaEntry(
        item,
        "hash",
        null,
        state,
        List.of(invitations),
        new Milestones(SUNDAY_NOON, SUNDAY_NOON, SUNDAY_NOON),
        null,
        0,
        null,
        1);
  }

  /** The mayor comes. */
  static AgendaEntry attended(AgendaItem item) {
    return entry(item, AgendaState.SCHEDULED, replied("walikota", Reply.ACCEPTED));
  }

  static Invitation replied(String official, Reply reply) {
    return Invitation.of(new OfficialId(official), true)
        .withAnswer(
            reply == Reply.NEEDS_ACTION ? Answer.NONE : Answer.given(reply, SUNDAY_NOON, null));
  }

  /** Each sends the next; the last has replied. */
  static Invitation[] passedOn(AttendingCapacity capacity, Reply reply, String... officials) {
    List<Invitation> chain = new ArrayList<>();
    for (int i = 0; i < officials.length; i++) {
      boolean last = i == officials.length - 1;
      chain.add(
          new Invitation(
              new OfficialId(officials[i]),
              true,
              i == 0 ? AttendingCapacity.OWN : capacity,
              i == 0 ? null : new OfficialId(officials[i - 1]),
              last ? null : new OfficialId(officials[i + 1]),
              last && reply == Reply.NEEDS_ACTION
                  ? Answer.NONE
                  : Answer.given(last ? reply : Reply.DELEGATED, SUNDAY_NOON, null),
              null));
    }
    return chain.toArray(Invitation[]::new);
  }

  static AgendaEntry with(AgendaEntry entry, AgendaItem item) {
    return copy(entry, item, entry.state());
  }

  static AgendaEntry with(AgendaEntry entry, AgendaState state) {
    return copy(entry, entry.item(), state);
  }

  static AgendaEntry invited(AgendaEntry entry, Invitation... invitations) {
    return new AgendaEntry(
        entry.item(),
        entry.asked(),
        null,
        entry.state(),
        List.of(invitations),
        entry.milestones(),
        entry.result(),
        entry.sequence(),
        entry.note(),
        entry.version() + 1);
  }

  private static AgendaEntry copy(AgendaEntry entry, AgendaItem item, AgendaState state) {
    AgendaEntry copy =
        new AgendaEntry(
            item,
            entry.asked(),
            entry.requester(),
            state,
            entry.invitations(),
            entry.milestones(),
            entry.result(),
            entry.sequence(),
            entry.note(),
            entry.version() + 1);
    return copy.tellsOtherThan(entry) ? copy.withSequence(entry.sequence() + 1) : copy;
  }

  static AgendaFrame day(String... officials) {
    return AgendaFrame.day("Agenda Wali Kota", MONDAY, Zone.WIB, officials);
  }

  static AgendaFrame week() {
    return AgendaFrame.week("Agenda Wali Kota", MONDAY, Zone.WIB, "walikota");
  }

  static AgendaEdition first(AgendaFrame frame, AgendaEntry... entries) {
    return PUBLISHER.publish(frame, Arrays.asList(entries), SUNDAY_NOON);
  }

  static String html(AgendaEdition edition) {
    StringBuilder html = new StringBuilder();
    try {
      AgendaHtml.page(edition, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  static String ics(AgendaEdition edition) {
    return unfolded(new ICalendarWriter().write(CALENDAR.events(edition), edition.asOf()));
  }

  static String freeBusy(AgendaEdition edition) {
    return unfolded(
        new ICalendarWriter().write(CALENDAR.freeBusy(edition, OFFICE), edition.asOf()));
  }

  private static String unfolded(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  static String json(AgendaEdition edition) {
    try {
      return JSON.writeValueAsString(edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that can be given out of an edition about one official. */
  static String everything(AgendaEdition edition) {
    return String.join(
        "\n",
        AgendaText.of(edition),
        html(edition),
        ics(edition),
        freeBusy(edition),
        json(edition));
  }
}
