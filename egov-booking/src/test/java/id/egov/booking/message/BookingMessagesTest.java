package id.egov.booking.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.Alternative;
import id.egov.booking.ApprovalStep;
import id.egov.booking.Booking;
import id.egov.booking.BookingCommand;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingService;
import id.egov.booking.BookingState;
import id.egov.booking.Closure;
import id.egov.booking.ClosureEffect;
import id.egov.booking.ClosureOutcome;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.ical.CalendarMethod;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.org.Role;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bappeda is told of its booking of the hall; everybody in it is invented. */
class BookingMessagesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final TimeSlot MORNING =
      TimeSlot.of(Instant.parse("2026-11-24T02:00:00Z"), Duration.ofHours(2));
  private static final RoomCatalog ROOMS =
      RoomCatalog.of(
          List.of(Room.of("aula", "Aula Balai Kota", 200), Room.of("sekda", "Ruang Sekda", 20)));

  private final MemoryStore store = new MemoryStore();
  private final BookingMessages messages =
      new BookingMessages(
          ROOMS,
          Zone.WIB.zoneId(),
          Organizer.mail("ruang@kota.example", "Bagian Umum"),
          "ruang.kota.example",
          requester ->
              requester.equals("siti") ? Optional.of("siti@kota.example") : Optional.empty());

  private BookingService service(BookingPolicy policy) {
    return BookingService.builder(
            store,
            ROOMS,
            Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator(),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .policy(policy)
        .build();
  }

  private static BookingRequest request(String title) {
    return BookingRequest.of("7", title, "Bappeda", MORNING).withRequester("siti").withRoom("aula");
  }

  private static Booking booking(BookingOutcome outcome) {
    return outcome instanceof BookingOutcome.Confirmed yes
        ? yes.booking()
        : ((BookingOutcome.Waiting) outcome).booking();
  }

  private List<BookingMessage> told(BookingService service, Locale language) {
    return store.events(EventCursor.START, 100).events().stream()
        .flatMap(stored -> service.event(stored).stream())
        .map(event -> messages.of(event, language))
        .toList();
  }

  @Test
  void aLifeOfABookingIsToldStepByStep() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER)));
    Booking asked = booking(service.request(request("Musrenbang")));
    Booking approved = booking(service.approve(asked.id(), asked.version(), "Selamat rapat"));
    Booking moved =
        booking(
            service
                .overriding("tamu provinsi")
                .reschedule(
                    approved.id(),
                    approved.version(),
                    MORNING.movedTo(Instant.parse("2026-11-25T02:00:00Z")),
                    List.of(new RoomId("sekda")),
                    null));
    service.cancel(moved.id(), moved.version(), "Ditunda");

    List<BookingMessage> told = told(service, ReasonTexts.INDONESIAN);
    assertThat(told)
        .extracting(BookingMessage::subject)
        .containsExactly(
            "Diterima: Musrenbang",
            "Disetujui: Musrenbang",
            "Dipindahkan: Musrenbang",
            "Dibatalkan: Musrenbang");
    assertThat(told).extracting(BookingMessage::recipient).containsOnly("siti");
    assertThat(told.get(1).text())
        .isEqualTo(
            """
            application sudah menyetujui pemesanan Anda.

            Acara: Musrenbang
            Instansi: Bappeda
            Ruang: Aula Balai Kota
            Waktu: Selasa 24 November 2026 09.00–11.00
            Catatan: Selamat rapat
            """);
    assertThat(told.get(2).text())
        .contains("Sebelumnya: Aula Balai Kota, Selasa 24 November 2026 09.00–11.00")
        .contains("Alasan: application mengesampingkan kebijakan (-): tamu provinsi");

    assertThat(told.get(0).calendar()).isNull();
    assertThat(method(told.get(1))).isEqualTo(CalendarMethod.REQUEST);
    assertThat(method(told.get(2))).isEqualTo(CalendarMethod.REQUEST);
    assertThat(method(told.get(3))).isEqualTo(CalendarMethod.CANCEL);
    assertThat(calendar(told.get(1)))
        .contains("UID:booking:7@ruang.kota.example\r\n", "SEQUENCE:0\r\n");
    assertThat(calendar(told.get(2)))
        .contains("UID:booking:7@ruang.kota.example\r\n", "SEQUENCE:1\r\n");
    assertThat(calendar(told.get(3)))
        .contains("UID:booking:7@ruang.kota.example\r\n", "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n");
  }

  private static CalendarMethod method(BookingMessage message) {
    return Objects.requireNonNull(message.calendar()).method();
  }

  private static String calendar(BookingMessage message) {
    return new String(
        new ICalendarWriter().write(Objects.requireNonNull(message.calendar()), NOW),
        StandardCharsets.UTF_8);
  }

  @Test
  void whoWasNeverInvitedGetsNoCancellation() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER)));
    Booking asked = booking(service.request(request("Musrenbang")));
    service.reject(asked.id(), asked.version(), "Ruang dicat");
    BookingMessage rejected = told(service, Locale.ENGLISH).get(1);
    assertThat(rejected.subject()).isEqualTo("Rejected: Musrenbang");
    assertThat(rejected.text()).contains("Note: Ruang dicat");
    assertThat(rejected.calendar()).isNull();
  }

  @Test
  void whoMustBeApprovedAgainIsInvitedTentativelyAndCancelledWhenRejected() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER)));
    Booking asked = booking(service.request(request("Musrenbang")));
    Booking approved = booking(service.approve(asked.id(), asked.version(), null));
    Booking moved =
        booking(
            service.reschedule(
                approved.id(),
                approved.version(),
                MORNING.movedTo(Instant.parse("2026-11-25T02:00:00Z")),
                List.of(),
                null));
    service.reject(moved.id(), moved.version(), "Tidak");
    List<BookingMessage> told = told(service, Locale.ENGLISH);
    assertThat(calendar(told.get(2))).contains("STATUS:TENTATIVE\r\n", "METHOD:REQUEST\r\n");
    assertThat(calendar(told.get(3))).contains("METHOD:CANCEL\r\n");
  }

  @Test
  void whoHasNoMailAddressGetsATextOnly() {
    BookingService service = service(BookingPolicy.ofDefaults());
    service.request(request("Musrenbang").withRequester("budi"));
    assertThat(told(service, Locale.ENGLISH)).extracting(BookingMessage::calendar).containsNull();
  }

  @Test
  void nobodyWritesLinesOfTheirOwn() {
    BookingService service = service(BookingPolicy.ofDefaults());
    service.request(request("Rapat\r\nATTENDEE:mailto:evil@example.org\nTime: never"));
    BookingMessage told = told(service, Locale.ENGLISH).get(0);
    assertThat(told.subject()).doesNotContain("\n").doesNotContain("\r");
    assertThat(told.text().lines()).noneMatch(line -> line.startsWith("Time: never"));
    assertThat(calendar(told)).doesNotContain("\nATTENDEE:mailto:evil");
  }

  @ParameterizedTest
  @EnumSource(BookingCommand.class)
  void everyMoveHasATextInBothLanguages(BookingCommand command) {
    BookingService service = service(BookingPolicy.ofDefaults());
    Booking booking = booking(service.request(request("Musrenbang")));
    for (BookingState state : BookingState.values()) {
      if (command.leadsTo(state)) {
        Booking after = in(state, booking);
        BookingEvent event =
            new BookingEvent(
                command,
                NOW,
                "budi",
                after,
                booking,
                List.of(new Alternative(List.of(new RoomId("gone")), MORNING, 0)));
        for (Locale language : List.of(ReasonTexts.INDONESIAN, Locale.ENGLISH)) {
          assertThat(messages.of(event, language).subject()).contains("Musrenbang");
          assertThat(messages.of(event, language).text()).contains("- gone, ");
        }
      }
    }
  }

  @Test
  void whoWasWarnedOfAClosureIsToldThatTheRoomIsOpenAgain() {
    BookingService service = service(BookingPolicy.ofDefaults());
    Booking booking = booking(service.request(request("Musrenbang")));
    Closure roof =
        Closure.of("roof", booking.rooms(), MORNING, "Atap", "The roof")
            .withEffect(ClosureEffect.KEEP);
    ClosureOutcome.Closed closed = (ClosureOutcome.Closed) service.closures().close(roof);
    ClosureOutcome.Lifted lifted =
        (ClosureOutcome.Lifted) service.closures().lift(roof.id(), closed.closure().version());
    Booking warned = closed.consequences().get(0).booking();
    Booking free = lifted.consequences().get(0).booking();
    assertThat(messages.of(close(warned, booking), Locale.ENGLISH).subject())
        .startsWith("The room is closed");
    assertThat(messages.of(close(free, warned), Locale.ENGLISH).subject())
        .startsWith("The room is open again");
  }

  private static BookingEvent close(Booking after, Booking before) {
    return new BookingEvent(BookingCommand.CLOSE, NOW, "budi", after, before, List.of());
  }

  private static Booking in(BookingState state, Booking booking) {
    return new Booking(
        booking.request(),
        state,
        booking.rooms(),
        booking.slot(),
        booking.claimed(),
        booking.approvals(),
        booking.milestones(),
        booking.sequence(),
        booking.reasons(),
        booking.note(),
        booking.version());
  }

  private List<Optional<CalendarMethod>> methods() {
    return store.events(EventCursor.START, 100).events().stream()
        .flatMap(stored -> service(BookingPolicy.ofDefaults()).event(stored).stream())
        .map(event -> Optional.ofNullable(messages.of(event, Locale.ENGLISH).calendar()))
        .map(calendar -> calendar.map(message -> message.method()))
        .toList();
  }

  @Test
  void whoOnlyMovedARequestWasNeverInvited() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER)));
    Booking asked = booking(service.request(request("Musrenbang")));
    TimeSlot later = TimeSlot.of(MORNING.endExclusive(), Duration.ofHours(1));
    Booking moved =
        booking(service.reschedule(asked.id(), asked.version(), later, List.of(), null));
    service.withdraw(moved.id(), moved.version(), null);
    assertThat(methods()).hasSize(3).containsOnly(Optional.empty());
  }

  @Test
  void whoWasInvitedIsToldThatItWaitsAgainAndThatItIsOff() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER)));
    Booking asked = booking(service.request(request("Musrenbang")));
    Booking approved = booking(service.approve(asked.id(), asked.version(), null));
    Booking again =
        booking(service.reschedule(approved.id(), approved.version(), MORNING, List.of(), null));
    service.reject(again.id(), again.version(), "no");
    assertThat(methods())
        .containsExactly(
            Optional.empty(),
            Optional.of(CalendarMethod.REQUEST),
            Optional.of(CalendarMethod.REQUEST),
            Optional.of(CalendarMethod.CANCEL));
  }

  @Test
  void aCalendarShowsTheSecondsThatAreTouched() {
    Instant odd = MORNING.startInclusive().plusMillis(1_500);
    BookingService service = service(BookingPolicy.ofDefaults());
    service.request(request("Musrenbang").withSlot(TimeSlot.of(odd, Duration.ofMillis(1))));
    BookingEvent event =
        service.event(store.events(EventCursor.START, 1).events().get(0)).orElseThrow();
    byte[] written =
        new ICalendarWriter()
            .write(Objects.requireNonNull(messages.of(event, Locale.ENGLISH).calendar()), NOW);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("T090001\r\n")
        .contains("T090002\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ruang kota", "@kota", "kota.", "a\nb"})
  void aDomainIsOne(String domain) {
    assertThatThrownBy(
            () ->
                new BookingMessages(
                    ROOMS,
                    Zone.WIB.zoneId(),
                    Organizer.mail("ruang@kota.example", "Umum"),
                    domain,
                    requester -> Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("domain");
  }

  @Test
  void whoHoldsIsToldUntilWhen() {
    BookingService service = service(BookingPolicy.ofDefaults());
    service.hold(request("Musrenbang"), Duration.ofMinutes(90));
    BookingEvent event =
        service.event(store.events(EventCursor.START, 1).events().get(0)).orElseThrow();
    assertThat(messages.of(event, Locale.ENGLISH).text())
        .contains("Held for you: Monday 23 November 2026 07:00");
    assertThat(messages.of(event, ReasonTexts.INDONESIAN).text()).contains("Ditahan untuk Anda: ");
  }
}
