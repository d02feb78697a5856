package id.egov.examples.modulepath;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingReason;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingService;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.identity.citizen.Citizen;
import id.egov.identity.citizen.CitizenId;
import id.egov.identity.citizen.CitizenRegistry;
import id.egov.identity.citizen.LegalBasis;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.privacy.MemoryEnvelopeKeys;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.region.RegionDirectory;
import id.egov.identity.validation.ValidNik;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/** Books, refuses, validates and writes JSON, with every jar a named module. */
public final class ModulePathMain {

  private ModulePathMain() {}

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException never, unless a type of egov cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            // Without it, Hibernate Validator wants an implementation of Jakarta EL as well.
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      run(factory.getValidator(), out);
    }
  }

  private static void run(Validator validator, PrintStream out) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), Zone.WIB.zoneId());
    BookingService bookings =
        BookingService.builder(
                new MemoryStore(),
                RoomCatalog.of(
                    List.of(Room.of("aula", "Aula", 200), Room.of("rapat", "Ruang rapat", 20))),
                validator,
                clock)
            .policy(
                BookingPolicy.ofDefaults()
                    .withWindow(Duration.ofDays(30))
                    .withLongest(Duration.ofHours(12)))
            .build();
    TimeSlot morning = TimeSlot.of(Instant.parse("2026-11-23T02:00:00Z"), Duration.ofHours(2));

    BookingRequest first =
        BookingRequest.of("1", "Musrenbang", "Bappeda", morning).withRoom("rapat");
    BookingOutcome confirmed = bookings.request(first);
    out.println("Jackson 2: " + new ObjectMapper().writeValueAsString(confirmed));
    out.println("Jackson 3: " + new JsonMapper().writeValueAsString(confirmed));

    BookingRequest second = BookingRequest.of("2", "Rakor", "Dinkes", morning).withRoom("rapat");
    if (bookings.request(second) instanceof BookingOutcome.Refused refused) {
      for (Locale language : List.of(ReasonTexts.INDONESIAN, Locale.ENGLISH)) {
        out.println(
            BookingReason.TEXTS.text(refused.reasons().get(0), language, Zone.WIB.zoneId()));
      }
      out.println("Alternative: " + refused.alternatives().get(0).room());
    }
    AgendaService agenda =
        AgendaService.builder(
                new MemoryStore(),
                Officials.of(List.of(Official.of("mayor", "Ibu Wali", "Wali Kota"))),
                validator,
                clock)
            .policy(AgendaPolicy.in(Zone.WIB.zoneId()))
            .build();
    AgendaItem item = AgendaItem.of("1", "Musrenbang", "Bappeda", morning, "mayor");
    out.println("Agenda: " + agenda.schedule(item).getClass().getSimpleName());

    // Each jar brings messages of its own; they are found side by side.
    refused(out, () -> bookings.request(first.withPeople(0)));
    refused(out, () -> agenda.schedule(AgendaItem.of("2", "Rakor", "Dinkes", morning)));
    validator.validate(new Form("1372")).forEach(problem -> out.println(problem.getMessage()));
    LocalDate independence = LocalDate.parse("2026-08-17");
    HolidayCalendar.indonesia()
        .on(independence, independence)
        .forEach(holiday -> out.println(independence + " " + holiday.nameId()));
    Nik nik = Nik.parse("13.72.01.410890.0001"); // invented
    out.println(nik);
    RegionDirectory regions = RegionDirectory.indonesia();
    nik.region(regions).ifPresent(out::println);
    out.println(new JsonMapper().writeValueAsString(regions.find("92.71").orElseThrow()));
    citizens(validator, clock, nik, out);
    Nik.check("9271011708900001").explanations(Locale.ENGLISH).forEach(out::println); // invented
  }

  private static void citizens(Validator validator, Clock clock, Nik nik, PrintStream out) {
    byte[] secret = new byte[32]; // an application has a random one, from outside
    secret[0] = 1;
    CitizenRegistry registry =
        CitizenRegistry.builder(
                new MemoryStore(),
                NikTokenizer.of(Purpose.of("citizen-registry"), TokenKeyRing.of("k1", secret)),
                validator,
                clock)
            .sealing(new MemoryEnvelopeKeys())
            .build();
    Purpose aid = Purpose.of("social-aid");
    Citizen citizen =
        Citizen.of(nik, "Siti", LocalDate.parse("1990-08-01"), Sex.FEMALE, "13.72.01");
    CitizenId id =
        registry
            .register(citizen, aid, LegalBasis.CONSENT, null)
            .given()
            .orElseThrow(IllegalStateException::new)
            .id();
    registry.read(id, aid).given().ifPresent(read -> out.println(read.name() + " " + read.nik()));
    refused(out, () -> registry.register(nameless(citizen), aid, LegalBasis.CONSENT, null));
  }

  private static Citizen nameless(Citizen citizen) {
    return Citizen.of(citizen.nik(), "", citizen.birthDate(), citizen.sex(), citizen.region());
  }

  private static void refused(PrintStream out, Runnable call) {
    try {
      call.run();
    } catch (ConstraintViolationException e) {
      e.getConstraintViolations().forEach(violation -> out.println(violation.getMessage()));
    }
  }

  /**
   * What somebody typed.
   *
   * @param nik a citizen number
   */
  public record Form(@ValidNik String nik) {}
}
