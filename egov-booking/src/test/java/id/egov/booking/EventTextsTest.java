package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.SeriesStory.accepted;
import static id.egov.booking.SeriesStory.mondays;
import static id.egov.booking.SeriesStory.series;
import static id.egov.booking.SeriesStory.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.message.BookingMessage;
import id.egov.booking.message.BookingMessages;
import id.egov.booking.message.Notice;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.CalendarMethod;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoredEvent;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the module writes into the journal can be told to people, in both languages. */
class EventTextsTest extends StoryCase {

  private static final List<Locale> LANGUAGES = List.of(ReasonTexts.INDONESIAN, Locale.ENGLISH);

  private final BookingService service =
      service(
          BookingPolicy.ofDefaults()
              .withDisplacementNotice(Duration.ZERO)
              .withSeriesLimits(SeriesLimits.of(50, 5)));
  private final BookingMessages messages =
      new BookingMessages(
          Fixtures.ROOMS,
          SeriesStory.WIB,
          Organizer.mail("ruang@kota.example", "Bagian Umum"),
          "ruang.kota.example",
          requester -> Optional.of("siti@kota.example"));

  private static String text(BookingMessage message) {
    return message.subject() + "\n\n" + message.text();
  }

  private static String text(Notice notice) {
    return notice.subject() + "\n\n" + notice.text();
  }

  /** The types that the code names: of every enum that has them, and every constant. */
  private static SortedSet<String> typesInTheCode() throws Exception {
    SortedSet<String> types = new TreeSet<>();
    Path folder =
        Path.of(BookingService.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("id/egov/booking");
    List<String> names;
    try (Stream<Path> files = Files.walk(folder)) {
      names =
          files
              .map(file -> folder.relativize(file).toString().replace('/', '.'))
              .filter(file -> file.endsWith(".class"))
              .map(file -> "id.egov.booking." + file.substring(0, file.length() - 6))
              .toList();
    }
    for (String name : names) {
      Class<?> type = Class.forName(name);
      if (type.isEnum()) {
        for (Method method : type.getDeclaredMethods()) {
          if (method.getName().equals("eventType")) {
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
              types.add((String) method.invoke(constant));
            }
          }
        }
      }
      for (Field field : type.getDeclaredFields()) {
        boolean named = field.getName().equals("EVENT_TYPE") || field.getName().endsWith("_EVENT");
        if (named && Modifier.isStatic(field.getModifiers())) {
          types.add((String) field.get(null));
        }
      }
    }
    return types;
  }

  @Test
  void everyTypeOfEventHasATextInBothLanguages() throws Exception {
    Map<String, List<Function<Locale, String>>> texts = new TreeMap<>();
    Booking booking = confirmed(service.request(Fixtures.request("rapat", hours(9, 10))));
    for (BookingCommand command : BookingCommand.values()) {
      for (BookingState state : BookingState.values()) {
        if (command.leadsTo(state)) {
          BookingEvent event =
              new BookingEvent(
                  command,
                  Fixtures.NOW,
                  "budi",
                  BookingDraft.of(booking).state(state).build(),
                  booking,
                  List.of());
          add(texts, command.eventType(), language -> text(messages.of(event, language)));
        }
      }
    }
    Series apel = accepted(service.series().request(series("apel", "hall-a", mondays()))).series();
    for (SeriesCommand command : SeriesCommand.values()) {
      SeriesEvent event = new SeriesEvent(command, Fixtures.NOW, "budi", apel);
      add(texts, command.eventType(), language -> text(messages.of(event, language)));
    }
    WaitlistEntry entry =
        new WaitlistEntry(
            Fixtures.request("wait", hours(9, 10)),
            WaitlistState.WAITING,
            Fixtures.NOW,
            hours(9, 10).startInclusive(),
            1);
    Booking held =
        waiting(service.hold(Fixtures.request("held", hours(9, 10)), Duration.ofHours(1)));
    for (WaitlistEvent.Move move : WaitlistEvent.Move.values()) {
      WaitlistEvent event = new WaitlistEvent(move, Fixtures.NOW, "budi", entry, held);
      WaitlistEvent bare = new WaitlistEvent(move, Fixtures.NOW, "budi", entry, null);
      add(texts, move.eventType(), language -> text(messages.of(event, language)));
      add(texts, move.eventType(), language -> text(messages.of(bare, language)));
    }
    for (ClosureKind kind : ClosureKind.values()) {
      Closure roof =
          Closure.of("roof", List.of(new RoomId("hall")), hours(8, 9), "Atap", "The roof")
              .withKind(kind);
      add(texts, Closures.CLOSED_EVENT, language -> text(messages.of(roof, language)));
      add(texts, Closures.LIFTED_EVENT, language -> text(messages.of(roof.asLifted(), language)));
    }
    for (List<RoomId> rooms : List.of(List.<RoomId>of(), List.of(new RoomId("hall")))) {
      RefusedRequest refused =
          new RefusedRequest(
              new BookingId("x"),
              Fixtures.NOW,
              rooms,
              "Bappeda",
              hours(8, 9),
              List.of("ROOM_TAKEN"));
      add(texts, RefusedRequest.EVENT_TYPE, language -> text(messages.of(refused, language)));
    }

    assertThat(texts.keySet()).containsExactlyElementsOf(typesInTheCode());
    texts.forEach(
        (type, all) -> {
          for (Function<Locale, String> one : all) {
            String indonesian = one.apply(ReasonTexts.INDONESIAN);
            String english = one.apply(Locale.ENGLISH);
            assertThat(indonesian).as(type).endsWith("\n").isNotEqualTo(english);
            assertThat(english.lines().toList().get(0)).as(type).isNotBlank();
          }
        });
  }

  private static void add(
      Map<String, List<Function<Locale, String>>> texts,
      String type,
      Function<Locale, String> text) {
    texts.computeIfAbsent(type, key -> new ArrayList<>()).add(text);
  }

  private List<StoredEvent> stored() {
    return store.events(EventCursor.START, 1_000).events();
  }

  @Test
  void whoWaitsIsToldStepByStep() {
    Booking taken =
        confirmed(service.request(Fixtures.request("1", hours(2, 4)).withRoom("small")));
    BookingRequest wish = Fixtures.request("2", hours(2, 4)).withRoom("small");
    service.waitlist().join(wish, hours(1, 2).startInclusive());
    ended(service.cancel(taken.id(), taken.version(), null));
    service.waitlist().offer(1, Duration.ofMinutes(30));
    List<BookingMessage> told =
        stored().stream()
            .flatMap(event -> service.waitlist().event(event).stream())
            .map(event -> messages.of(event, ReasonTexts.INDONESIAN))
            .toList();
    assertThat(told)
        .extracting(BookingMessage::subject)
        .containsExactly("Dalam daftar tunggu: Meeting 2", "Ada tempat kosong: Meeting 2");
    assertThat(told.get(0).text())
        .contains("Ruang: Small room\n")
        .contains("Waktu: Senin 23 November 2026 09.00–11.00\n")
        .contains("Menunggu: Senin 23 November 2026 07.00–08.00\n");
    assertThat(told.get(1).text())
        .contains("ditahan untuk Anda")
        .contains("Dapat diterima: Senin 23 November 2026 07.00–07.30\n");
    assertThat(told).extracting(BookingMessage::calendar).containsOnlyNulls();
  }

  @Test
  void aSeriesIsToldAsAWholeAndItsDatesReachCalendars() {
    confirmed(
        service.request(
            Fixtures.request("rapat", SeriesStory.hour(wib("2026-12-07T07:30")))
                .withRoom("hall-a")));
    SeriesRequest request = series("apel", "hall-a", mondays());
    Series asked = accepted(service.series().request(request)).series();
    SeriesRequest later =
        request.withRecurrence(mondays().movedTo(LocalDateTime.parse("2026-11-23T09:30")));
    accepted(service.series().change(later, asked.version(), "Upacara\nATTENDEE:x"));
    List<BookingMessage> told =
        stored().stream()
            .flatMap(event -> service.series().event(event).stream())
            .map(event -> messages.of(event, Locale.ENGLISH))
            .toList();
    assertThat(told.get(0).text())
        .isEqualTo(
            """
            Your series was taken in; each date is told by itself.

            Event: Apel apel
            Agency: Setda
            Room: Hall A
            First: Monday 23 November 2026 07:30–08:30
            Dates with a place: 25; without: 1
            - Monday 7 December 2026 07:30–08:30
              Room hall-a is taken by "Meeting rapat" (Agency of rapat), Monday 7 December 2026 07:30–08:30
            """);
    assertThat(told.get(1).subject()).isEqualTo("Series changed: Apel apel");
    assertThat(told.get(1).text()).contains("Note: Upacara ATTENDEE:x\n").contains("without: 0\n");
    // Calendars are told date by date: the same UID and a higher SEQUENCE.
    List<CalendarMessage> calendars =
        stored().stream()
            .flatMap(event -> service.event(event).stream())
            .filter(event -> event.command() == BookingCommand.RESCHEDULE)
            .map(event -> Objects.requireNonNull(messages.of(event, Locale.ENGLISH).calendar()))
            .toList();
    assertThat(calendars)
        .hasSize(25)
        .allMatch(calendar -> calendar.method() == CalendarMethod.REQUEST);
    assertThat(written(calendars.get(0)))
        .contains("SEQUENCE:1\r\n")
        .contains("DTSTART;TZID=Asia/Jakarta:20261123T093000\r\n");
  }

  private static String written(CalendarMessage calendar) {
    return new String(new ICalendarWriter().write(calendar, Fixtures.NOW), StandardCharsets.UTF_8)
        .replace("\r\n ", "");
  }

  @Test
  void aClosureIsToldToEverybodyAndToThoseWhomItMoves() {
    Booking choir =
        confirmed(service.request(Fixtures.request("choir", hours(9, 10)).withRoom("small")));
    confirmed(
        service.request(Fixtures.request("fair", hours(9, 33)).withRoom("hall").withPeople(150)));
    Closure roof =
        Closure.of(
                "roof",
                List.of(new RoomId("small"), new RoomId("hall-b")),
                hours(8, 220),
                "Atap bocor",
                "The roof leaks")
            .withEffect(ClosureEffect.MOVE);
    ClosureOutcome.Closed closed = (ClosureOutcome.Closed) service.closures().close(roof);
    service.closures().lift(roof.id(), closed.closure().version());
    List<Notice> notices =
        stored().stream()
            .flatMap(event -> service.closures().event(event).stream())
            .map(closure -> messages.of(closure, ReasonTexts.INDONESIAN))
            .toList();
    assertThat(notices)
        .extracting(Notice::subject)
        .containsExactly("Ditutup: Small room + Hall B", "Dibuka kembali: Small room + Hall B");
    assertThat(notices.get(0).text()).endsWith("Alasan: Atap bocor\n");
    assertThat(messages.of(roof, Locale.ENGLISH).text()).endsWith("Reason: The roof leaks\n");

    Map<String, CalendarMessage> calendars = new TreeMap<>();
    for (StoredEvent event : stored()) {
      service
          .event(event)
          .filter(change -> change.command() == BookingCommand.CLOSE)
          .ifPresent(
              change ->
                  calendars.put(
                      change.booking().id().value(),
                      Objects.requireNonNull(messages.of(change, Locale.ENGLISH).calendar())));
    }
    assertThat(now(service, choir).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(Objects.requireNonNull(calendars.get("choir")).method())
        .isEqualTo(CalendarMethod.REQUEST);
    assertThat(written(Objects.requireNonNull(calendars.get("choir"))))
        .contains("UID:booking:choir@ruang.kota.example\r\n", "SEQUENCE:1\r\n");
    assertThat(Objects.requireNonNull(calendars.get("fair")).method())
        .isEqualTo(CalendarMethod.CANCEL);
  }

  @Test
  void aRefusedRequestIsToldToTheOffice() {
    BookingService recording =
        builder().policy(BookingPolicy.ofDefaults()).recordRefusals(true).build();
    confirmed(recording.request(Fixtures.request("1", hours(9, 10)).withRoom("small")));
    refused(recording.request(Fixtures.request("2", hours(9, 10)).withRoom("small")));
    RefusedRequest refused =
        stored().stream()
            .flatMap(event -> recording.refusal(event).stream())
            .findFirst()
            .orElseThrow();
    assertThat(messages.of(refused, Locale.ENGLISH).text())
        .contains("Agency: Agency of 2\n", "Room: Small room\n", "Reasons: ROOM_TAKEN\n");
    for (Locale language : LANGUAGES) {
      assertThat(messages.of(refused, language).subject()).endsWith(" 2");
    }
  }

  @Test
  void nobodyWaitsBackwards() {
    Instant past = Fixtures.NOW.minusSeconds(60);
    WaitlistEntry entry =
        new WaitlistEntry(
            Fixtures.request("wait", hours(9, 10)), WaitlistState.WAITING, past, past, 1);
    WaitlistEvent joined =
        new WaitlistEvent(WaitlistEvent.Move.JOIN, Fixtures.NOW, "budi", entry, null);
    assertThat(messages.of(joined, Locale.ENGLISH).text()).doesNotContain("Waiting:");
  }
}
