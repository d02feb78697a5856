package id.egov.examples.modulepath;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.egov.core.conflict.CommonFree;
import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.LoadProfile;
import id.egov.core.conflict.Timelines;
import id.egov.core.store.Occupancy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floor plan and the rules of the house, over the classes of every jar. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "id.egov.core", "id.egov.booking", "id.egov.scheduling", "id.egov.identity");

  @Test
  void everyFloorIsSeen() {
    for (String name :
        List.of(
            "id.egov.core.store.Store",
            "id.egov.booking.BookingService",
            "id.egov.identity.number.Nik")) {
      assertThat(HOUSE.contain(name)).as(name).isTrue();
    }
  }

  @Test
  void theDomainsStandSideBySideOnTheCore() {
    List<String> domains = List.of("booking", "scheduling", "identity");
    for (String domain : domains) {
      String[] others =
          domains.stream()
              .filter(other -> !other.equals(domain))
              .map(other -> "id.egov." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("id.egov." + domain + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(HOUSE);
    }
    noClasses()
        .that()
        .resideInAPackage("id.egov.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.egov.booking..", "id.egov.scheduling..", "id.egov.identity..")
        .check(HOUSE);
  }

  /** The zones of ical4j are kept for the whole JVM and may be asked of the network. */
  @Test
  void calendarsAreReadWithoutTheNetwork() {
    noClasses()
        .that()
        .resideInAPackage("id.egov..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "net\\.fortuna\\.ical4j\\.(model\\.TimeZone.*|util\\.TimeZones|data\\.CalendarBuilder)")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("id.egov.core.ical")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(?!URI).*|java\\.nio\\.channels\\..*")
        .check(HOUSE);
  }

  /** Speed that is only in the benchmarks helps nobody. */
  @Test
  void bookingsStandOnTheConflictEngine() {
    uses("id.egov.core.store.ClaimSet", IntervalTimeline.class, LoadProfile.class);
    uses("id.egov.core.store.LiveOccupancy", Timelines.class);
    uses("id.egov.booking.FreeRooms", Occupancy.class);
    uses("id.egov.booking.RoomTimes", Occupancy.class);
    uses("id.egov.scheduling.CommonTime", CommonFree.class);
  }

  private static void uses(String user, Class<?>... used) {
    for (Class<?> each : used) {
      classes()
          .that()
          .haveFullyQualifiedName(user)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(each)
          .check(HOUSE);
    }
  }

  @Test
  void theConflictEngineKnowsNothingButNumbers() {
    classes()
        .that()
        .resideInAPackage("id.egov.core.conflict")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "id.egov.core.conflict",
            "java.lang..",
            "java.math..",
            "java.nio",
            "java.util..",
            "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("id.egov.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void librariesAreKeptToTheirRooms() {
    onlyIn(
        "tools.jackson..",
        "id.egov.core.json",
        "id.egov.core.store.jdbc",
        "id.egov.identity.privacy.jackson3");
    onlyIn("com.fasterxml.jackson.databind..", "id.egov.identity.privacy.jackson2");
    onlyIn("net.fortuna.ical4j..", "id.egov.core.time", "id.egov.core.ical");
    onlyIn("com.google..", "id.egov.identity.phone");
    onlyIn("java.sql..", "id.egov.core.store.jdbc");
    onlyIn("javax.sql..", "id.egov.core.store.jdbc");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hibernate..", "java.util.logging..")
        .check(HOUSE);
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void nobodyReadsAHiddenClock() {
    List<Class<?>> clocks =
        List.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class,
            Year.class,
            YearMonth.class);
    for (Class<?> clock : clocks) {
      noClasses().should().callMethod(clock, "now").check(HOUSE);
      noClasses().should().callMethod(clock, "now", ZoneId.class).check(HOUSE);
    }
    for (String hidden : List.of("systemUTC", "systemDefaultZone", "system")) {
      never(Clock.class, hidden).check(HOUSE);
    }
    never(System.class, "currentTimeMillis").check(HOUSE);
    noClasses().should().callConstructor(Date.class).check(HOUSE);
  }

  @Test
  void nobodyReadsADefaultZoneLocaleOrCharset() {
    never(ZoneId.class, "systemDefault").check(HOUSE);
    never(TimeZone.class, "getDefault").check(HOUSE);
    never(Locale.class, "getDefault").check(HOUSE);
    never(Charset.class, "defaultCharset").check(HOUSE);
    noClasses().should().callMethod(String.class, "toLowerCase").check(HOUSE);
    noClasses().should().callMethod(String.class, "toUpperCase").check(HOUSE);
    noClasses().should().callMethod(String.class, "getBytes").check(HOUSE);
    noClasses().should().callConstructor(String.class, byte[].class).check(HOUSE);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(HOUSE);
  }

  private static ArchRule never(Class<?> owner, String method) {
    return noClasses()
        .should()
        .callMethodWhere(target(nameMatching(method)).and(Predicates.targetOwner(type(owner))));
  }

  private static DescribedPredicate<JavaClass> type(Class<?> owner) {
    return JavaClass.Predicates.equivalentTo(owner);
  }

  @Test
  void nobodyPrintsOrSleeps() {
    noClasses().should().accessField(System.class, "out").check(HOUSE);
    noClasses().should().accessField(System.class, "err").check(HOUSE);
    never(Thread.class, "sleep").check(HOUSE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses().should().haveSimpleNameEndingWith("Impl").check(HOUSE);
    noClasses().should().haveSimpleNameStartingWith("Base").check(HOUSE);
  }

  /** {@code "%d".formatted(7)} reads the default locale, and is written ٧ in some. */
  @Test
  void messagesFormatWithoutALocale() throws IOException {
    Pattern localized = Pattern.compile("\"[^\"]*%[,+0-9.]*[dfegxX][^\"]*\"");
    List<String> found = new ArrayList<>();
    Path house = Path.of("..", "..");
    for (String jar : List.of("egov-core", "egov-booking", "egov-scheduling", "egov-identity")) {
      Path sources = house.resolve(jar).resolve("src/main/java");
      assertThat(sources).isDirectory();
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          if (localized.matcher(Files.readString(file)).find()) {
            found.add(file.toString());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
