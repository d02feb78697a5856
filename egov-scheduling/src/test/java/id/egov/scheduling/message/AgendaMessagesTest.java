package id.egov.scheduling.message;

import static id.egov.scheduling.message.Town.DEPUTY;
import static id.egov.scheduling.message.Town.INDONESIAN;
import static id.egov.scheduling.message.Town.MAYOR;
import static id.egov.scheduling.message.Town.SEKDA;
import static id.egov.scheduling.message.Town.done;
import static id.egov.scheduling.message.Town.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.CalendarMethod;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.scheduling.invitation.CounterProposal;
import id.egov.scheduling.invitation.InvitationOutcome;
import id.egov.scheduling.invitation.InvitationThread;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgendaMessagesTest {

  private static final OfficialId STAF = new OfficialId("staf");
  private static final Attendee GUEST = Attendee.mail("ketua@yayasan.example", "Ketua Yayasan");

  private static final String UID = "agenda-item:rapat@kota.example";

  private final Town town = new Town("kota.example");

  private static AgendaItem rapat() {
    return AgendaItem.of(
            "rapat", "Rapat air bersih", "Bagian Umum", hours(33, 34), "mayor", "sekda")
        .withVenue("Aula")
        .withDetails(Details.NONE.withDress(DressCode.BATIK));
  }

  private List<AgendaMessage> told() {
    return town.outgoing(List.of());
  }

  private static CalendarMessage calendar(AgendaMessage message) {
    return Objects.requireNonNull(message.calendar());
  }

  private static List<String> subjects(List<AgendaMessage> messages) {
    return messages.stream()
        .map(message -> message.official() + " " + message.subject().replaceAll(":.*", ""))
        .toList();
  }

  @Test
  void invitationSaysWhatSomebodyHasToKnow() {
    done(town.service.receive(rapat()));
    List<AgendaMessage> told = town.outgoing(List.of(GUEST));
    assertThat(told).hasSize(3);
    AgendaMessage mayors = told.get(0);
    assertThat(mayors.official()).isEqualTo(MAYOR);
    assertThat(mayors.address()).isEqualTo("mailto:mayor@kota.example");
    assertThat(mayors.subject()).isEqualTo("Undangan: Rapat air bersih");
    assertThat(mayors.text())
        .isEqualTo(
            """
            Anda diundang ke acara berikut.

            Acara: Rapat air bersih
            Waktu: Selasa 24 November 2026 09.00–10.00 WIB
            Tempat: Aula
            Penyelenggara: Bagian Umum
            Pakaian: Batik
            """);
    ReceivedMessage.Request request = (ReceivedMessage.Request) town.read(mayors);
    assertThat(request.header().uid()).isEqualTo(UID);
    assertThat(request.header().revision().sequence()).isZero();
    assertThat(request.content().event().slot()).isEqualTo(hours(33, 34));
    assertThat(request.content().event().status()).isEqualTo("TENTATIVE");
    assertThat(request.content().attendees())
        .extracting(Attendee::address)
        .containsExactly("mailto:mayor@kota.example", "mailto:sekda@kota.example", GUEST.address());
    assertThat(told.get(2).official()).isNull();
    assertThat(told.get(2).address()).isEqualTo(GUEST.address());
  }

  @Test
  void nobodyTurnsTheTextOfAMessage() {
    done(town.service.receive(rapat().withVenue("Aula \u202Eabc\u2028\u2066\tbaru")));
    assertThat(told().get(0).text()).contains("Tempat: Aula abc baru\n").doesNotContain("\u202E");
  }

  @Test
  void textsAreEnglishToo() {
    done(town.service.receive(rapat()));
    AgendaEvent event = town.news().get(0);
    AgendaMessage message = town.messages.of(event, List.of(), Locale.FRENCH).get(0);
    assertThat(message.subject()).isEqualTo("Invitation: Rapat air bersih");
    assertThat(message.text()).contains("You are invited to this event.\n", "Dress: Batik\n");
  }

  @Test
  void everyChangeGoesToThoseWhomItConcerns() {
    AgendaEntry entry = done(town.service.schedule(rapat()));
    assertThat(subjects(told())).containsExactly("mayor Undangan", "sekda Undangan");
    entry = done(town.service.publish(entry.id(), entry.version()));
    entry = done(town.service.decline(entry.id(), entry.version(), SEKDA, null));
    assertThat(told()).isEmpty();
    AgendaTime later =
        AgendaTime.untilDone(
            hours(35, 36).startInclusive(), Duration.ofHours(1), Duration.ofHours(1));
    entry = done(town.service.reschedule(entry.id(), entry.version(), later, "Menunggu\ntamu"));
    List<AgendaMessage> moved = town.outgoing(List.of(GUEST));
    assertThat(subjects(moved))
        .containsExactly("mayor Perubahan", "sekda Perubahan", "null Perubahan");
    assertThat(moved.get(0).text())
        .contains(
            "Waktu: Selasa 24 November 2026 11.00 WIB s.d. selesai\n", "Catatan: Menunggu tamu\n");
    assertThat(calendar(moved.get(0)).events().get(0).comment()).isEqualTo("Menunggu\ntamu");
    assertThat(moved.get(2).text()).doesNotContain("Catatan");
    assertThat(calendar(moved.get(2)).events().get(0).comment()).isEmpty();
    entry = done(town.service.postpone(entry.id(), entry.version(), null));
    AgendaMessage put = told().get(0);
    assertThat(put.subject()).isEqualTo("Ditunda: Rapat air bersih");
    assertThat(put.text()).doesNotContain("Waktu");
    assertThat(calendar(put).events().get(0).status()).isEqualTo(CalendarEntry.Status.TENTATIVE);
    entry = done(town.service.cancel(entry.id(), entry.version(), null));
    List<AgendaMessage> off = town.outgoing(List.of(GUEST));
    assertThat(subjects(off))
        .containsExactly("mayor Dibatalkan", "sekda Dibatalkan", "null Dibatalkan");
    ReceivedMessage.Cancel cancel = (ReceivedMessage.Cancel) town.read(off.get(0));
    assertThat(cancel.uninvited()).isEmpty();
    assertThat(cancel.header().revision().sequence()).isEqualTo(entry.sequence()).isPositive();
  }

  @Test
  void whoIsInvitedOrNoLongerIsToldSo() {
    AgendaEntry entry = done(town.service.receive(rapat()));
    told();
    AgendaItem other = rapat().draft().required(Set.of(MAYOR, DEPUTY)).item();
    done(town.service.revise(entry.version(), other, null));
    List<AgendaMessage> told = told();
    assertThat(subjects(told)).contains("deputy Undangan", "sekda Tidak perlu hadir");
    AgendaMessage sekdas =
        told.stream().filter(one -> SEKDA.equals(one.official())).findFirst().orElseThrow();
    assertThat(calendar(sekdas).method()).isEqualTo(CalendarMethod.CANCEL);
    assertThat(((ReceivedMessage.Cancel) town.read(sekdas)).uninvited())
        .containsExactly("mailto:sekda@kota.example");
  }

  @Test
  void whoNeedNotComeLearnsNothingOfTheSecretThatItHasBecome() {
    AgendaEntry entry = done(town.service.receive(rapat()));
    told();
    AgendaItem secret =
        entry
            .item()
            .draft()
            .title("Pemeriksaan")
            .venue(Venue.named("Hotel Rahasia"))
            .required(Set.of(MAYOR))
            .item()
            .withVisibility(Visibility.CONFIDENTIAL);
    entry = done(town.service.revise(entry.version(), secret, "sekda tidak boleh tahu"));
    AgendaMessage sekdas =
        told().stream().filter(one -> SEKDA.equals(one.official())).findFirst().orElseThrow();
    assertThat(sekdas.subject()).isEqualTo("Tidak perlu hadir: Rapat air bersih");
    assertThat(sekdas.text())
        .contains("Rapat air bersih", "09.00–10.00")
        .doesNotContain("Pemeriksaan", "Hotel", "tidak boleh");
    CalendarEntry event = calendar(sekdas).events().get(0);
    assertThat(event.summary()).isEqualTo("Rapat air bersih");
    assertThat(event.location()).isEqualTo("Aula");
    assertThat(event.comment()).isEmpty();
    assertThat(town.read(sekdas).header().revision().sequence()).isEqualTo(entry.sequence());
  }

  @Test
  void whoNeedNotComeInsteadLearnsNothingNewOfTheOrganiser() {
    Town neighbour = new Town("tetangga.example");
    List<Attendee> guests = List.of(neighbour.asked(MAYOR), neighbour.asked(SEKDA));
    AgendaEntry entry = done(town.service.schedule(rapat()));
    sendTo(neighbour, guests);
    AgendaEntry theirs = received(neighbour, entry);
    done(neighbour.service.delegate(theirs.id(), theirs.version(), MAYOR, DEPUTY, null, null));
    neighbour.news();
    town.minutesPass(1);
    done(
        town.service.revise(
            entry.version(),
            entry.item().draft().title("Pemeriksaan").venue(Venue.named("Hotel")).item(),
            null));
    sendTo(neighbour, guests.subList(1, 2));
    List<AgendaMessage> toDeputy = neighbour.outgoing(List.of());
    assertThat(subjects(toDeputy)).containsExactly("deputy Tidak perlu hadir");
    assertThat(toDeputy.get(0).subject()).contains("Rapat air bersih");
    assertThat(toDeputy.get(0).toString()).doesNotContain("Pemeriksaan", "Hotel");
  }

  /** Sends what is for a guest's town. */
  private void sendTo(Town guestTown, List<Attendee> guests) {
    AgendaMessage message =
        town.outgoing(guests).stream()
            .filter(one -> one.official() == null)
            .findFirst()
            .orElseThrow();
    guestTown.inbox.receive(town.read(message), town.office);
  }

  @Test
  void delegatesAreAskedAndWithdrawnAndDelegatorsToldThatItCameBack() {
    AgendaEntry entry = done(town.service.receive(rapat()));
    told();
    entry = done(town.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    List<AgendaMessage> asked = told();
    assertThat(subjects(asked)).containsExactly("deputy Mohon mewakili");
    assertThat(asked.get(0).text())
        .startsWith("Anda diminta mewakili Wali Kota pada acara berikut.\n");
    ReceivedMessage.Request request = (ReceivedMessage.Request) town.read(asked.get(0));
    assertThat(request.content().attendees())
        .filteredOn(one -> one.address().contains("mayor"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.participation()).isEqualTo(Participation.DELEGATED);
              assertThat(one.delegatedTo()).containsExactly("mailto:deputy@kota.example");
            });
    entry = done(town.service.decline(entry.id(), entry.version(), DEPUTY, null));
    assertThat(subjects(told())).containsExactly("mayor Kembali kepada Anda");
    entry = done(town.service.delegate(entry.id(), entry.version(), MAYOR, STAF, null, null));
    AgendaMessage unreachable = told().get(0);
    assertThat(unreachable.official()).isEqualTo(STAF);
    assertThat(unreachable.address()).isNull();
    assertThat(unreachable.calendar()).isNull();
    done(town.service.takeBack(entry.id(), entry.version(), MAYOR, null));
    assertThat(subjects(told())).containsExactly("staf Tidak perlu hadir");
  }

  @Test
  void whatIsRecordedAfterwardsIsToldNobody() {
    AgendaEntry entry = done(town.service.schedule(rapat()));
    told();
    town.minutesPass(34 * 60);
    done(town.service.record(entry.id(), entry.version(), Map.of(MAYOR, Attendance.PRESENT), null));
    assertThat(told()).isEmpty();
  }

  @Test
  void suggestionThatIsNotTakenIsDeclined() {
    AgendaEntry entry = done(town.service.receive(rapat()));
    AgendaMessage invitation = told().get(0);
    CalendarEntry other =
        calendar(invitation).events().get(0).toBuilder()
            .time(EventTime.of(hours(40, 41), ZoneId.of("Asia/Jakarta")))
            .attendees(List.of(town.asked(MAYOR)))
            .build();
    AgendaMessage counter = new AgendaMessage(null, null, "", "", CalendarMessage.counter(other));
    CounterProposal proposal =
        ((InvitationOutcome.Proposed) town.send(counter, town.mail(MAYOR), town)).proposal();
    AgendaMessage declined = town.messages.declined(proposal, entry, "Aula penuh", INDONESIAN);
    assertThat(declined.address()).isEqualTo("mayor@kota.example");
    assertThat(declined.text()).contains("tetap seperti semula", "Catatan: Aula penuh\n");
    ReceivedMessage.DeclineCounter read = (ReceivedMessage.DeclineCounter) town.read(declined);
    assertThat(read.comment()).isEqualTo("Aula penuh");
    assertThat(read.header().uid()).isEqualTo(UID);
    AgendaMessage silent = town.messages.declined(proposal, entry, null, INDONESIAN);
    assertThat(silent.text()).doesNotContain("Catatan");
    AgendaEntry another =
        done(town.service.receive(AgendaItem.of("x", "X", "Umum", hours(50, 51), "mayor")));
    assertThatThrownBy(() -> town.messages.declined(proposal, another, null, INDONESIAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoTownsPlanAMeetingByMail() {
    Town neighbour = new Town("tetangga.example");
    Attendee theirMayor = neighbour.asked(MAYOR);
    List<Attendee> guests = List.of(theirMayor);
    AgendaEntry entry = done(town.service.schedule(rapat()));
    AgendaMessage request =
        town.outgoing(guests).stream()
            .filter(one -> one.official() == null)
            .findFirst()
            .orElseThrow();
    assertThat(town.send(request, town.office, neighbour))
        .isInstanceOf(InvitationOutcome.Applied.class);
    AgendaEntry theirs = received(neighbour, entry);
    assertThat(theirs.item().title()).isEqualTo("Rapat air bersih");
    assertThat(neighbour.outgoing(List.of())).isEmpty();

    neighbour.minutesPass(1);
    theirs =
        done(
            neighbour.service.delegate(
                theirs.id(), theirs.version(), MAYOR, DEPUTY, null, "rahasia"));
    List<AgendaMessage> delegated = neighbour.outgoing(List.of());
    assertThat(subjects(delegated)).containsExactly("null Diwakilkan", "deputy Mohon mewakili");
    AgendaMessage reply = delegated.get(0);
    assertThat(reply.address()).isEqualTo("mailto:" + town.office);
    assertThat(reply.text())
        .startsWith("Wali Kota diwakili oleh Wakil Wali Kota.\n")
        .doesNotContain("rahasia");
    assertThat(neighbour.send(reply, neighbour.mail(MAYOR), town))
        .isEqualTo(new InvitationOutcome.Noted());
    assertThat(town.inbox.guestAnswers(UID))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.attendee().participation()).isEqualTo(Participation.DELEGATED);
              assertThat(answer.attendee().delegatedTo())
                  .containsExactly("mailto:deputy@tetangga.example");
              assertThat(answer.comment()).isEmpty();
            });
    ReceivedMessage.Request passedOn = (ReceivedMessage.Request) neighbour.read(delegated.get(1));
    assertThat(passedOn.header().uid()).isEqualTo(UID);
    assertThat(Objects.requireNonNull(passedOn.header().organizer()).address())
        .isEqualTo("mailto:" + town.office);

    neighbour.minutesPass(1);
    done(neighbour.service.accept(theirs.id(), theirs.version(), DEPUTY, null));
    AgendaMessage accepted = neighbour.outgoing(List.of()).get(0);
    neighbour.send(accepted, neighbour.mail(DEPUTY), town);
    assertThat(town.inbox.guestAnswers(UID))
        .extracting(answer -> answer.attendee().participation())
        .containsExactly(Participation.DELEGATED, Participation.ACCEPTED);

    town.minutesPass(5);
    entry = done(town.service.cancel(entry.id(), entry.version(), "Hujan"));
    AgendaMessage off = town.outgoing(guests).get(2);
    town.send(off, town.office, neighbour);
    List<AgendaMessage> toDelegate = neighbour.outgoing(List.of());
    assertThat(subjects(toDelegate)).containsExactly("deputy Dibatalkan");
    assertThat(neighbour.read(toDelegate.get(0)).header().revision().sequence())
        .isEqualTo(entry.sequence());
  }

  private static AgendaEntry received(Town town, AgendaEntry origin) {
    return town.service
        .find(town.inbox.items(origin.id().uid("kota.example")).get(0))
        .orElseThrow();
  }

  @Test
  void organiserElsewhereIsToldEveryAnswerAndNothingElse() {
    CalendarEntry audience =
        CalendarEntry.builder("audiensi", EventTime.of(hours(33, 34), ZoneId.of("Asia/Jakarta")))
            .sequence(3)
            .summary("Audiensi")
            .organizer(Organizer.mail("forum@warga.example", "Forum"))
            .attendees(List.of(town.asked(MAYOR)))
            .build();
    AgendaMessage request =
        new AgendaMessage(null, null, "", "", CalendarMessage.request(List.of(audience)));
    town.send(request, "forum@warga.example", town);
    AgendaEntry entry = town.service.find(town.inbox.items("audiensi").get(0)).orElseThrow();
    AgendaItem renamed = entry.item().draft().title("Soal tanah").item();
    entry = done(town.service.revise(entry.version(), renamed, null));
    assertThat(told()).isEmpty();
    town.minutesPass(1);
    entry = done(town.service.accept(entry.id(), entry.version(), MAYOR, null));
    AgendaMessage yes = told().get(0);
    assertThat(yes.text()).startsWith("Wali Kota akan hadir.\n").doesNotContain("tanah");
    ReceivedMessage.Reply reply = (ReceivedMessage.Reply) town.read(yes);
    assertThat(reply.header().revision().sequence()).isEqualTo(3);
    assertThat(reply.attendee().participation()).isEqualTo(Participation.ACCEPTED);
    entry = done(town.service.decline(entry.id(), entry.version(), MAYOR, null));
    assertThat(told().get(0).text()).startsWith("Wali Kota tidak dapat hadir.\n");
    entry = done(town.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    told();
    entry = done(town.service.takeBack(entry.id(), entry.version(), MAYOR, null));
    assertThat(subjects(told()))
        .containsExactly("null Tidak hadir", "null Belum dipastikan", "deputy Tidak perlu hadir");
    assertThat(entry.invitation(DEPUTY).orElseThrow().reply()).isEqualTo(Reply.WITHDRAWN);
    AgendaEntry own =
        done(town.service.receive(AgendaItem.of("x", "X", "Umum", hours(50, 51), "mayor")));
    AgendaEvent ofOwn = town.news().get(0);
    InvitationThread thread = town.inbox.thread("audiensi").orElseThrow();
    assertThat(town.messages.of(ofOwn, thread, INDONESIAN)).isEmpty();
    assertThat(town.inbox.thread(own.id())).isEmpty();
  }

  @Test
  void occurrencesAreAnsweredByTheirOriginalStart() {
    Instant second = hours(33, 34).startInclusive().plus(Duration.ofDays(7));
    CalendarEntry weekly =
        CalendarEntry.builder(
                "mingguan",
                EventTime.series(
                    Recurrence.timed(
                            LocalDateTime.parse("2026-11-24T09:00:00"), ZoneId.of("Asia/Jakarta"))
                        .withRule("FREQ=WEEKLY;COUNT=2"),
                    Duration.ofHours(1)))
            .summary("Rapat mingguan")
            .organizer(Organizer.mail("forum@warga.example", "Forum"))
            .attendees(List.of(town.asked(MAYOR)))
            .build();
    CalendarEntry moved =
        weekly.toBuilder()
            .time(EventTime.of(hours(204, 205), ZoneId.of("Asia/Jakarta")))
            .replacing(second)
            .sequence(2)
            .summary("Rapat terakhir")
            .build();
    town.send(
        new AgendaMessage(null, null, "", "", CalendarMessage.request(List.of(weekly))),
        "forum@warga.example",
        town);
    town.send(
        new AgendaMessage(null, null, "", "", CalendarMessage.request(List.of(moved))),
        "forum@warga.example",
        town);
    town.news();
    town.minutesPass(1);
    for (int i = 0; i < 2; i++) {
      AgendaEntry entry = town.service.find(town.inbox.items("mingguan").get(i)).orElseThrow();
      done(town.service.accept(entry.id(), entry.version(), MAYOR, null));
    }
    List<AgendaMessage> replies = told();
    assertThat(replies)
        .extracting(AgendaMessage::subject)
        .containsExactly("Hadir: Rapat mingguan", "Hadir: Rapat terakhir");
    ReceivedMessage first = town.read(replies.get(0));
    assertThat(first.header().recurrenceId()).isEqualTo(hours(33, 34).startInclusive().toString());
    assertThat(first.header().revision().sequence()).isZero();
    ReceivedMessage last = town.read(replies.get(1));
    assertThat(last.header().recurrenceId()).isEqualTo(second.toString());
    assertThat(last.header().revision().sequence()).isEqualTo(2);
  }
}
