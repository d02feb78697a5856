package id.egov.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.CrewMember;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.LetterReference;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who is reminded of what in a day of the mayor. */
class RemindersTest {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-11-16T02:00:00Z");

  private static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("walikota", "Sri Lestari", "Wali Kota"),
              Official.of("wakil", "Bambang Sejati", "Wakil Wali Kota")));

  private static final ReminderRule DAY = ReminderRule.daysBefore("h-1", 1, LocalTime.of(16, 0));
  private static final ReminderRule HOUR = ReminderRule.beforeStart("jam", Duration.ofHours(1));
  private static final ReminderRule ANSWER = ReminderRule.unanswered("jawab", Duration.ofHours(4));

  private static final Reminders REMINDERS =
      Reminders.of(OFFICIALS, Zone.WIB, List.of(DAY, HOUR, ANSWER));

  private static final AgendaItem MEETING =
      AgendaItem.of(
              "rapat/1",
              "Rapat\nanggaran",
              "BPKAD",
              TimeSlot.of(MONDAY_NINE, Duration.ofHours(2)),
              "walikota")
          .withVenue("Ruang Rapat")
          .withDetails(Details.NONE.withDress(DressCode.BATIK))
          .withLetter(new LetterReference("005/12", LocalDate.of(2026, 11, 2), "Ketua"));

  private static AgendaEntry entry(AgendaItem item, AgendaState state, Invitation... all) {
    return new AgendaEntry(
        item,
        "hash",
        null,
        state,
        List.of(all),
        new Milestones(EARLIER, EARLIER, null),
        null,
        0,
        null,
        1);
  }

  private static Invitation accepted(String official) {
    return Invitation.of(new OfficialId(official), true)
        .withAnswer(Answer.given(Reply.ACCEPTED, EARLIER, null));
  }

  private static Invitation asked(String official, Instant due) {
    return new Invitation(
        new OfficialId(official),
        true,
        AttendingCapacity.REPRESENTING,
        new OfficialId("walikota"),
        null,
        Answer.awaited(due, null),
        null);
  }

  private static List<Reminder> all(Locale locale, AgendaEntry... entries) {
    return REMINDERS.due(
        List.of(entries), new TimeSlot(EARLIER, MONDAY_NINE.plusSeconds(86_400)), locale);
  }

  @Test
  void whoComesIsRemindedTheDayBeforeAndTheHourBefore() {
    List<Reminder> due =
        all(INDONESIAN, entry(MEETING, AgendaState.SCHEDULED, accepted("walikota")));
    assertThat(due)
        .extracting(Reminder::id, Reminder::dueText)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "h-1/rapat%2F1/walikota/2026-11-23T02:00:00Z", "2026-11-22T09:00:00Z"),
            org.assertj.core.groups.Tuple.tuple(
                "jam/rapat%2F1/walikota/2026-11-23T02:00:00Z", "2026-11-23T01:00:00Z"));
    assertThat(due.get(0).subject()).isEqualTo("Pengingat: Rapat anggaran");
    assertThat(due.get(0).text())
        .isEqualTo(
            """
            Anda dijadwalkan hadir pada acara berikut.

            Acara: Rapat anggaran
            Waktu: Senin 23 November 2026 09.00–11.00 WIB
            Tempat: Ruang Rapat
            Penyelenggara: BPKAD
            Pakaian: Batik
            Surat: 005/12
            """);
  }

  @Test
  void whoOwesAnAnswerIsReminded() {
    AgendaItem untilDone =
        AgendaItem.of("2", "Ziarah", "Dinas", MEETING.slot(), "walikota")
            .withTime(AgendaTime.untilDone(MONDAY_NINE, Duration.ofHours(1), Duration.ofHours(1)));
    AgendaEntry entry =
        entry(
            untilDone,
            AgendaState.SCHEDULED,
            asked("wakil", Instant.parse("2026-11-20T05:00:00Z")));
    assertThat(all(INDONESIAN, entry))
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.due()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
              assertThat(reminder.to()).hasToString("wakil");
              assertThat(reminder.subject()).isEqualTo("Menunggu jawaban Anda: Ziarah");
              assertThat(reminder.text())
                  .contains(
                      "Waktu: Senin 23 November 2026 09.00 WIB s.d. selesai\n",
                      "Mewakili: Wali Kota\n",
                      "Jawab sebelum: Jumat 20 November 2026 12.00 WIB\n");
            });
    assertThat(all(Locale.ENGLISH, entry).get(0).text())
        .isEqualTo(
            """
            You have not answered this invitation.

            Event: Ziarah
            Time: Monday 23 November 2026 09:00 WIB until done
            Organiser: Dinas
            On behalf of: Wali Kota
            Answer before: Friday 20 November 2026 12:00 WIB
            """);
  }

  @Test
  void nobodyElseIsReminded() {
    Instant due = Instant.parse("2026-11-20T05:00:00Z");
    assertThat(
            all(
                INDONESIAN,
                entry(MEETING, AgendaState.POSTPONED, accepted("walikota"), asked("wakil", due))))
        .isEmpty();
    AgendaItem other = AgendaItem.of("3", "Rapat", "Dinas", MEETING.slot(), "walikota");
    Invitation declined =
        accepted("walikota").withAnswer(Answer.given(Reply.DECLINED, EARLIER, null));
    assertThat(all(INDONESIAN, entry(other, AgendaState.RECEIVED, declined))).isEmpty();
    assertThat(all(INDONESIAN, entry(other, AgendaState.RECEIVED, asked("wakil", due)))).hasSize(1);
  }

  @Test
  void whoeverHasNoTimeToAnswerInHasUntilItBegins() {
    AgendaEntry entry =
        entry(MEETING, AgendaState.RECEIVED, Invitation.of(new OfficialId("walikota"), true));
    assertThat(all(INDONESIAN, entry))
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.due()).isEqualTo(MONDAY_NINE.minus(Duration.ofHours(4)));
              assertThat(reminder.id()).isEqualTo("jawab/rapat%2F1/walikota/2026-11-23T02:00:00Z");
              assertThat(reminder.text()).doesNotContain("Jawab sebelum");
            });
  }

  @Test
  void theCrewIsRemindedOfItsTasks() {
    CrewMember host = new CrewMember("Rina", "MC");
    CrewMember photographer = new CrewMember("Rina", "Dokumentasi\nfoto");
    Details details = Details.NONE.withCrew(List.of(host, photographer, host));
    AgendaItem item = AgendaItem.of("4", "Upacara", "Dinas", MEETING.slot(), "walikota");
    AgendaEntry entry = entry(item.withDetails(details), AgendaState.SCHEDULED);
    Reminders crew = Reminders.of(OFFICIALS, Zone.WIB, List.of(DAY, DAY.forCrew("kru")));
    TimeSlot window = new TimeSlot(EARLIER, MONDAY_NINE);
    List<Reminder> due = crew.due(List.of(entry), window, INDONESIAN);
    assertThat(due)
        .hasSize(2)
        .allMatch(reminder -> reminder.due().equals(Instant.parse("2026-11-22T09:00:00Z")))
        .extracting(Reminder::crew)
        .containsExactlyInAnyOrder(host, photographer);
    assertThat(due)
        .extracting(Reminder::id)
        .doesNotHaveDuplicates()
        .noneMatch(id -> id.contains("Rina"));
    assertThat(due)
        .filteredOn(reminder -> photographer.equals(reminder.crew()))
        .extracting(Reminder::text)
        .containsExactly(
            """
            Anda bertugas pada acara berikut.

            Acara: Upacara
            Waktu: Senin 23 November 2026 09.00–11.00 WIB
            Penyelenggara: Dinas
            Tugas: Dokumentasi foto
            """);
    AgendaEntry received = entry(item.withDetails(details), AgendaState.RECEIVED);
    assertThat(crew.due(List.of(received), window, INDONESIAN)).isEmpty();
    Details reordered = Details.NONE.withCrew(List.of(photographer, host));
    assertThat(
            crew.due(
                List.of(entry(item.withDetails(reordered), AgendaState.SCHEDULED)),
                window,
                INDONESIAN))
        .isEqualTo(due);
  }

  @Test
  void whatIsMovedHasNewReminders() {
    AgendaItem moved = MEETING.withSlot(MEETING.slot().movedTo(MONDAY_NINE.plusSeconds(60)));
    assertThat(all(INDONESIAN, entry(moved, AgendaState.SCHEDULED, accepted("walikota"))))
        .extracting(Reminder::id)
        .doesNotContainAnyElementsOf(
            all(INDONESIAN, entry(MEETING, AgendaState.SCHEDULED, accepted("walikota"))).stream()
                .map(Reminder::id)
                .toList());
  }

  @Test
  void somebodyUnknownIsCalledByTheId() {
    Invitation invitation =
        new Invitation(
            new OfficialId("wakil"),
            true,
            AttendingCapacity.PLH,
            new OfficialId("sekda"),
            null,
            Answer.given(Reply.ACCEPTED, EARLIER, null),
            null);
    assertThat(all(Locale.ENGLISH, entry(MEETING, AgendaState.SCHEDULED, invitation)).get(0).text())
        .contains("On behalf of: sekda\n");
  }

  @Test
  void theReachIsHowFarAheadToLook() {
    assertThat(REMINDERS.reach()).isEqualTo(Duration.ofDays(2));
    assertThat(Reminders.of(OFFICIALS, Zone.WIB, List.of(HOUR, ANSWER)).reach())
        .isEqualTo(Duration.ofHours(4));
    assertThat(Reminders.of(OFFICIALS, Zone.WIB, List.of()).reach()).isZero();
  }

  @Test
  void rulesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reminders.of(OFFICIALS, Zone.WIB, List.of(HOUR, HOUR)))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReminderRule.beforeStart("a/b", Duration.ZERO))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReminderRule.beforeStart("a", Duration.ofSeconds(-1)))
        .withMessageContaining("PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReminderRule.beforeStart("a", Duration.ofDays(367)))
        .withMessageContaining("before");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Reminder(
                    "a", EARLIER, "r", new AgendaItemId("1"), null, null, "subject", "text"))
        .withMessageContaining("to and crew");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANSWER.forCrew("kru"))
        .withMessageContaining("ANSWER_DUE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReminderRule(
                    "a", ReminderRule.Occasion.START, Duration.ofHours(1), LocalTime.NOON))
        .withMessageContaining("whole days");
  }

  @Test
  void rulesAndRemindersAreJson() throws Exception {
    List<Object> values =
        List.of(
            DAY,
            HOUR,
            ANSWER,
            HOUR.forCrew("kru"),
            new Reminder(
                "a",
                EARLIER,
                "r",
                new AgendaItemId("1"),
                null,
                new CrewMember("Rina", "MC"),
                "subject",
                "text"),
            ReminderRule.Occasion.START,
            all(INDONESIAN, entry(MEETING, AgendaState.SCHEDULED, accepted("walikota"))).get(0));
    for (Object value : values) {
      String json = new ObjectMapper().writeValueAsString(value);
      assertThat((Object) new ObjectMapper().readValue(json, value.getClass())).isEqualTo(value);
      assertThat((Object) new JsonMapper().readValue(json, value.getClass())).isEqualTo(value);
      assertThat(new JsonMapper().readTree(new JsonMapper().writeValueAsString(value)))
          .isEqualTo(new JsonMapper().readTree(json));
    }
  }

  @Test
  void nobodyFormatsNorTurnsTheTextOfAReminder() {
    AgendaItem hostile =
        MEETING
            .draft()
            .title("Rapat \u202Eabc\u2066 \u200B```x```")
            .organiser(Organiser.outside("Set\tda\nTempat: _palsu_"))
            .venue(Venue.named("A\r\nB*~"))
            .item();
    Reminder reminder =
        all(INDONESIAN, entry(hostile, AgendaState.SCHEDULED, accepted("walikota"))).get(0);
    assertThat(reminder.subject()).contains("Rapat abc \u02CB\u02CB\u02CBx\u02CB\u02CB\u02CB");
    assertThat(reminder.text())
        .contains("Set da Tempat: \u02CDpalsu\u02CD\n", "A B\u2217\u223C\n")
        .doesNotContain("\u202E", "\u2066", "\u200B", "\t", "\r", "`", "*", "~", "_");
  }
}
