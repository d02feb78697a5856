package id.egov.examples.eventrelay;

import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingService;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.core.store.jdbc.JdbcStore;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Books rooms in a file, and tells a broker although the way there is cut every third time. */
public final class EventRelayMain {

  static final String TENANT = "13.72";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), Zone.WIB.zoneId());
  private static final int BOOKINGS = 8;

  private EventRelayMain() {}

  /**
   * Runs the example.
   *
   * @param args the database's file, without an ending; {@code target/event-relay/city} without one
   */
  public static void main(String[] args) {
    Path file = args.length > 0 ? Path.of(args[0]) : Path.of("target", "event-relay", "city");
    run(file, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(Path file, PrintStream out) {
    out.println("Bookings: " + book(store(file)));

    InProcessBroker broker = new InProcessBroker();
    Broker unreliable = new UnreliableBroker(broker, 3);
    boolean isDone = false;
    while (!isDone) {
      // As after a crash: all that the next one knows is in the database.
      BrokerRelay relay = new BrokerRelay(store(file), TENANT, unreliable);
      try {
        out.println("Handed on to the end: " + relay.drain());
        isDone = true;
      } catch (BrokerException e) {
        out.println("Broken off: " + e.getMessage());
      }
    }
    for (InProcessBroker.Message message : broker.messages()) {
      out.println(message.id() + " " + message.topic() + " " + message.payload());
    }
    out.println("Messages: " + broker.messages().size() + ", repeats dropped: " + broker.repeats());
  }

  /** The store in an H2 file, as a process that has just started opens it. */
  static JdbcStore store(Path file) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + file.toAbsolutePath());
    return JdbcStore.builder(source, TENANT, CLOCK).build();
  }

  /** Books a room for some days; those that are booked already stay as they are. */
  static int book(JdbcStore store) {
    int booked = 0;
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      RoomCatalog rooms = RoomCatalog.of(List.of(Room.of("aula", "Aula", 200)));
      BookingService bookings = BookingService.builder(store, rooms, validator, CLOCK).build();
      for (int i = 1; i <= BOOKINGS; i++) {
        TimeSlot slot =
            TimeSlot.of(CLOCK.instant().plus(Duration.ofHours(24L * i)), Duration.ofHours(2));
        BookingOutcome outcome =
            bookings.request(
                BookingRequest.of("rapat-" + i, "Rapat " + i, "Bappeda", slot).withRoom("aula"));
        booked += outcome instanceof BookingOutcome.Confirmed ? 1 : 0;
      }
    }
    return booked;
  }
}
