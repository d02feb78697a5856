package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.Attendee.Kind;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.Attendee.Role;
import id.egov.core.ical.ReceivedMessage.Add;
import id.egov.core.ical.ReceivedMessage.Cancel;
import id.egov.core.ical.ReceivedMessage.Counter;
import id.egov.core.ical.ReceivedMessage.DeclineCounter;
import id.egov.core.ical.ReceivedMessage.Publish;
import id.egov.core.ical.ReceivedMessage.Refresh;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.core.ical.ReceivedMessage.Request;
import id.egov.core.time.TimeSlot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReceivedMessagesTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ICalendarReader READER = new ICalendarReader(JAKARTA);
  private static final Instant STAMP = Instant.parse("2026-11-20T01:02:03Z");
  private static final TimeSlot SLOT = TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00Z");
  private static final String NAMED = "UID:a\nDTSTAMP:20261120T010203Z\nSEQUENCE:2\n";

  private static ReceivedMessages read(String method, String... events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\n").append(event).append("END:VEVENT\n");
    }
    // Its place among the lines does not matter.
    text.append(method).append("END:VCALENDAR\n");
    return READER.readMessages(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ReceivedMessage only(String method, String event) {
    ReceivedMessages read = read("METHOD:" + method + "\n", event);
    assertThat(read.problems()).isEmpty();
    assertThat(read.messages()).hasSize(1);
    return read.messages().get(0);
  }

  private static List<String> codes(ReceivedMessages read) {
    return read.problems().stream().map(problem -> problem.reason().code()).toList();
  }

  @Test
  void requestOfOutlookIsReadWhole() {
    ReceivedMessages read =
        READER.readMessages(
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:SE Asia Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0700
            TZOFFSETTO:+0700
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ORGANIZER;CN=Bagian Umum:MAILTO:umum@kota.go.id
            ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Wali Kota:
             MAILTO:walikota@kota.go.id
            ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE;CN="Sari, Dewi":MAILTO:dewi@kota.go.id
            ATTENDEE;CUTYPE=X-HALL;ROLE=X-GUEST:mailto:aula@kota.go.id
            DESCRIPTION;LANGUAGE=id-ID:Bahas anggaran.\\n
            UID:040000008200E00074C5B7101A82E008
            SUMMARY;LANGUAGE=id-ID:Rapat anggaran
            DTSTART;TZID=SE Asia Standard Time:20261123T090000
            DTEND;TZID=SE Asia Standard Time:20261123T103000
            DTSTAMP:20261120T010203Z
            SEQUENCE:1
            LOCATION;LANGUAGE=id-ID:Aula
            COMMENT:Mohon hadir
            X-MICROSOFT-CDO-APPT-SEQUENCE:1
            BEGIN:VALARM
            DESCRIPTION:REMINDER
            TRIGGER;RELATED=START:-PT15M
            ACTION:DISPLAY
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    Request request = (Request) read.messages().get(0);
    assertThat(request.header())
        .isEqualTo(
            new MessageHeader(
                "040000008200E00074C5B7101A82E008",
                null,
                false,
                new Revision(1, "2026-11-20T01:02:03Z"),
                Organizer.mail("umum@kota.go.id", "Bagian Umum"),
                13));
    EventContent content = request.content();
    assertThat(content.event().slot()).isEqualTo(SLOT);
    assertThat(content.event().summary()).isEqualTo("Rapat anggaran");
    assertThat(content.description()).isEqualTo("Bahas anggaran.");
    assertThat(content.comment()).isEqualTo("Mohon hadir");
    assertThat(content.attendees())
        .containsExactly(
            Attendee.mail("walikota@kota.go.id", "Wali Kota"),
            new Attendee(
                "mailto:dewi@kota.go.id",
                "Sari, Dewi",
                Kind.INDIVIDUAL,
                Role.OPT_PARTICIPANT,
                Participation.TENTATIVE,
                false,
                List.of(),
                List.of()),
            new Attendee(
                "mailto:aula@kota.go.id",
                "",
                Kind.UNKNOWN,
                Role.REQ_PARTICIPANT,
                Participation.NEEDS_ACTION,
                false,
                List.of(),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, ACCEPTED",
    "declined, DECLINED",
    "TENTATIVE, TENTATIVE",
    "NEEDS-ACTION, NEEDS_ACTION",
  })
  void replySaysWhatOneAnswered(String written, Participation answer) {
    Reply reply =
        (Reply)
            only(
                "REPLY",
                NAMED + "ATTENDEE;PARTSTAT=" + written + ":mailto:a@b.id\nCOMMENT:Di luar kota\n");
    assertThat(reply.attendee().participation()).isEqualTo(answer);
    assertThat(reply.attendee().address()).isEqualTo("mailto:a@b.id");
    assertThat(reply.comment()).isEqualTo("Di luar kota");
    assertThat(reply.header().revision()).isEqualTo(new Revision(2, "2026-11-20T01:02:03Z"));
    assertThat(reply.header().recurrenceId()).isNull();
  }

  @Test
  void replyNamesWhoComesInstead() {
    Reply of =
        (Reply)
            only(
                "REPLY",
                NAMED
                    + "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:c@b.id\",\"d@b.id\""
                    + ":mailto:a@b.id\n");
    assertThat(of.attendee().participation()).isEqualTo(Participation.DELEGATED);
    assertThat(of.attendee().delegatedTo()).containsExactly("mailto:c@b.id", "mailto:d@b.id");
    Reply delegate =
        (Reply)
            only(
                "REPLY",
                NAMED
                    + "ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:a@b.id\":mailto:c@b.id\n");
    assertThat(delegate.attendee().delegatedFrom()).containsExactly("mailto:a@b.id");
  }

  @ParameterizedTest
  @CsvSource({
    "RECURRENCE-ID:20261123T020000Z, 2026-11-23T02:00:00Z",
    "RECURRENCE-ID;TZID=Asia/Makassar:20261123T100000, 2026-11-23T02:00:00Z",
    "RECURRENCE-ID:20261123T090000, 2026-11-23T02:00:00Z",
    "RECURRENCE-ID;VALUE=DATE:20261123, 2026-11-22T17:00:00Z",
  })
  void answerIsAboutOneOccurrenceAlsoWithoutItsStart(String line, String original) {
    Reply reply =
        (Reply) only("REPLY", NAMED + line + "\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.id\n");
    assertThat(reply.header().recurrenceId()).isEqualTo(original);
    assertThat(reply.header().thisAndFuture()).isFalse();
  }

  @Test
  void dayOfAnAnswerIsThatOfTheOccurrenceThatStartsThen() {
    Reply reply =
        (Reply)
            only(
                "REPLY",
                NAMED
                    + "DTSTART:20261123T090000\nRECURRENCE-ID;VALUE=DATE:20261123\n"
                    + "ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.id\n");
    assertThat(reply.header().recurrenceId()).isEqualTo("2026-11-23T02:00:00Z");
  }

  @Test
  void cancelIsOfAllOrOfSome() {
    Cancel all = (Cancel) only("CANCEL", NAMED + "STATUS:CANCELLED\nATTENDEE:mailto:a@b.id\n");
    assertThat(all.uninvited()).isEmpty();
    assertThat(((Cancel) only("CANCEL", NAMED)).uninvited()).isEmpty();
    Cancel some = (Cancel) only("CANCEL", NAMED + "ATTENDEE:mailto:a@b.id\nCOMMENT:Cukup satu\n");
    assertThat(some.uninvited()).containsExactly("mailto:a@b.id");
    assertThat(some.comment()).isEqualTo("Cukup satu");
    Cancel following =
        (Cancel) only("CANCEL", NAMED + "RECURRENCE-ID;RANGE=THISANDFUTURE:20261123T020000Z\n");
    assertThat(following.header().thisAndFuture()).isTrue();
  }

  @Test
  void cancelWhoseAddressesCannotBeReadCancelsNothing() {
    ReceivedMessages read = read("METHOD:CANCEL\n", NAMED + "ATTENDEE:bukan alamat\n");
    assertThat(read.messages()).isEmpty();
    assertThat(codes(read)).containsExactly("ADDRESS_NOT_READ");
  }

  @Test
  void everyMethodHasItsMessage() {
    String event = NAMED + "DTSTART:20261123T090000\nDURATION:PT90M\nATTENDEE:mailto:a@b.id\n";
    assertThat(only("PUBLISH", event)).isInstanceOf(Publish.class);
    assertThat(((Counter) only("COUNTER", event)).content().event().slot()).isEqualTo(SLOT);
    assertThat(((Add) only("ADD", event)).content().attendees()).hasSize(1);
    assertThat(((DeclineCounter) only("DECLINECOUNTER", event + "COMMENT:Tidak bisa\n")).comment())
        .isEqualTo("Tidak bisa");
    assertThat(((Refresh) only("refresh", NAMED + "ATTENDEE:a@b.id\n")).attendee().address())
        .isEqualTo("mailto:a@b.id");
    assertThat(read("", event).messages()).hasOnlyElementsOfType(Publish.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REPLY", "REFRESH"})
  void whatMustBeOfOneIsLeftOutIfItIsOfMore(String method) {
    assertThat(codes(read("METHOD:" + method + "\n", NAMED))).containsExactly("ATTENDEES_NOT_ONE");
    ReceivedMessages two =
        read("METHOD:" + method + "\n", NAMED + "ATTENDEE:mailto:a@b.id\nATTENDEE:mailto:c@b.id\n");
    assertThat(two.messages()).isEmpty();
    assertThat(two.problems())
        .containsExactly(
            new CalendarProblem(
                2, "ATTENDEE", CalendarReason.ATTENDEES_NOT_ONE.with("count", "2")));
  }

  @Test
  void whatNobodyCouldTellApartIsLeftOut() {
    assertThat(codes(read("METHOD:CANCEL\n", "DTSTAMP:20261120T010203Z\n")))
        .containsExactly("UID_MISSING");
    ReceivedMessages unknown = read("METHOD:PANGGIL\n", NAMED, NAMED);
    assertThat(unknown.messages()).isEmpty();
    assertThat(codes(unknown)).containsExactly("METHOD_UNKNOWN", "METHOD_UNKNOWN");
  }

  @Test
  void messageWithoutAUsableTimeIsOlderThanAny() {
    for (String stamp : List.of("", "DTSTAMP:kemarin\n", "DTSTAMP;VALUE=DATE:20261120\n")) {
      ReceivedMessages read = read("METHOD:CANCEL\n", "UID:a\n" + stamp);
      assertThat(codes(read)).containsExactly("STAMP_NOT_READ");
      assertThat(read.messages().get(0).header().revision()).isEqualTo(new Revision(0, null));
    }
  }

  @Test
  void occurrenceThatCannotBeReadLeavesItsMessageOut() {
    ReceivedMessages read =
        read("METHOD:CANCEL\n", NAMED + "DTSTART:x\nRECURRENCE-ID:kemarin\n", NAMED);
    assertThat(read.messages()).hasSize(1);
    assertThat(codes(read)).containsExactly("VALUE_NOT_READ");
  }

  @Test
  void answerThatNobodyKnowsIsNoAnswer() {
    ReceivedMessages read =
        read("METHOD:REPLY\n", NAMED + "ATTENDEE;PARTSTAT=PERHAPS:mailto:a@b.id\n");
    assertThat(((Reply) read.messages().get(0)).attendee().participation())
        .isEqualTo(Participation.NEEDS_ACTION);
    assertThat(codes(read)).containsExactly("ANSWER_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "MAILTO:a@b.id, mailto:a@b.id",
    "mailto: a@b.id, mailto:a@b.id",
    "a@b.id, mailto:a@b.id",
    "mailto:é@b.id, mailto:%C3%A9@b.id",
    "urn:uuid:1, urn:uuid:1",
  })
  void addressesAreUnderstood(String written, String address) {
    Refresh refresh = (Refresh) only("REFRESH", NAMED + "ATTENDEE:" + written + "\n");
    assertThat(refresh.attendee().address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:", "mailto:a%0d%0aBcc:c@b.id", "a b c", "c@b@Bcc", ""})
  void addressesThatLeadNowhereAreLeftOutAndNeverRepeated(String written) {
    ReceivedMessages read =
        read("METHOD:CANCEL\n", NAMED + "STATUS:CANCELLED\nORGANIZER:" + written + "\n");
    assertThat(read.messages().get(0).header().organizer()).isNull();
    assertThat(codes(read)).containsExactly("ADDRESS_NOT_READ");
    assertThat(read.problems().toString()).doesNotContain("Bcc");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    CalendarEntry entry =
        CalendarEntry.builder("rapat-1", EventTime.of(SLOT, JAKARTA))
            .sequence(4)
            .summary("Rapat; koordinasi")
            .description("Bahan:\nAPBD")
            .organizer(Organizer.mail("umum@kota.go.id", "Bagian \"Umum\""))
            .attendees(
                List.of(
                    Attendee.mail("walikota@kota.go.id", "Wali Kota")
                        .delegatingTo("mailto:wakil@kota.go.id"),
                    Attendee.mail("wakil@kota.go.id", "Wakil; Wali Kota")
                        .withRole(Role.CHAIR)
                        .comingFor("mailto:walikota@kota.go.id"),
                    Attendee.room("urn:x-kota:aula", "Aula")))
            .comment("Mohon hadir")
            .build();
    Request request = (Request) back(CalendarMessage.request(List.of(entry)));
    assertThat(request.content().attendees()).isEqualTo(entry.attendees());
    assertThat(request.content().description()).isEqualTo(entry.description());
    assertThat(request.content().comment()).isEqualTo(entry.comment());
    assertThat(request.header().organizer()).isEqualTo(entry.organizer());
    assertThat(request.header().revision()).isEqualTo(new Revision(4, STAMP.toString()));
    CalendarEntry one = entry.toBuilder().replacing(SLOT.startInclusive()).build();
    assertThat(back(CalendarMessage.counter(one)).header().recurrenceId())
        .isEqualTo("2026-11-23T02:00:00Z");
    Attendee answered = entry.attendees().get(1).withAnswer(Participation.ACCEPTED);
    assertThat(((Reply) back(CalendarMessage.reply(entry, answered))).attendee())
        .isEqualTo(answered);
    assertThat(((Cancel) back(CalendarMessage.cancel(List.of(entry.cancelled())))).uninvited())
        .isEmpty();
    CalendarEntry uninviting = entry.toBuilder().status(null).build();
    assertThat(((Cancel) back(CalendarMessage.cancel(List.of(uninviting)))).uninvited())
        .containsExactly(
            "mailto:walikota@kota.go.id", "mailto:wakil@kota.go.id", "urn:x-kota:aula");
  }

  private static ReceivedMessage back(CalendarMessage message) {
    ReceivedMessages read = READER.readMessages(new ICalendarWriter().write(message, STAMP));
    assertThat(read.problems()).isEmpty();
    return read.messages().get(0);
  }

  @Test
  void wholeEventsComeBeforeTheirOccurrences() {
    String start = "DTSTART:20261123T090000\nDURATION:PT1H\n";
    ReceivedMessages read =
        read(
            "METHOD:REQUEST\n",
            NAMED + "RECURRENCE-ID;VALUE=DATE:20261124\nDTSTART:20261124T200000\nDURATION:PT1H\n",
            NAMED + start + "RRULE:FREQ=DAILY\n");
    assertThat(read.messages())
        .extracting(message -> message.header().recurrenceId())
        .containsExactly(null, "2026-11-24T02:00:00Z");
  }

  @Test
  void messagesGoThroughJson() throws Exception {
    ObjectMapper jackson2 = new ObjectMapper();
    JsonMapper jackson3 = new JsonMapper();
    String event = NAMED + "DTSTART:20261123T090000\nDURATION:PT90M\nATTENDEE:mailto:a@b.id\n";
    for (String method :
        List.of(
            "PUBLISH",
            "REQUEST",
            "ADD",
            "REPLY",
            "CANCEL",
            "COUNTER",
            "DECLINECOUNTER",
            "REFRESH")) {
      ReceivedMessage message = only(method, event);
      String json = jackson2.writeValueAsString(message);
      assertThat(json).contains("\"method\":\"" + method + "\"");
      assertThat(jackson2.readValue(json, ReceivedMessage.class)).isEqualTo(message);
      assertThat(jackson3.readValue(json, ReceivedMessage.class)).isEqualTo(message);
    }
  }
}
