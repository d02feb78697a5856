package id.egov.scheduling.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.ICalendarReader;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessages;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The inbox of an invented city, and words for stories about it. */
final class Mailbox {

  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  /** Midnight of a Monday in western Indonesia. */
  static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  static final OfficialId MAYOR = new OfficialId("mayor");
  static final OfficialId DEPUTY = new OfficialId("deputy");
  static final OfficialId SEKDA = new OfficialId("sekda");

  static final String FORUM = "forum@warga.example";
  static final String MAYORS = "walikota@kota.example";
  static final String DEPUTYS = "wakil@kota.example";
  static final String SEKDAS = "sekda@kota.example";
  static final String GUEST = "tamu@warga.example";
  static final String UID = "audiensi@warga.example";

  static final Map<OfficialId, String> MAILS =
      Map.of(MAYOR, MAYORS, DEPUTY, "Wakil@Kota.example", SEKDA, "mailto:" + SEKDAS);

  static final String DOMAIN = "agenda.kota.example";
  static final AddressBook BOOK = AddressBook.of(MAILS, DOMAIN);

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("mayor", "Sri Lestari", "Wali Kota"),
              Official.of("deputy", "Bambang Wiryo", "Wakil Wali Kota"),
              Official.of("sekda", "Ratna Dewi", "Sekretaris Daerah")));

  final Store store;
  final AgendaService service;
  final InvitationInbox inbox;

  Mailbox() {
    this(new MemoryStore());
  }

  Mailbox(Store store) {
    this.store = store;
    this.service = service(NOW);
    this.inbox = inbox(BOOK, NOW);
  }

  /** The same agendas at another moment. */
  AgendaService service(Instant now) {
    return AgendaService.builder(store, OFFICIALS, VALIDATOR, Clock.fixed(now, ZoneOffset.UTC))
        .policy(AgendaPolicy.in(JAKARTA))
        .delegates(Delegates.line("mayor", "deputy", "sekda"))
        .build();
  }

  InvitationInbox inbox(AddressBook addresses, Instant now) {
    return new InvitationInbox(
        service(now), store, addresses, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(60));
  }

  /** An address book that knows an item of the city by its UID, and its guest. */
  static AddressBook knowing(String uid, AgendaItemId item) {
    return new AddressBook() {
      @Override
      public Optional<OfficialId> official(String address) {
        return BOOK.official(address);
      }

      @Override
      public Optional<AgendaItemId> item(String asked) {
        return asked.equals(uid) ? Optional.of(item) : Optional.empty();
      }

      @Override
      public boolean isGuest(AgendaItemId invited, String address) {
        return invited.equals(item) && Addresses.same(address, GUEST);
      }
    };
  }

  /** Hours of the Monday, local time. */
  static TimeSlot hours(int fromInclusive, int untilExclusive) {
    return new TimeSlot(
        NOW.plus(Duration.ofHours(fromInclusive)), NOW.plus(Duration.ofHours(untilExclusive)));
  }

  static Attendee asked(String mail) {
    return Attendee.mail(mail, "");
  }

  /** The audience that citizens ask for. */
  static CalendarEntry audience(int sequence, TimeSlot slot, String... mails) {
    return CalendarEntry.builder(UID, EventTime.of(slot, JAKARTA))
        .sequence(sequence)
        .summary("Audiensi warga")
        .location("Ruang Tamu")
        .organizer(Organizer.mail(FORUM, "Forum Warga"))
        .attendees(List.of(mails).stream().map(Mailbox::asked).toList())
        .build();
  }

  static ReceivedMessage read(CalendarMessage message, int minute) {
    Instant stamp = NOW.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(minute));
    return parse(new String(new ICalendarWriter().write(message, stamp), StandardCharsets.UTF_8));
  }

  static ReceivedMessage parse(String text) {
    ReceivedMessages read =
        new ICalendarReader(JAKARTA).readMessages(text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    return read.messages().get(0);
  }

  static ReceivedMessage request(CalendarEntry entry) {
    return read(CalendarMessage.request(List.of(entry)), entry.sequence());
  }

  static ReceivedMessage cancel(CalendarEntry entry) {
    return read(CalendarMessage.cancel(List.of(entry)), entry.sequence());
  }

  static ReceivedMessage reply(CalendarEntry entry, int minute, Attendee attendee) {
    return read(CalendarMessage.reply(entry, attendee), minute);
  }

  InvitationOutcome fromForum(ReceivedMessage message) {
    return inbox.receive(message, FORUM);
  }

  /** The only item that stands for the audience. */
  AgendaEntry entry() {
    List<AgendaItemId> items = inbox.items(UID);
    assertThat(items).hasSize(1);
    return service.find(items.get(0)).orElseThrow();
  }

  static String refusal(InvitationOutcome outcome) {
    assertThat(outcome).isInstanceOf(InvitationOutcome.Refused.class);
    return ((InvitationOutcome.Refused) outcome).reason().code();
  }
}
