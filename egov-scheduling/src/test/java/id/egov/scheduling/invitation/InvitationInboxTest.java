package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTY;
import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.FORUM;
import static id.egov.scheduling.invitation.Mailbox.JAKARTA;
import static id.egov.scheduling.invitation.Mailbox.MAYOR;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.NOW;
import static id.egov.scheduling.invitation.Mailbox.SEKDA;
import static id.egov.scheduling.invitation.Mailbox.SEKDAS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.asked;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.parse;
import static id.egov.scheduling.invitation.Mailbox.read;
import static id.egov.scheduling.invitation.Mailbox.refusal;
import static id.egov.scheduling.invitation.Mailbox.reply;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Freshness;
import id.egov.core.ical.ICalendarReader;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.OnAStore;
import id.egov.scheduling.invitation.InvitationOutcome.Applied;
import id.egov.scheduling.invitation.InvitationOutcome.Noted;
import id.egov.scheduling.invitation.InvitationOutcome.Proposed;
import id.egov.scheduling.invitation.InvitationOutcome.Unchanged;
import id.egov.scheduling.invitation.InvitationOutcome.Wanted;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class InvitationInboxTest extends OnAStore {

  private static final String REFRESHING =
      """
      UID:audiensi@warga.example
      DTSTAMP:20261121T000000Z
      ATTENDEE:mailto:walikota@kota.example
      """;

  private final Mailbox mail = new Mailbox(store);

  protected InvitationInboxTest() {}

  private AgendaEntry entry() {
    return mail.entry();
  }

  private Reply replyOf(OfficialId official) {
    return entry().invitation(official).map(Invitation::reply).orElseThrow();
  }

  private void accept(OfficialId official) {
    AgendaEntry entry = entry();
    AgendaOutcome outcome = mail.service.accept(entry.id(), entry.version(), official, null);
    assertThat(outcome).isInstanceOf(AgendaOutcome.Done.class);
  }

  private static AgendaOutcome only(InvitationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Applied.class);
    List<AgendaOutcome> outcomes = ((Applied) outcome).outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  private static void assertDone(InvitationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Applied.class);
    assertThat(((Applied) outcome).outcomes())
        .isNotEmpty()
        .allMatch(AgendaOutcome.Done.class::isInstance);
  }

  @Test
  void invitationIsReceivedByThoseWhoHaveAnAgenda() {
    CalendarEntry entry =
        audience(0, hours(9, 10), MAYORS, "tamu@warga.example").toBuilder()
            .description("Perihal: drainase")
            .attendees(
                List.of(
                    asked(MAYORS),
                    asked("tamu@warga.example"),
                    asked(DEPUTYS).withRole(Attendee.Role.OPT_PARTICIPANT),
                    asked(SEKDAS).withRole(Attendee.Role.NON_PARTICIPANT)))
            .build();
    assertDone(mail.fromForum(request(entry)));
    AgendaItem item = entry().item();
    assertThat(entry().state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(item.title()).isEqualTo("Audiensi warga");
    assertThat(item.slot()).isEqualTo(hours(9, 10));
    assertThat(item.venue()).isEqualTo(Venue.named("Ruang Tamu"));
    assertThat(item.organiser().name()).isEqualTo("Forum Warga");
    assertThat(item.required()).containsExactly(MAYOR);
    assertThat(item.optional()).containsExactly(DEPUTY);
    assertThat(item.details().remarks()).isEqualTo("Perihal: drainase");
    assertThat(item.disclosure().visibility()).isEqualTo(Visibility.INTERNAL);
    assertThat(item.id().value()).startsWith("ical-").doesNotContain("@");
  }

  @Test
  void privateEventStaysConfidentialAndOneWithoutWordsHasSome() {
    CalendarEntry entry =
        audience(0, hours(9, 10)).toBuilder()
            .summary("\n")
            .location("")
            .visibility(Visibility.CONFIDENTIAL)
            .organizer(Organizer.mail(FORUM, ""))
            .attendees(List.of(asked(DEPUTYS).withRole(Attendee.Role.OPT_PARTICIPANT)))
            .build();
    assertDone(mail.fromForum(request(entry)));
    AgendaItem item = entry().item();
    assertThat(item.title()).isEqualTo("(tanpa judul)");
    assertThat(item.venue()).isNull();
    assertThat(item.organiser().name()).isEqualTo(FORUM);
    assertThat(item.disclosure().visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    assertThat(item.required()).containsExactly(DEPUTY);
  }

  @Test
  void longTextsAreCut() {
    CalendarEntry entry =
        audience(0, hours(9, 10), MAYORS).toBuilder()
            .summary("a".repeat(499) + "😀😀")
            .location("b".repeat(600))
            .description("c".repeat(5_000))
            .build();
    assertDone(mail.fromForum(request(entry)));
    assertThat(entry().item().title()).isEqualTo("a".repeat(499));
    assertThat(entry().item().details().remarks()).hasSize(4_000);
  }

  @Test
  void sameMessageAgainChangesNothing() {
    ReceivedMessage message = request(audience(0, hours(9, 10), MAYORS));
    mail.fromForum(message);
    long version = entry().version();
    assertThat(mail.fromForum(message)).isEqualTo(new Unchanged(Freshness.REPEAT));
    assertThat(entry().version()).isEqualTo(version);
  }

  @Test
  void higherSequenceReschedulesAndRevises() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    accept(MAYOR);
    CalendarEntry moved =
        audience(1, hours(13, 14), MAYORS, DEPUTYS).toBuilder()
            .location("Aula")
            .comment("Pindah ruang")
            .build();
    assertDone(mail.fromForum(request(moved)));
    assertThat(entry().item().slot()).isEqualTo(hours(13, 14));
    assertThat(entry().item().venue()).isEqualTo(Venue.named("Aula"));
    assertThat(entry().note()).isEqualTo("Pindah ruang");
    // The yes was to another time.
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(replyOf(DEPUTY)).isEqualTo(Reply.NEEDS_ACTION);
    accept(MAYOR);
    CalendarEntry titled = moved.toBuilder().sequence(2).summary("Audiensi RW 05").build();
    assertDone(mail.fromForum(request(titled)));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void staleMessageChangesNothing() {
    ReceivedMessage first = request(audience(0, hours(9, 10), MAYORS));
    mail.fromForum(request(audience(1, hours(13, 14), MAYORS)));
    assertThat(mail.fromForum(first)).isEqualTo(new Unchanged(Freshness.STALE));
    assertThat(entry().item().slot()).isEqualTo(hours(13, 14));
  }

  @Test
  void whatSomebodyHereHasAddedStaysWhenTheOrganizerChangesSomethingElse() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = entry();
    AgendaItem prepared =
        entry
            .item()
            .withOptional("sekda")
            .withVenue(Venue.at("Ruang Tamu", "balai-kota"))
            .withDetails(entry.item().details().withRemarks("Siapkan data drainase"));
    mail.service.revise(entry.version(), prepared, null);
    mail.fromForum(
        request(audience(1, hours(9, 10), MAYORS).toBuilder().summary("Audiensi RW 05").build()));
    assertThat(entry().item().title()).isEqualTo("Audiensi RW 05");
    assertThat(entry().item().optional()).containsExactly(SEKDA);
    assertThat(entry().item().venue()).isEqualTo(Venue.at("Ruang Tamu", "balai-kota"));
    assertThat(entry().item().details().remarks()).isEqualTo("Siapkan data drainase");
  }

  @Test
  void eventThatMovesToATakenTimeIsPostponedUntilItFits() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry sent = entry();
    mail.service.delegate(sent.id(), sent.version(), MAYOR, DEPUTY, null, null);
    AgendaItem other = AgendaItem.of("rapat", "Rapat", "Umum", hours(13, 15), "deputy");
    AgendaEntry rapat = ((AgendaOutcome.Done) mail.service.schedule(other)).entry();
    InvitationOutcome outcome = mail.fromForum(request(audience(1, hours(14, 15), MAYORS)));
    assertThat(((Applied) outcome).outcomes())
        .hasExactlyElementsOfTypes(AgendaOutcome.Refused.class, AgendaOutcome.Done.class);
    assertThat(entry().state()).isEqualTo(AgendaState.POSTPONED);
    assertThat(mail.inbox.settle(UID)).isInstanceOf(Applied.class);
    assertThat(entry().state()).isEqualTo(AgendaState.POSTPONED);
    mail.service.cancel(rapat.id(), rapat.version(), null);
    assertDone(mail.inbox.settle(UID));
    assertThat(entry().state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(entry().item().slot()).isEqualTo(hours(14, 15));
  }

  @Test
  void whatWasRecordedStaysAndItsLaterDateIsAnotherItem() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    accept(MAYOR);
    AgendaEntry held = entry();
    mail.service(NOW.plus(Duration.ofHours(10)))
        .record(held.id(), held.version(), Map.of(MAYOR, Attendance.PRESENT), null);
    InvitationInbox noon = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofHours(12)));
    assertDone(noon.receive(request(audience(1, hours(14, 15), MAYORS)), FORUM));
    AgendaEntry again = entry();
    assertThat(again.id()).isNotEqualTo(held.id());
    assertThat(again.slot()).isEqualTo(hours(14, 15));
    assertThat(again.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(mail.service.find(held.id()).orElseThrow().state()).isEqualTo(AgendaState.HELD);
    assertThat(mail.service.find(held.id()).orElseThrow().slot()).isEqualTo(hours(9, 10));
    // From then on it is that one that moves, wherever it goes.
    assertDone(noon.receive(request(audience(2, hours(16, 17), MAYORS)), FORUM));
    assertThat(entry().id()).isEqualTo(again.id());
    assertThat(entry().slot()).isEqualTo(hours(16, 17));
    noon.settle(UID);
    assertThat(mail.inbox.thread(UID).orElseThrow().pending()).isFalse();
    noon.receive(request(audience(3, hours(9, 10), MAYORS)), FORUM);
    assertThat(mail.inbox.items(UID)).containsExactly(again.id());
    noon.receive(cancel(audience(4, hours(9, 10), MAYORS).cancelled()), FORUM);
    assertThat(mail.service.find(held.id()).orElseThrow().state()).isEqualTo(AgendaState.HELD);
  }

  @Test
  void whatWasRecordedIsNotMovedToAnEarlierTime() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    accept(MAYOR);
    AgendaEntry held = entry();
    mail.service(NOW.plus(Duration.ofHours(10)))
        .record(held.id(), held.version(), Map.of(MAYOR, Attendance.PRESENT), null);
    InvitationInbox noon = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofHours(12)));
    InvitationOutcome outcome = noon.receive(request(audience(1, hours(7, 8), MAYORS)), FORUM);
    assertThat(((Applied) outcome).outcomes())
        .hasAtLeastOneElementOfType(AgendaOutcome.Refused.class);
    assertThat(entry().id()).isEqualTo(held.id());
    assertThat(entry().slot()).isEqualTo(hours(9, 10));
    assertThat(entry().state()).isEqualTo(AgendaState.HELD);
  }

  @Test
  void transparentEventIsOnTheAgendaAndTakesNoTimeUntilItIsOpaque() {
    CalendarEntry free = audience(0, hours(9, 10), MAYORS).toBuilder().transparent(true).build();
    assertDone(mail.fromForum(request(free)));
    accept(MAYOR);
    assertThat(mail.service.agenda(MAYOR, hours(0, 24))).hasSize(1);
    assertThat(mail.service.busy(MAYOR, hours(0, 24))).isEmpty();
    assertDone(mail.fromForum(request(audience(1, hours(9, 10), MAYORS))));
    assertThat(mail.service.busy(MAYOR, hours(0, 24))).containsExactly(hours(9, 10));
    assertDone(mail.fromForum(request(free.toBuilder().sequence(2).build())));
    assertThat(mail.service.busy(MAYOR, hours(0, 24))).isEmpty();
    assertThat(entry().state()).isEqualTo(AgendaState.SCHEDULED);
  }

  @Test
  void eventThatBecomesOpaqueAtATakenTimeIsTriedAgain() {
    CalendarEntry free = audience(0, hours(9, 10), MAYORS).toBuilder().transparent(true).build();
    mail.fromForum(request(free));
    accept(MAYOR);
    AgendaItem other = AgendaItem.of("rapat", "Rapat", "Umum", hours(9, 10), "mayor");
    AgendaEntry rapat = ((AgendaOutcome.Done) mail.service.schedule(other)).entry();
    AgendaOutcome refused = only(mail.fromForum(request(audience(1, hours(9, 10), MAYORS))));
    assertThat(refused).isInstanceOf(AgendaOutcome.Refused.class);
    assertThat(mail.inbox.thread(UID).orElseThrow().pending()).isTrue();
    mail.service.cancel(rapat.id(), rapat.version(), null);
    assertDone(mail.inbox.settle(UID));
    assertThat(mail.service.busy(MAYOR, hours(0, 24))).containsExactly(hours(9, 10));
  }

  @Test
  void cancelCallsItOffAndALaterRequestIsReceivedAnew() {
    CalendarEntry first = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(first));
    accept(MAYOR);
    AgendaItemId id = entry().id();
    CalendarEntry off = first.cancelled().toBuilder().comment("Hujan").build();
    assertDone(mail.fromForum(cancel(off)));
    assertThat(mail.service.find(id).orElseThrow().state()).isEqualTo(AgendaState.CANCELLED);
    assertThat(mail.service.find(id).orElseThrow().note()).isEqualTo("Hujan");
    assertThat(mail.inbox.items(UID)).isEmpty();
    assertThat(mail.fromForum(cancel(off))).isEqualTo(new Unchanged(Freshness.REPEAT));
    assertDone(mail.fromForum(request(audience(2, hours(10, 11), MAYORS))));
    assertThat(entry().id()).isNotEqualTo(id);
    assertThat(entry().state()).isEqualTo(AgendaState.RECEIVED);
  }

  @Test
  void cancelBeforeItsRequestKeepsTheRequestOut() {
    CalendarEntry first = audience(0, hours(9, 10), MAYORS);
    assertThat(mail.fromForum(cancel(first.cancelled()))).isEqualTo(new Applied(List.of()));
    assertThat(mail.fromForum(request(first))).isEqualTo(new Unchanged(Freshness.STALE));
    assertThat(mail.inbox.items(UID)).isEmpty();
  }

  @Test
  void cancelOfOneTakesThemOutOfIt() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS, DEPUTYS)));
    CalendarEntry without = audience(1, hours(9, 10), MAYORS).toBuilder().status(null).build();
    assertDone(mail.fromForum(cancel(without)));
    assertThat(entry().item().required()).containsExactly(DEPUTY);
    CalendarEntry neither = audience(2, hours(9, 10), DEPUTYS).toBuilder().status(null).build();
    AgendaItemId id = entry().id();
    assertDone(mail.fromForum(cancel(neither)));
    assertThat(mail.service.find(id).orElseThrow().state()).isEqualTo(AgendaState.CANCELLED);
  }

  private static ReceivedMessage weekly(int sequence, String rule, int hour) {
    Recurrence recurrence =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T00:00:00").plusHours(hour), JAKARTA)
            .withRule(rule);
    return request(
        audience(sequence, hours(hour, hour + 1), MAYORS).toBuilder()
            .time(EventTime.series(recurrence, Duration.ofHours(1)))
            .build());
  }

  private List<String> starts() {
    return mail.inbox.items(UID).stream()
        .map(id -> mail.service.find(id).orElseThrow())
        .map(entry -> entry.item().slot().startInclusive().toString())
        .toList();
  }

  @Test
  void seriesIsAnItemForEachOccurrence() {
    assertDone(mail.fromForum(weekly(0, "FREQ=WEEKLY;COUNT=3", 9)));
    assertThat(starts())
        .containsExactly("2026-11-23T02:00:00Z", "2026-11-30T02:00:00Z", "2026-12-07T02:00:00Z");
    CalendarEntry one =
        audience(
                1,
                new TimeSlot(
                    Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-01T03:00:00Z")),
                MAYORS)
            .toBuilder()
            .replacing(Instant.parse("2026-11-30T02:00:00Z"))
            .build();
    assertDone(mail.fromForum(request(one)));
    assertThat(starts())
        .containsExactly("2026-11-23T02:00:00Z", "2026-12-01T02:00:00Z", "2026-12-07T02:00:00Z");
    assertDone(mail.fromForum(cancel(one.cancelled())));
    assertThat(starts()).containsExactly("2026-11-23T02:00:00Z", "2026-12-07T02:00:00Z");
    assertDone(mail.fromForum(cancel(audience(5, hours(9, 10), MAYORS).cancelled())));
    assertThat(starts()).isEmpty();
  }

  @Test
  void seriesThatMovesFromOneOccurrenceOnKeepsItsItems() {
    String series =
        """
        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20261121T00000%sZ
        SEQUENCE:%s
        ORGANIZER:mailto:%s
        ATTENDEE:mailto:%s
        SUMMARY:Rapat
        %s
        END:VEVENT
        END:VCALENDAR
        """;
    mail.fromForum(
        parse(
            series.formatted(
                UID,
                "0",
                "0",
                FORUM,
                MAYORS,
                "DTSTART:20261123T020000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3")));
    List<AgendaItemId> items = mail.inbox.items(UID);
    mail.fromForum(
        parse(
            series.formatted(
                UID,
                "1",
                "1",
                FORUM,
                MAYORS,
                """
                RECURRENCE-ID;RANGE=THISANDFUTURE:20261130T020000Z
                DTSTART:20261130T023000Z
                DURATION:PT1H\
                """)));
    assertThat(mail.inbox.items(UID)).isEqualTo(items);
    assertThat(starts())
        .containsExactly("2026-11-23T02:00:00Z", "2026-11-30T02:30:00Z", "2026-12-07T02:30:00Z");
  }

  @Test
  void whoNeedNotComeOnceIsAskedToTheOthers() {
    mail.fromForum(weekly(0, "FREQ=WEEKLY;COUNT=3", 9));
    CalendarEntry once =
        audience(1, hours(9, 10), MAYORS).toBuilder()
            .replacing(Instant.parse("2026-11-30T02:00:00Z"))
            .status(null)
            .build();
    assertDone(mail.fromForum(cancel(once)));
    assertThat(starts()).containsExactly("2026-11-23T02:00:00Z", "2026-12-07T02:00:00Z");
  }

  @Test
  void thingsAndThoseWhoSendSomebodyAreNotAsked() {
    Attendee screen =
        new Attendee(
            "mailto:" + SEKDAS,
            "",
            Attendee.Kind.RESOURCE,
            Attendee.Role.REQ_PARTICIPANT,
            Participation.NEEDS_ACTION,
            false,
            List.of(),
            List.of());
    CalendarEntry entry =
        audience(0, hours(9, 10)).toBuilder()
            .attendees(
                List.of(
                    asked(MAYORS).delegatingTo("mailto:" + DEPUTYS),
                    asked(DEPUTYS).comingFor("mailto:" + MAYORS),
                    screen))
            .build();
    assertDone(mail.fromForum(request(entry)));
    assertThat(entry().item().required()).containsExactly(DEPUTY);
  }

  @Test
  void whatFollowsMayBeCancelled() {
    mail.fromForum(weekly(0, "FREQ=WEEKLY;COUNT=4", 9));
    ReceivedMessage following =
        parse(
            """
            BEGIN:VCALENDAR
            METHOD:CANCEL
            BEGIN:VEVENT
            UID:audiensi@warga.example
            DTSTAMP:20261121T000000Z
            SEQUENCE:1
            STATUS:CANCELLED
            ORGANIZER:mailto:forum@warga.example
            RECURRENCE-ID;RANGE=THISANDFUTURE:20261207T020000Z
            END:VEVENT
            END:VCALENDAR
            """);
    assertDone(mail.fromForum(following));
    assertThat(starts()).containsExactly("2026-11-23T02:00:00Z", "2026-11-30T02:00:00Z");
  }

  @Test
  void seriesIsPlannedAsTimeGoesOn() {
    assertDone(mail.fromForum(weekly(0, "FREQ=WEEKLY", 9)));
    assertThat(starts()).hasSize(9);
    InvitationInbox later = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofDays(14)));
    assertThat(later.settle(UID)).isInstanceOf(Applied.class);
    assertThat(starts()).hasSize(11).contains("2026-11-23T02:00:00Z");
  }

  @Test
  void endlessSeriesIsRefused() {
    InvitationOutcome outcome = mail.fromForum(weekly(0, "FREQ=MINUTELY", 9));
    assertThat(refusal(outcome)).isEqualTo("TOO_MANY_OCCURRENCES");
    assertThat(mail.inbox.items(UID)).isEmpty();
  }

  @Test
  void answersOfOfficialsAreRecorded() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS, DEPUTYS);
    mail.fromForum(request(entry));
    ReceivedMessage accepted = reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED));
    assertDone(mail.inbox.receive(accepted, MAYORS));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.ACCEPTED);
    assertThat(mail.inbox.receive(accepted, MAYORS)).isEqualTo(new Unchanged(Freshness.REPEAT));
    CalendarEntry said = entry.toBuilder().comment("Di luar kota").build();
    assertDone(
        mail.inbox.receive(
            reply(said, 20, asked(MAYORS).withAnswer(Participation.DECLINED)), MAYORS));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.DECLINED);
    assertThat(entry().invitation(MAYOR).orElseThrow().answer().note()).isEqualTo("Di luar kota");
    assertThat(mail.inbox.receive(reply(entry, 15, asked(MAYORS)), MAYORS))
        .isEqualTo(new Unchanged(Freshness.STALE));
    assertThat(
            mail.inbox.receive(
                reply(entry, 30, asked(DEPUTYS).withAnswer(Participation.TENTATIVE)), DEPUTYS))
        .isEqualTo(new Noted());
    assertThat(replyOf(DEPUTY)).isEqualTo(Reply.NEEDS_ACTION);
  }

  @Test
  void answerThatSaysWhatIsKnownChangesNothing() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    accept(MAYOR);
    long version = entry().version();
    assertDone(
        mail.inbox.receive(
            reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED)), MAYORS));
    assertThat(entry().version()).isEqualTo(version);
  }

  @Test
  void lateMailDoesNotOverrideWhatWasDecidedHereSince() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    AgendaEntry received = entry();
    mail.service.decline(received.id(), received.version(), MAYOR, "Sakit");
    ReceivedMessage late = reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED));
    assertThat(mail.inbox.receive(late, MAYORS)).isEqualTo(new Unchanged(Freshness.STALE));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.DECLINED);
    assertThat(mail.inbox.thread(UID).orElseThrow().answers()).isEmpty();
    Attendee delegating = asked(MAYORS).delegatingTo("mailto:" + DEPUTYS);
    assertThat(mail.inbox.receive(reply(entry, 11, delegating), MAYORS))
        .isEqualTo(new Unchanged(Freshness.STALE));
    int twoDays = 2 * 24 * 60;
    ReceivedMessage inTime =
        reply(entry, twoDays, asked(MAYORS).withAnswer(Participation.ACCEPTED));
    assertDone(mail.inbox.receive(inTime, MAYORS));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void clockThatIsAYearAheadSilencesNobody() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    int aYear = 365 * 24 * 60;
    mail.fromForum(read(CalendarMessage.request(List.of(entry)), aYear));
    mail.inbox.receive(
        reply(entry, aYear, asked(MAYORS).withAnswer(Participation.ACCEPTED)), MAYORS);
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.ACCEPTED);
    assertThat(entry().invitation(MAYOR).orElseThrow().answer().at()).isEqualTo(NOW);
    InvitationInbox later = mail.inbox(Mailbox.BOOK, NOW.plus(Duration.ofMinutes(6)));
    int inFiveMinutes = 2 * 24 * 60 + 5;
    assertDone(
        later.receive(
            reply(entry, inFiveMinutes, asked(MAYORS).withAnswer(Participation.DECLINED)), MAYORS));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.DECLINED);
    CalendarEntry titled = entry.toBuilder().summary("Audiensi RW 05").build();
    later.receive(read(CalendarMessage.request(List.of(titled)), inFiveMinutes), FORUM);
    assertThat(entry().item().title()).isEqualTo("Audiensi RW 05");
    ReceivedMessage counter =
        read(CalendarMessage.counter(audience(0, hours(14, 15), MAYORS)), aYear);
    assertThat(later.receive(counter, MAYORS)).isInstanceOf(InvitationOutcome.Proposed.class);
    later.receive(read(CalendarMessage.cancel(List.of(titled.cancelled())), aYear), FORUM);
    assertThat(mail.inbox.items(UID)).isEmpty();
  }

  @Test
  void mailWithoutAStampIsOlderThanAnyDecision() {
    String yes = "UID:%s\nATTENDEE;PARTSTAT=ACCEPTED:mailto:%s\n".formatted(UID, MAYORS);
    ReceivedMessage unstamped = unstamped(text("REPLY", yes));
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    assertDone(mail.inbox.receive(unstamped, MAYORS));
    assertThat(entry().invitation(MAYOR).orElseThrow().answer().at()).isEqualTo(NOW);
    Mailbox other = new Mailbox(emptyStore());
    other.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = other.entry();
    other.service.decline(entry.id(), entry.version(), MAYOR, null);
    assertThat(other.inbox.receive(unstamped, MAYORS)).isEqualTo(new Unchanged(Freshness.STALE));
  }

  private static ReceivedMessage unstamped(String text) {
    return new ICalendarReader(JAKARTA)
        .readMessages(text.getBytes(StandardCharsets.UTF_8))
        .messages()
        .get(0);
  }

  @Test
  void delegationIsRecordedWithWhoComesInstead() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    Attendee delegating = asked(MAYORS).delegatingTo("mailto:" + DEPUTYS);
    assertDone(mail.inbox.receive(reply(entry, 10, delegating), MAYORS));
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.DELEGATED);
    assertThat(entry().standsFor(MAYOR).orElseThrow().official()).isEqualTo(DEPUTY);
    long version = entry().version();
    assertDone(mail.inbox.receive(reply(entry, 11, delegating), MAYORS));
    assertThat(entry().version()).isEqualTo(version);
    assertDone(
        mail.inbox.receive(
            reply(entry, 12, asked(MAYORS).delegatingTo("mailto:" + SEKDAS)), MAYORS));
    assertThat(entry().standsFor(MAYOR).orElseThrow().official()).isEqualTo(SEKDA);
    assertDone(
        mail.inbox.receive(
            reply(entry, 13, asked(MAYORS).withAnswer(Participation.ACCEPTED)), MAYORS));
    assertThat(entry().standsFor(MAYOR).orElseThrow().official()).isEqualTo(MAYOR);
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void whoCannotComeAfterAllHasStillSentSomebody() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    mail.inbox.receive(reply(entry, 10, asked(MAYORS).delegatingTo("mailto:" + DEPUTYS)), MAYORS);
    accept(DEPUTY);
    mail.service.schedule(AgendaItem.of("rapat", "Rapat", "Umum", hours(9, 12), "mayor"));
    AgendaEntry before = entry();
    assertThat(
            ((Applied)
                    mail.inbox.receive(
                        reply(entry, 30, asked(MAYORS).withAnswer(Participation.ACCEPTED)), MAYORS))
                .outcomes())
        .allMatch(outcome -> outcome instanceof AgendaOutcome.Refused);
    assertThat(entry()).isEqualTo(before);
    assertThat(replyOf(DEPUTY)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void delegateMayAnswerBeforeTheDelegationIsKnown() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    ReceivedMessage early =
        reply(
            entry,
            20,
            asked(DEPUTYS).comingFor("mailto:" + MAYORS).withAnswer(Participation.ACCEPTED));
    assertThat(refusal(mail.inbox.receive(early, DEPUTYS))).isEqualTo("ATTENDEE_NOT_INVITED");
    mail.inbox.receive(reply(entry, 10, asked(MAYORS).delegatingTo("mailto:" + DEPUTYS)), MAYORS);
    assertThat(replyOf(DEPUTY)).isEqualTo(Reply.ACCEPTED);
    assertThat(mail.inbox.receive(early, DEPUTYS)).isEqualTo(new Unchanged(Freshness.REPEAT));
  }

  @Test
  void answerBeforeTheInvitationIsLost() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    ReceivedMessage early = reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED));
    assertThat(refusal(mail.inbox.receive(early, MAYORS))).isEqualTo("EVENT_UNKNOWN");
  }

  @Test
  void delegateWithoutAnAgendaIsRefused() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    InvitationOutcome outcome =
        mail.inbox.receive(
            reply(entry, 10, asked(MAYORS).delegatingTo("mailto:staf@kota.example")), MAYORS);
    assertThat(refusal(outcome)).isEqualTo("DELEGATE_UNKNOWN");
    assertThat(replyOf(MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
  }

  @Test
  void refusalOfAnAnswerIsTheServicesOwn() {
    mail.service.schedule(AgendaItem.of("rapat", "Rapat", "Umum", hours(9, 12), "mayor"));
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    AgendaOutcome outcome =
        only(
            mail.inbox.receive(
                reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED)), MAYORS));
    assertThat(outcome).isInstanceOf(AgendaOutcome.Refused.class);
    assertThat(((AgendaOutcome.Refused) outcome).alternatives()).isNotEmpty();
  }

  @Test
  void nobodySpeaksForSomebodyElse() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    assertThat(refusal(mail.inbox.receive(request(entry), "penipu@warga.example")))
        .isEqualTo("SENDER_NOT_ORGANIZER");
    mail.fromForum(request(entry));
    for (ReceivedMessage message :
        List.of(
            reply(entry, 10, asked(MAYORS).withAnswer(Participation.DECLINED)),
            read(CalendarMessage.counter(audience(0, hours(10, 11), MAYORS)), 10))) {
      assertThat(refusal(mail.inbox.receive(message, FORUM))).isEqualTo("SENDER_NOT_ATTENDEE");
    }
    assertThat(refusal(mail.inbox.receive(parse(text("REFRESH", REFRESHING)), MAYORS)))
        .isEqualTo("EVENT_UNKNOWN");
    CalendarEntry taken =
        audience(1, hours(11, 12), MAYORS).toBuilder()
            .organizer(Organizer.mail("penipu@warga.example", ""))
            .build();
    assertThat(refusal(mail.inbox.receive(request(taken), "penipu@warga.example")))
        .isEqualTo("ORGANIZER_CHANGED");
    assertThat(entry().item().slot()).isEqualTo(hours(9, 10));
  }

  @Test
  void whatAsksNothingOfAnybodyIsAnsweredClearly() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    assertThat(refusal(mail.fromForum(request(audience(0, hours(9, 10), "tamu@warga.example")))))
        .isEqualTo("NOBODY_INVITED");
    assertThat(refusal(mail.fromForum(read(CalendarMessage.publish("", List.of(entry)), 1))))
        .isEqualTo("NOT_AN_INVITATION");
    String event = "UID:lain\nDTSTAMP:20261121T000000Z\nDTSTART:20261123T090000\nDURATION:PT1H\n";
    String owner = "ORGANIZER:mailto:forum@warga.example\n";
    assertThat(mail.fromForum(parse(text("ADD", event + owner))))
        .isEqualTo(new Wanted(InvitationOutcome.Reply.REFRESH));
    assertThat(mail.fromForum(parse(text("DECLINECOUNTER", event + owner)))).isEqualTo(new Noted());
    assertThat(refusal(mail.fromForum(parse(text("CANCEL", event)))))
        .isEqualTo("ORGANIZER_MISSING");
    assertThat(refusal(mail.inbox.settle("tidak-ada"))).isEqualTo("EVENT_UNKNOWN");
    String refresh = text("REFRESH", event + "ATTENDEE:mailto:" + MAYORS + "\n");
    assertThat(refusal(mail.inbox.receive(parse(refresh), MAYORS))).isEqualTo("EVENT_UNKNOWN");
  }

  private static String text(String method, String event) {
    return "BEGIN:VCALENDAR\nMETHOD:%s\nBEGIN:VEVENT\n%sEND:VEVENT\nEND:VCALENDAR\n"
        .formatted(method, event);
  }

  @Test
  void counterIsListedUntilSomebodyDecides() {
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    mail.fromForum(request(entry));
    CalendarEntry other =
        audience(0, hours(14, 15), MAYORS).toBuilder().comment("Lebih longgar").build();
    ReceivedMessage counter = read(CalendarMessage.counter(other), 10);
    InvitationOutcome outcome = mail.inbox.receive(counter, MAYORS);
    CounterProposal proposal = ((Proposed) outcome).proposal();
    assertThat(proposal.slot()).isEqualTo(hours(14, 15));
    assertThat(proposal.item()).isEqualTo(entry().id());
    assertThat(proposal.comment()).isEqualTo("Lebih longgar");
    assertThat(entry().item().slot()).isEqualTo(hours(9, 10));
    assertThat(mail.inbox.receive(counter, MAYORS)).isEqualTo(new Unchanged(Freshness.REPEAT));
    ReceivedMessage again = read(CalendarMessage.counter(audience(0, hours(15, 16), MAYORS)), 20);
    CounterProposal second = ((Proposed) mail.inbox.receive(again, MAYORS)).proposal();
    assertThat(mail.inbox.proposals(UID)).containsExactly(second);
    mail.inbox.dismiss(second);
    assertThat(mail.inbox.proposals(UID)).isEmpty();
    assertThat(mail.inbox.proposals("tidak-ada")).isEmpty();
  }

  @Test
  void answersToAnItemOfTheCityComeBackToIt() {
    AgendaItem own = AgendaItem.of("rapim", "Rapat pimpinan", "Umum", hours(9, 10), "mayor");
    mail.service.receive(own.withOptional("deputy"));
    InvitationInbox inbox = mail.inbox(Mailbox.knowing(UID, own.id()), NOW);
    CalendarEntry entry = audience(0, hours(9, 10), MAYORS);
    ReceivedMessage accepted = reply(entry, 10, asked(MAYORS).withAnswer(Participation.ACCEPTED));
    assertDone(inbox.receive(accepted, MAYORS));
    assertThat(mail.service.find(own.id()).orElseThrow().coming()).containsExactly(MAYOR);
    ReceivedMessage guest =
        reply(entry, 10, asked("tamu@warga.example").withAnswer(Participation.DECLINED));
    assertThat(inbox.receive(guest, "tamu@warga.example")).isEqualTo(new Noted());
    assertThat(inbox.guestAnswers(UID))
        .extracting(answer -> answer.attendee().participation())
        .containsExactly(Participation.DECLINED);
    assertThat(refusal(inbox.receive(request(entry), FORUM))).isEqualTo("OWN_EVENT");
    assertThat(inbox.receive(parse(text("REFRESH", REFRESHING)), MAYORS))
        .isEqualTo(new Wanted(InvitationOutcome.Reply.EVENT));
    AgendaEntry now = mail.service.find(own.id()).orElseThrow();
    mail.service.revise(now.version(), now.item().withVenue("Aula"), null);
    ReceivedMessage late = reply(entry, 59, asked(MAYORS).withAnswer(Participation.DECLINED));
    assertThat(inbox.receive(late, MAYORS)).isEqualTo(new Unchanged(Freshness.STALE));
    ReceivedMessage counter = read(CalendarMessage.counter(audience(0, hours(14, 15), MAYORS)), 59);
    assertThat(inbox.receive(counter, MAYORS)).isEqualTo(new Unchanged(Freshness.STALE));
    assertThat(inbox.proposals(UID)).isEmpty();
  }

  @Test
  void publishedItemIsKnownByItsUid() {
    AgendaItem own = AgendaItem.of("rapim", "Rapat pimpinan", "Umum", hours(9, 10), "mayor");
    mail.service.receive(own);
    CalendarEntry entry =
        CalendarEntry.builder(own.id().uid(Mailbox.DOMAIN), EventTime.of(hours(9, 10), JAKARTA))
            .organizer(Organizer.mail("umum@kota.example", ""))
            .build();
    ReceivedMessage declined = reply(entry, 10, asked(MAYORS).withAnswer(Participation.DECLINED));
    assertDone(mail.inbox.receive(declined, MAYORS));
    assertThat(mail.service.find(own.id()).orElseThrow().state()).isEqualTo(AgendaState.DECLINED);
  }

  @Test
  void counterToAnUnknownEventIsRefused() {
    ReceivedMessage counter = read(CalendarMessage.counter(audience(0, hours(14, 15), MAYORS)), 1);
    assertThat(refusal(mail.inbox.receive(counter, MAYORS))).isEqualTo("EVENT_UNKNOWN");
  }

  @Test
  void officialsHaveAddressesOfTheirOwn() {
    assertThatThrownBy(
            () -> AddressBook.of(Map.of(MAYOR, "a@b.id", DEPUTY, "mailto:A@b.id"), "b.id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mayor");
    AddressBook book = AddressBook.of(Map.of(MAYOR, "a@b.id"), "b.id");
    assertThat(book.official("MAILTO:A@B.id")).contains(MAYOR);
    assertThat(book.official("c@b.id")).isEmpty();
    assertThat(book.item("a")).isEmpty();
    assertThat(book.item("agenda-item:@b.id")).isEmpty();
    assertThat(book.item("agenda-item:rapim@b.id")).contains(new AgendaItemId("rapim"));
    assertThat(book.item("agenda-item:rapim@c.id")).isEmpty();
    assertThat(book.maySpeakFor("A@b.id", "mailto:a@b.id")).isTrue();
    assertThat(book.maySpeakFor("c@b.id", "mailto:a@b.id")).isFalse();
    assertThatThrownBy(
            () ->
                new InvitationInbox(
                    mail.service,
                    mail.store,
                    book,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    Duration.ZERO))
        .hasMessageContaining("ahead (PT0S)");
  }
}
