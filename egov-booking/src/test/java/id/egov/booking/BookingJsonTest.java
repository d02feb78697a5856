package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.json.JsonInputException;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.Recurrence;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every public type goes through plain Jackson 2 and plain Jackson 3 and comes back as it was. */
class BookingJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  static List<Object> values() {
    BookingRequest request =
        request("1", hours(9, 10))
            .withRoom("hall")
            .withFeatures("stage", "projector")
            .withPriority(3)
            .withLayout("u-shape")
            .withEquipment("projector", 2)
            .withRequester("sekda")
            .withVisibility(Visibility.PUBLIC);
    Booking booking =
        new Booking(
            request,
            BookingState.CONFIRMED,
            List.of(new RoomId("hall")),
            hours(9, 10),
            List.of(new ClaimedTime(new RoomId("hall-a").resource(), hours(8, 11), 1)),
            List.of(new Approval("verifikasi", "siti", Fixtures.NOW)),
            new Milestones(
                Fixtures.NOW,
                Fixtures.NOW.plusSeconds(1),
                Fixtures.NOW.plusSeconds(2),
                Fixtures.NOW.plusSeconds(3),
                Fixtures.NOW.plusSeconds(60)),
            2,
            List.of(BookingReason.OUT_OF_POLICY.with("codes", "TOO_LONG")),
            null,
            7);
    WaitlistEntry entry =
        new WaitlistEntry(
            request, WaitlistState.WAITING, Fixtures.NOW, Fixtures.NOW.plusSeconds(60), 3);
    Alternative alternative = new Alternative(List.of(new RoomId("small")), hours(9, 10), 30);
    Closure closure =
        Closure.of("roof", List.of(booking.room()), hours(9, 10), "Atap", "The roof")
            .withKind(ClosureKind.MAINTENANCE)
            .withEffect(ClosureEffect.MOVE);
    PolicyBreach breach =
        new PolicyBreach(
            booking,
            List.of(closure.says(BookingReason.ROOM_CLOSED, "hall")),
            List.of(alternative));
    SeriesRequest plan =
        SeriesRequest.of(
            request,
            Recurrence.timed(LocalDateTime.parse("2026-11-23T16:00"), ZoneId.of("Asia/Jakarta"))
                .withRule("FREQ=WEEKLY"));
    Series series =
        new Series(
            plan,
            plan.withId(plan.id()),
            SeriesState.ACTIVE,
            List.of(
                SeriesDate.placed(Fixtures.NOW, booking, List.of()),
                SeriesDate.skipped(
                    Fixtures.NOW.plusSeconds(60),
                    List.of(BookingReason.ROOM_TAKEN_CONFIDENTIALLY.with("room", "hall")))),
            Fixtures.NOW.plusSeconds(120),
            new SeriesId("before"),
            null,
            1,
            "note",
            9);
    DatedOutcome dated =
        new DatedOutcome(Fixtures.NOW, new BookingOutcome.Waiting(booking, List.of()));
    return List.of(
        closure,
        closure.id(),
        closure.asLifted(),
        new ClosurePage(List.of(closure), "cursor"),
        new ClosureOutcome.Closed(
            closure, List.of(new Consequence(BookingCommand.CLOSE, booking)), 1),
        new ClosureOutcome.Lifted(closure, List.of(), 0),
        new ClosureOutcome.Refused(
            List.of(BookingReason.CLOSURE_UNKNOWN.with("closure", "x")),
            List.of(DocumentKey.parse("closure:x"))),
        breach,
        new PolicyBreachPage(List.of(breach), 3, null),
        plan,
        series,
        series.stored(3),
        new SeriesPage(List.of(series), null),
        new SeriesEvent(SeriesCommand.REQUEST, Fixtures.NOW, "siti", series),
        new SeriesOutcome.Accepted(series, List.of(dated)),
        new SeriesOutlook.Free(),
        new SeriesOutlook.Clash(
            hours(1, 2), hours(1, 2), BookingReason.SERIES_WITHOUT_ROOM.with("series", "apel")),
        new SeriesOutlook.Refused(
            List.of(BookingReason.SERIES_WITHOUT_ROOM.with("series", "apel"))),
        new SeriesOutcome.Refused(
            List.of(BookingReason.SERIES_EMPTY.with("series", "x")), List.of(dated)),
        dated,
        SeriesLimits.NONE,
        request,
        request("2", hours(9, 10)),
        booking,
        new BookingPage(List.of(booking), "cursor"),
        alternative,
        BookingPolicy.ofDefaults(),
        BookingPolicy.ofDefaults()
            .withWindow(Duration.ofDays(1))
            .withLongest(Duration.ofHours(2))
            .withNotices(new Notices(Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(1)))
            .withSteps(new ApprovalStep("verifikasi", Role.VERIFIER))
            .withQuotas(
                new Quota(
                    "weekly",
                    Quota.Subject.AGENCY,
                    QuotaPeriod.WEEK,
                    Quota.Measure.BOOKINGS,
                    3,
                    Zone.WIB))
            .withNoShowAfter(Duration.ofMinutes(30))
            .withDisplacementNotice(Duration.ofDays(2))
            .withSeriesLimits(new SeriesLimits(10, 2, SeriesHorizon.CLIPPED)),
        Fixtures.HALL.withLocation("east").withSetup(Duration.ofMinutes(15), Duration.ZERO),
        Fixtures.HALL_A,
        booking.id(),
        booking.room(),
        BookingState.CANCELLED,
        BookingReason.ROOM_TAKEN,
        new BookingEvent(
            BookingCommand.REQUEST, Fixtures.NOW, "siti", booking, null, List.of(alternative)),
        new RefusedRequest(
            booking.id(),
            Fixtures.NOW,
            List.of(booking.room()),
            "Bappeda",
            hours(9, 10),
            List.of("ROOM_TAKEN")),
        new EquipmentPool("projector", "Projector", 5),
        new Layout("u-shape", 20, Duration.ofMinutes(30), Duration.ZERO),
        new BookingOutcome.Confirmed(
            booking, List.of(new Consequence(BookingCommand.REJECT, booking))),
        entry,
        new WaitlistPage(List.of(entry), null),
        new WaitlistOutcome.Listed(entry),
        new WaitlistOutcome.Refused(List.of(BookingReason.NOT_WAITING.with("booking", "1"))),
        new WaitlistEvent(WaitlistEvent.Move.OFFER, Fixtures.NOW, "siti", entry, booking),
        new BookingOutcome.Waiting(booking, List.of()),
        new BookingOutcome.Ended(booking, List.of()),
        new BookingOutcome.Refused(
            List.of(BookingReason.ROOM_UNKNOWN.with("room", "x")),
            List.of(DocumentKey.parse("booking:1")),
            List.of(alternative)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void roundTrips(Object value) throws Exception {
    String json2 = JACKSON_2.writeValueAsString(value);
    assertThat(JACKSON_2.readValue(json2, value.getClass())).isEqualTo(value);
    assertThat(JACKSON_3.readValue(json2, value.getClass())).isEqualTo(value);
    String json3 = JACKSON_3.writeValueAsString(value);
    assertThat(JACKSON_3.readValue(json3, value.getClass())).isEqualTo(value);
    assertThat(JACKSON_2.readValue(json3, value.getClass())).isEqualTo(value);
    assertThat(JsonCodec.strict().read(JsonCodec.strict().write(value), value.getClass()))
        .isEqualTo(value);
  }

  @Test
  void anOutcomeIsReadByItsName() throws Exception {
    BookingOutcome refused =
        new BookingOutcome.Refused(
            List.of(BookingReason.ROOM_UNKNOWN.with("room", "x")), List.of(), List.of());
    String json = JACKSON_3.writeValueAsString(refused);
    assertThat(json).startsWith("{\"outcome\":\"REFUSED\"");
    assertThat(JACKSON_3.readValue(json, BookingOutcome.class)).isEqualTo(refused);
  }

  @Test
  void featuresAndRoomMayBeLeftOutAndUnknownFieldsMayNot() {
    BookingRequest request = request("1", hours(9, 10));
    String json = JsonCodec.strict().write(request);
    String shorter = json.replace("\"rooms\":[],", "").replace("\"features\":[],", "");
    assertThat(shorter).isNotEqualTo(json);
    assertThat(JsonCodec.strict().read(shorter, BookingRequest.class)).isEqualTo(request);
    String room = "{\"id\":\"a\",\"name\":\"A\",\"capacity\":1}";
    assertThat(JsonCodec.strict().read(room, Room.class)).isEqualTo(Room.of("a", "A", 1));
    assertThatThrownBy(
            () ->
                JsonCodec.strict()
                    .read(json.replace("{\"id\"", "{\"colour\":1,\"id\""), BookingRequest.class))
        .isInstanceOfSatisfying(
            JsonInputException.class, e -> assertThat(e.path()).isEqualTo("colour"));
  }
}
