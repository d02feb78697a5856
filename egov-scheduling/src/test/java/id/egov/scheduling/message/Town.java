package id.egov.scheduling.message;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.ICalendarReader;
import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessages;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.invitation.AddressBook;
import id.egov.scheduling.invitation.InvitationInbox;
import id.egov.scheduling.invitation.InvitationOutcome;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** An invented town that keeps agendas, sends what has changed, and receives what others send. */
final class Town {

  static final Locale INDONESIAN = Locale.forLanguageTag("id");
  static final OfficialId MAYOR = new OfficialId("mayor");
  static final OfficialId DEPUTY = new OfficialId("deputy");
  static final OfficialId SEKDA = new OfficialId("sekda");

  private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

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
              Official.of("sekda", "Ratna Dewi", "Sekretaris Daerah"),
              Official.of("staf", "Dewi", "Staf")));

  final Store store = new MemoryStore();
  final AgendaService service;
  final InvitationInbox inbox;
  final AgendaMessages messages;
  final String office;

  private final String domain;
  private final Set<String> guests = new TreeSet<>();
  private Instant now = NOW;
  private EventCursor sent = EventCursor.START;

  Town(String domain) {
    this.domain = domain;
    this.office = "prokopim@" + domain;
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneId getZone() {
            return JAKARTA;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new IllegalStateException("nobody asks a test's clock for a zone");
          }
        };
    this.service =
        AgendaService.builder(store, OFFICIALS, VALIDATOR, clock)
            .policy(AgendaPolicy.in(JAKARTA))
            .delegates(Delegates.line("mayor", "deputy", "sekda", "staf"))
            .build();
    this.inbox = new InvitationInbox(service, store, book(), clock, Duration.ofDays(60));
    this.messages =
        new AgendaMessages(
            OFFICIALS,
            Zone.WIB,
            Organizer.mail(office, "Prokopim"),
            domain,
            id -> id.value().equals("staf") ? Optional.empty() : Optional.of(mail(id)));
  }

  /** Who has an agenda here, and whom the town has sent something besides. */
  private AddressBook book() {
    AddressBook officials =
        AddressBook.of(
            Map.of(MAYOR, mail(MAYOR), DEPUTY, mail(DEPUTY), SEKDA, mail(SEKDA)), domain);
    return new AddressBook() {
      @Override
      public Optional<OfficialId> official(String address) {
        return officials.official(address);
      }

      @Override
      public Optional<AgendaItemId> item(String uid) {
        return officials.item(uid);
      }

      @Override
      public boolean isGuest(AgendaItemId item, String address) {
        return guests.contains(address);
      }
    };
  }

  String mail(OfficialId official) {
    return official.value() + "@" + domain;
  }

  Attendee asked(OfficialId official) {
    return Attendee.mail(mail(official), "");
  }

  static TimeSlot hours(int fromInclusive, int untilExclusive) {
    return new TimeSlot(
        NOW.plus(Duration.ofHours(fromInclusive)), NOW.plus(Duration.ofHours(untilExclusive)));
  }

  void minutesPass(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  static AgendaEntry done(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(AgendaOutcome.Done.class);
    return ((AgendaOutcome.Done) outcome).entry();
  }

  /** What has happened since this was asked last. */
  List<AgendaEvent> news() {
    List<AgendaEvent> news = new ArrayList<>();
    EventPage page = store.events(sent, 100);
    page.events().forEach(stored -> service.event(stored).ifPresent(news::add));
    sent = page.next();
    return news;
  }

  /** What is to be told of all that has happened since, of items of this town and of others. */
  List<AgendaMessage> outgoing(Collection<Attendee> guests) {
    guests.forEach(guest -> this.guests.add(guest.address()));
    List<AgendaMessage> outgoing = new ArrayList<>();
    for (AgendaEvent event : news()) {
      outgoing.addAll(
          inbox
              .thread(event.after().id())
              .map(thread -> messages.of(event, thread, INDONESIAN))
              .orElseGet(() -> messages.of(event, guests, INDONESIAN)));
    }
    return outgoing;
  }

  /** Sends what is for a calendar, and what an inbox makes of it. */
  InvitationOutcome send(AgendaMessage message, String sender, Town to) {
    return to.inbox.receive(read(message), sender);
  }

  /** As our own reader has it, once ical4j has found nothing wrong. */
  ReceivedMessage read(AgendaMessage message) {
    byte[] file = written(Objects.requireNonNull(message.calendar(), message.subject()));
    ReceivedMessages read = new ICalendarReader(JAKARTA).readMessages(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.messages()).hasSize(1);
    return read.messages().get(0);
  }

  private byte[] written(CalendarMessage message) {
    byte[] file = new ICalendarWriter().write(message, now);
    try {
      Calendar calendar =
          new CalendarBuilder(new CalendarParserImpl(false), new TimeZoneRegistryImpl())
              .build(new ByteArrayInputStream(file));
      assertThat(calendar.validate().getEntries()).isEmpty();
      assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }
}
