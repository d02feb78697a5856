package id.egov.examples.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.egov.booking.Room;
import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.Revision;
import id.egov.core.json.JsonCodec;
import id.egov.core.reason.Reason;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.store.jdbc.Seal;
import id.egov.core.time.DayHours;
import id.egov.core.time.DaySpan;
import id.egov.core.time.RamadanDates;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.identity.citizen.Citizen;
import id.egov.identity.citizen.CitizenAnswer;
import id.egov.identity.citizen.CitizenId;
import id.egov.identity.matching.MatchSettings;
import id.egov.identity.number.DateCandidates;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Graded;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.phone.PhoneNumber;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.SealedText;
import id.egov.identity.region.Region;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Coordinates;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.InvitationTree;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.people.StandIn;
import id.egov.scheduling.publish.AgendaChange;
import id.egov.scheduling.publish.AgendaEdition;
import id.egov.scheduling.publish.AgendaFrame;
import id.egov.scheduling.publish.ChangeKind;
import id.egov.scheduling.reminder.Reminder;
import id.egov.scheduling.reminder.ReminderRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every public data type of every jar, found by itself, goes through plain Jackson 2, plain Jackson
 * 3 and the strict codec, and comes back as it was. Who adds a type need not remember this test.
 */
class PublicDataJsonTest {

  /** A citizen number is written masked and never read back from that; its kin stay inside. */
  private static final Set<Class<?>> PERSONAL =
      Set.of(
          Citizen.class,
          CitizenAnswer.Given.class,
          DateCandidates.class,
          FamilyCardNumber.class,
          Graded.Valid.class,
          Graded.ValidWithWarnings.class,
          Nik.class,
          Nip.class,
          Nitku.class,
          Npwp.class,
          PhoneNumber.class);

  /** Records that carry what to do next, and not data. */
  private static final Set<Class<?>> CODE = Set.of(DecisionStep.Done.class, DecisionStep.Try.class);

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  private static final Recurrence RECURRENCE =
      Recurrence.parse("DTSTART;TZID=Asia/Jakarta:20261123T090000\nRRULE:FREQ=WEEKLY;COUNT=3");

  private static final CalendarEntry EVENT =
      CalendarEntry.builder("rapat-1", EventTime.series(RECURRENCE, Duration.ofHours(1)))
          .organizer(Organizer.mail("umum@kota.go.id", "Bagian Umum"))
          .attendees(List.of(Attendee.mail("walikota@kota.go.id", "Wali Kota")))
          .build();

  private static final AgendaEdition AGENDA =
      new AgendaEdition(
          AgendaFrame.day("Agenda", LocalDate.parse("2026-11-23"), Zone.WIB, "mayor"),
          0,
          Instant.parse("2026-11-22T02:00:00Z"),
          List.of(),
          List.of(),
          List.of());

  private static final Samples SAMPLES =
      new Samples()
          .with(ResourceId.class, "kind", "room")
          .with(DocumentKey.class, "type", "booking")
          .with(Attendee.class, Attendee.mail("walikota@kota.go.id", "Wali Kota"))
          .with(Organizer.class, Organizer.mail("umum@kota.go.id", "Bagian Umum"))
          .with(EventTime.class, "zone", "Asia/Jakarta")
          .with(EventTime.class, "allDay", false)
          .with(EventTime.class, "recurrence", RECURRENCE)
          .with(CalendarEntry.class, EVENT)
          .with(CalendarMessage.class, CalendarMessage.publish("Agenda", List.of(EVENT)))
          .with(Revision.class, "stamp", "2026-11-20T01:02:03Z")
          .with(DocumentQuery.class, "type", "booking")
          .with(Event.class, "type", "booking-confirmed")
          .with(
              Region.class,
              Region.of("92.71", "Kota Sorong", null, "2022-12-08", "96.71", List.of("Sorong")))
          .with(Reason.class, "code", "ROOM_TAKEN")
          .with(Seal.class, "sha256", "0".repeat(64))
          .with(Reason.class, "evidence", Map.of("room", "aula"))
          .with(Room.class, "parts", List.of())
          .with(ReportPeriod.class, ReportPeriod.of("2026-11", "2026-12", "Asia/Jakarta"))
          .with(Share.class, new Share(2, 3))
          .with(StandIn.class, "by", new PositionId("sekda"))
          .with(Appointment.class, "untilExclusive", LocalDate.parse("2027-01-01"))
          .with(Absence.class, "untilExclusive", LocalDate.parse("2027-01-01"))
          .with(DaySpan.class, "endExclusive", LocalTime.parse("16:00"))
          .with(DayHours.class, "breaks", List.of(DaySpan.parse("12:00/13:00")))
          .with(RamadanDates.class, RamadanDates.indonesia())
          .with(MatchSettings.class, MatchSettings.defaults())
          .with(CitizenId.class, new CitizenId("abcdefghijklmnop".repeat(2)))
          .with(
              IdentityToken.class,
              IdentityToken.parse(
                  "nik.social-aid.2026-1.IUEDfeX7hH00s2Yp6g-t1VQszBQirxFP_7eJiI_nFHs"))
          .with(SealedText.class, SealedText.parse("s1.1.AAAA." + "A".repeat(38)))
          .with(Coordinates.class, new Coordinates(-0.79, 100.65))
          .with(
              AgendaTime.class,
              "assumed",
              TimeSlot.parse("2026-11-23T02:30:00Z/2026-11-23T03:00:00Z"))
          .with(Invitation.class, Invitation.of(new OfficialId("mayor"), true))
          .with(InvitationTree.class, "delegates", List.of())
          .with(AgendaFrame.class, AGENDA.frame())
          .with(AgendaEdition.class, AGENDA)
          .with(AgendaChange.class, new AgendaChange(ChangeKind.REMOVED, 1, null, null, null))
          .with(
              Reminder.class,
              new Reminder(
                  "a",
                  Instant.EPOCH,
                  "r",
                  new AgendaItemId("1"),
                  new OfficialId("a"),
                  null,
                  "subject",
                  "text"))
          .with(ReminderRule.class, ReminderRule.beforeStart("jam", Duration.ofHours(1)))
          .with(Recurrence.class, RECURRENCE);

  static Stream<Class<?>> data() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "id.egov.core", "id.egov.booking", "id.egov.scheduling", "id.egov.identity")
            .stream()
            .filter(PublicDataJsonTest::isPublic)
            .filter(PublicDataJsonTest::isData)
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !PERSONAL.contains(type) && !CODE.contains(type))
            .sorted(Comparator.comparing(Class::getName));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicDataJsonTest::isPublic).orElse(true);
  }

  private static boolean isData(JavaClass type) {
    boolean created =
        type.getCodeUnits().stream()
            .anyMatch(unit -> unit.isAnnotatedWith("com.fasterxml.jackson.annotation.JsonCreator"));
    return type.isRecord() || type.isEnum() || created;
  }

  @ParameterizedTest
  @MethodSource("data")
  void roundTrips(Class<?> type) throws Exception {
    Object value = SAMPLES.of(type);
    String json2 = JACKSON_2.writeValueAsString(value);
    String json3 = JACKSON_3.writeValueAsString(value);
    JsonCodec codec = JsonCodec.strict();
    assertThat(JACKSON_2.readValue(json2, type)).isEqualTo(value);
    assertThat(JACKSON_2.readValue(json3, type)).isEqualTo(value);
    assertThat(JACKSON_3.readValue(json2, type)).isEqualTo(value);
    assertThat(JACKSON_3.readValue(json3, type)).isEqualTo(value);
    assertThat((Object) codec.read(codec.write(value), type)).isEqualTo(value);
  }
}
