package id.egov.scheduling.meeting;

import static id.egov.scheduling.meeting.Quorum.all;
import static id.egov.scheduling.meeting.Quorum.any;
import static id.egov.scheduling.meeting.Quorum.atLeast;
import static id.egov.scheduling.meeting.Quorum.person;
import static id.egov.scheduling.meeting.Quorum.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.time.DaysOff;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.PositionId;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The leaders of an invented city in the last week of November 2026. */
class MeetingFinderTest {

  private static final Officials CITY =
      city(
          """
          OFFICIAL;sri;Sri Lestari;Wali Kota
          OFFICIAL;bambang;Bambang Wiryo;Wakil Wali Kota
          OFFICIAL;ratna;Ratna Dewi;Sekretaris Daerah
          OFFICIAL;joko;Joko Susilo;Asisten I
          OFFICIAL;tuti;Tuti Handayani;Asisten II
          OFFICIAL;yusuf;Yusuf Rahman;Asisten III
          POSITION;walikota;Wali Kota
          POSITION;wakil;Wakil Wali Kota
          POSITION;sekda;Sekretaris Daerah
          POSITION;asisten-1;Asisten I
          POSITION;asisten-2;Asisten II
          POSITION;asisten-3;Asisten III
          POSITION;staf-ahli;Staf Ahli
          APPOINTMENT;walikota;sri;DEFINITIVE
          APPOINTMENT;wakil;bambang;DEFINITIVE
          APPOINTMENT;sekda;ratna;DEFINITIVE
          APPOINTMENT;asisten-1;joko;DEFINITIVE
          APPOINTMENT;asisten-2;tuti;DEFINITIVE
          APPOINTMENT;asisten-3;yusuf;DEFINITIVE
          STAND_IN;sekda;asisten-1;PLH
          """);

  private static final Quorum LEADERS =
      all(
          any(role("walikota"), role("wakil")),
          role("sekda"),
          atLeast(2, role("asisten-1"), role("asisten-2"), role("asisten-3")));

  private static final Duration NINETY_MINUTES = Duration.ofMinutes(90);
  private static final Duration HOUR = Duration.ofHours(1);

  private final MemoryStore store = new MemoryStore();
  private int claims;

  private static Officials city(String lines) {
    try {
      return Officials.builder().read(new StringReader(lines), "officials.csv").build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MeetingFinder.Builder builder(Officials officials) {
    return MeetingFinder.builder(store, officials, Naive.VALIDATOR, Zone.WIB.zoneId())
        .openingTimes(
            OpeningTimes.ofWorkingTime(
                OfficeHours.standard(),
                Zone.WIB.zoneId(),
                HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 20))))
        .rooms(
            List.of(
                MeetingRoom.of("room:aula", 200, "room:aula-a", "room:aula-b"),
                MeetingRoom.of("room:aula-a", 100),
                MeetingRoom.of("room:rapat", 40),
                MeetingRoom.of("room:kecil", 8)));
  }

  private final MeetingFinder finder = builder(CITY).build();

  /** Local time of a day of November, from Monday the 23rd. */
  private static TimeSlot at(int day, String start, String end) {
    String date = "2026-11-" + day + "T";
    return TimeSlot.parse(date + start + ":00+07:00/" + date + end + ":00+07:00");
  }

  private void busy(String resource, TimeSlot... slots) {
    for (TimeSlot slot : slots) {
      String id = "secret-" + claims++;
      store.commit(
          Commit.builder(new CommitId(id))
              .add(
                  Claim.exclusive(
                      ResourceId.parse(resource), slot, DocumentKey.parse("agenda-item:" + id)))
              .build());
    }
  }

  private static List<MeetingProposal> found(MeetingAnswer answer) {
    assertThat(answer).isInstanceOf(MeetingAnswer.Found.class);
    return ((MeetingAnswer.Found) answer).proposals();
  }

  private static List<Reason> reasons(MeetingAnswer answer) {
    assertThat(answer).isInstanceOf(MeetingAnswer.Impossible.class);
    return ((MeetingAnswer.Impossible) answer).reasons();
  }

  private static List<String> codes(MeetingAnswer answer) {
    return reasons(answer).stream()
        .map(reason -> reason.code() + " " + reason.evidence().getOrDefault("requirement", ""))
        .toList();
  }

  private static Set<OfficialId> officials(String... ids) {
    return Set.copyOf(Arrays.stream(ids).map(OfficialId::new).toList());
  }

  @Test
  void findsTheFirstNinetyMinutesInTheNextTenWorkingDays() {
    TimeSlot window = finder.workingDays(Instant.parse("2026-11-23T00:00:00Z"), 10).orElseThrow();
    assertThat(window).isEqualTo(TimeSlot.parse("2026-11-23T00:00:00Z/2026-12-04T09:30:00Z"));
    // The sekda is away all Monday, the mayor until Wednesday, and her deputy on Tuesday morning.
    busy("official:ratna", at(23, "07:30", "16:00"));
    busy("official:sri", at(23, "07:30", "16:00"), at(24, "07:30", "16:00"));
    busy("official:bambang", at(24, "07:30", "10:40"));
    busy("official:tuti", at(24, "07:30", "16:00"));
    busy("room:rapat", at(24, "13:00", "14:00"));
    MeetingRequest request =
        MeetingRequest.of(NINETY_MINUTES, LEADERS, window).withPeople(40).withLimit(3);
    List<MeetingProposal> proposals = found(finder.find(request));
    // 10:45 to 12:00 is too short before the break, and the room is taken until two; the hall is
    // not.
    assertThat(proposals.get(0))
        .isEqualTo(
            new MeetingProposal(
                at(24, "13:00", "14:30"),
                officials("bambang", "ratna", "joko", "yusuf"),
                Set.of(),
                ResourceId.parse("room:aula-a"),
                Set.of(ResourceId.parse("room:aula-a")),
                (24 + 6) * 60));
    // Wednesday is free from the morning on, and nobody need wait longer.
    assertThat(proposals)
        .extracting(MeetingProposal::slot)
        .containsExactly(
            at(24, "13:00", "14:30"), at(25, "07:30", "09:00"), at(25, "13:00", "14:30"));
    assertThat(proposals.get(1).required()).isEqualTo(officials("sri", "ratna", "joko", "tuti"));
    assertThat(proposals.get(1).room()).isEqualTo(ResourceId.parse("room:rapat"));
  }

  @Test
  void aHolidayIsNoWorkingDay() {
    // Christmas and its joint leave; nobody knows the holidays of 2027 yet.
    assertThat(finder.workingDays(Instant.parse("2026-12-23T00:00:00Z"), 2))
        .contains(TimeSlot.parse("2026-12-23T00:00:00Z/2026-12-28T09:00:00Z"));
    assertThat(finder.workingDays(Instant.parse("2026-12-23T00:00:00Z"), 5))
        .contains(TimeSlot.parse("2026-12-23T00:00:00Z/2026-12-31T09:00:00Z"));
    assertThat(finder.workingDays(Instant.parse("2026-12-23T00:00:00Z"), 6)).isEmpty();
    assertThatThrownBy(() -> finder.workingDays(Instant.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days (0) must be at least 1");
  }

  @Test
  void daysThatNobodyKnowsYetAreNotLookedAtIfOthersWillDo() {
    // When Ramadan is in 2027 is not known yet.
    MeetingFinder open =
        builder(CITY)
            .openingTimes(
                OpeningTimes.ofWorkingTime(
                    OfficeHours.standard(), Zone.WIB.zoneId(), DaysOff.none()))
            .build();
    assertThat(open.workingDays(Instant.parse("2026-11-23T00:00:00Z"), 10))
        .contains(TimeSlot.parse("2026-11-23T00:00:00Z/2026-12-04T09:30:00Z"));
  }

  @Test
  void theRestOfADayCountsAsADay() {
    assertThat(finder.workingDays(Instant.parse("2026-11-23T08:59:59.9999Z"), 1))
        .contains(TimeSlot.parse("2026-11-23T09:00:00Z/2026-11-24T09:00:00Z"));
    assertThat(finder.workingDays(Instant.parse("2026-11-23T08:59:00Z"), 1))
        .contains(TimeSlot.parse("2026-11-23T08:59:00Z/2026-11-23T09:00:00Z"));
  }

  @Test
  void oneMoreOfTheOptionalIsWorthAnHour() {
    busy("official:joko", at(23, "07:30", "08:15"));
    busy("official:tuti", at(23, "07:30", "09:15"));
    MeetingRequest request =
        MeetingRequest.of(HOUR, person("sri"), at(23, "07:30", "12:00"))
            .withOptional(person("joko"), person("tuti"), person("sri"));
    // 07:30 lacks two, 08:15 one; from 09:15 on all could come, which is an hour after 08:15.
    assertThat(found(finder.find(request)))
        .extracting(MeetingProposal::slot, MeetingProposal::cost)
        .containsExactly(
            tuple(at(23, "08:15", "09:15"), 105L),
            tuple(at(23, "09:15", "10:15"), 105L),
            tuple(at(23, "07:30", "08:30"), 120L));
    assertThat(found(finder.find(request)).get(1).optional()).isEqualTo(officials("joko", "tuti"));
    MeetingFinder hasty = builder(CITY).costs(new MeetingCosts(0, 0, 0, 0)).build();
    assertThat(found(hasty.find(request)))
        .extracting(MeetingProposal::slot)
        .containsExactly(at(23, "07:30", "08:30"));
  }

  @Test
  void theNamedFirstMayBeWorthWaitingFor() {
    busy("official:sri", at(23, "07:30", "08:30"));
    MeetingRequest request =
        MeetingRequest.of(HOUR, any(role("walikota"), role("wakil")), at(23, "07:30", "12:00"));
    assertThat(found(finder.find(request)).get(0).required()).isEqualTo(officials("bambang"));
    MeetingFinder patient = builder(CITY).costs(new MeetingCosts(0, 61, 0, 0)).build();
    List<MeetingProposal> proposals = found(patient.find(request));
    assertThat(proposals.get(0).required()).isEqualTo(officials("sri"));
    assertThat(proposals.get(0).slot()).isEqualTo(at(23, "08:30", "09:30"));
    assertThat(proposals.get(1).cost()).isEqualTo(61);
  }

  @Test
  void aRoleIsWhoeverExercisesItOnThatDate() {
    Officials away =
        CITY.toBuilder()
            .absence(Absence.of(new OfficialId("ratna"), "2026-11-23", "2026-11-24"))
            .build();
    busy("official:joko", at(23, "07:30", "10:00"));
    TimeSlot days =
        new TimeSlot(
            at(23, "07:30", "08:00").startInclusive(), at(24, "07:30", "12:00").endExclusive());
    MeetingRequest request = MeetingRequest.of(HOUR, role("sekda"), days);
    assertThat(found(builder(away).build().find(request)))
        .extracting(MeetingProposal::slot, MeetingProposal::required)
        .containsExactly(
            tuple(at(23, "10:00", "11:00"), officials("joko")),
            tuple(at(23, "13:00", "14:00"), officials("joko")),
            tuple(at(24, "07:30", "08:30"), officials("ratna")));
    // To have the sekda herself may be worth a day.
    MeetingFinder patient = builder(away).costs(new MeetingCosts(0, 0, 24 * 60, 0)).build();
    assertThat(found(patient.find(request)).get(0).required()).isEqualTo(officials("ratna"));
    // Whoever is away cannot come, whatever they are asked as.
    assertThat(found(builder(away).build().find(MeetingRequest.of(HOUR, person("ratna"), days))))
        .extracting(MeetingProposal::slot)
        .containsExactly(at(24, "07:30", "08:30"));
    // Plh is for routine.
    Quorum strategic = new Quorum.Role(new PositionId("sekda"), Duty.STRATEGIC);
    assertThat(found(builder(away).build().find(MeetingRequest.of(HOUR, strategic, days))))
        .extracting(MeetingProposal::slot)
        .containsExactly(at(24, "07:30", "08:30"));
  }

  @Test
  void roomsAreTakenAsWholesOfTheirParts() {
    busy("room:aula-b", at(23, "07:30", "10:00"));
    MeetingRequest request =
        MeetingRequest.of(HOUR, person("sri"), at(23, "07:30", "12:00"))
            .withPeople(150)
            .withResources("car:1");
    assertThat(found(finder.find(request)).get(0))
        .isEqualTo(
            new MeetingProposal(
                at(23, "10:00", "11:00"),
                officials("sri"),
                Set.of(),
                ResourceId.parse("room:aula"),
                Set.of(
                    ResourceId.parse("car:1"),
                    ResourceId.parse("room:aula-a"),
                    ResourceId.parse("room:aula-b")),
                150));
    // Empty seats may cost something.
    MeetingFinder thrifty = builder(CITY).costs(new MeetingCosts(0, 0, 0, 2)).build();
    busy("room:rapat", at(23, "07:30", "09:00"));
    assertThat(found(thrifty.find(request.withPeople(40))).get(0).room())
        .isEqualTo(ResourceId.parse("room:rapat"));
  }

  @Test
  void aResourceOfSeveralUnitsIsFreeWhileOneIsLeft() {
    ResourceId cars = ResourceId.parse("car:pool");
    store.commit(Commit.builder(new CommitId("cars")).capacity(cars, 2).build());
    busy("car:pool", at(23, "07:30", "09:00"), at(23, "08:00", "10:00"));
    assertThat(
            found(
                    finder.find(
                        MeetingRequest.of(HOUR, person("sri"), at(23, "07:30", "12:00"))
                            .withResources("car:pool")))
                .get(0)
                .slot())
        .isEqualTo(at(23, "09:00", "10:00"));
  }

  @Test
  void meetingsStartOnTheGrid() {
    busy("official:sri", at(23, "07:30", "08:10"));
    MeetingRequest request = MeetingRequest.of(HOUR, person("sri"), at(23, "07:30", "12:00"));
    assertThat(found(finder.find(request)).get(0).slot()).isEqualTo(at(23, "08:15", "09:15"));
    MeetingFinder fine = builder(CITY).startsEvery(Duration.ofMinutes(1)).build();
    assertThat(found(fine.find(request)).get(0).slot()).isEqualTo(at(23, "08:10", "09:10"));
    MeetingFinder hourly = builder(CITY).startsEvery(HOUR).build();
    assertThat(found(hourly.find(request)).get(0).slot()).isEqualTo(at(23, "09:00", "10:00"));
    // 11:15 to 12:00 has no whole hour that is long enough.
    MeetingRequest late =
        MeetingRequest.of(Duration.ofMinutes(45), person("sri"), at(23, "11:15", "12:00"));
    assertThat(codes(hourly.find(late))).containsExactly("NO_OPENING ");
    assertThat(found(finder.find(late))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT30S", "PT90S", "P2D", "PT-15M"})
  void theGridIsOfWholeMinutes(String step) {
    MeetingFinder.Builder builder = builder(CITY);
    assertThatThrownBy(() -> builder.startsEvery(Duration.parse(step)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "startsEvery (%s) must be whole minutes, from one to a day"
                .formatted(Duration.parse(step)));
  }

  @Test
  void withoutOpeningTimesAnyHourWillDo() {
    MeetingFinder always =
        MeetingFinder.builder(store, CITY, Naive.VALIDATOR, Zone.WIB.zoneId()).build();
    TimeSlot days = TimeSlot.parse("2026-11-23T20:00:00+07:00/2026-11-25T03:00:00+07:00");
    busy("official:sri", TimeSlot.parse("2026-11-23T20:00:00+07:00/2026-11-23T21:50:00+07:00"));
    // It starts on one date and ends on the next; each date has its own first time.
    assertThat(found(always.find(MeetingRequest.of(Duration.ofHours(3), person("sri"), days))))
        .extracting(MeetingProposal::slot)
        .containsExactly(
            TimeSlot.parse("2026-11-23T22:00:00+07:00/2026-11-24T01:00:00+07:00"),
            TimeSlot.parse("2026-11-24T00:00:00+07:00/2026-11-24T03:00:00+07:00"),
            TimeSlot.parse("2026-11-25T00:00:00+07:00/2026-11-25T03:00:00+07:00"));
    assertThat(always.workingDays(days.startInclusive(), 2))
        .contains(TimeSlot.parse("2026-11-23T20:00:00+07:00/2026-11-25T00:00:00+07:00"));
  }

  @Test
  void whoeverFillsTwoPlacesIsThereForBoth() {
    MeetingRequest request =
        MeetingRequest.of(
            HOUR,
            atLeast(2, role("walikota"), person("sri"), role("wakil")),
            at(23, "07:30", "12:00"));
    assertThat(found(finder.find(request)).get(0).required()).isEqualTo(officials("sri"));
  }

  @Test
  void eachRequirementThatNeverFitsIsNamed() {
    TimeSlot monday = at(23, "07:30", "16:00");
    busy("official:sri", at(23, "07:30", "16:00"));
    busy("official:bambang", at(23, "08:00", "11:30"), at(23, "13:30", "15:30"));
    busy("official:joko", monday);
    busy("official:tuti", monday);
    busy("room:aula-a", monday);
    busy("car:1", at(23, "08:00", "16:00"));
    MeetingAnswer answer =
        finder.find(
            MeetingRequest.of(HOUR, all(LEADERS, role("staf-ahli"), person("sri")), monday)
                .withPeople(90)
                .withResources("car:1", "car:2"));
    assertThat(codes(answer))
        .containsExactly(
            "NEVER_FREE required.of[0].of[0]",
            "NEVER_FREE required.of[0].of[2]",
            "POSITION_VACANT required.of[1]",
            "NEVER_FREE required.of[2]",
            "ROOMS_TAKEN people",
            "RESOURCE_TAKEN resources[car:1]");
    assertThat(reasons(answer).stream().map(reason -> text(reason, ReasonTexts.INDONESIAN)))
        .containsExactly(
            "(Wali Kota / Wakil Wali Kota) tidak pernah punya waktu selama 60 menit (Senin 23"
                + " November 2026 07.30–16.00)",
            "2/3 (Asisten I, Asisten II, Asisten III) tidak pernah punya waktu selama 60 menit"
                + " (Senin 23 November 2026 07.30–16.00)",
            "Tidak ada yang menjabat atau mewakili Staf Ahli (Senin 23 November 2026 07.30–16.00)",
            "Wali Kota (Sri Lestari) tidak pernah punya waktu selama 60 menit (Senin 23 November"
                + " 2026 07.30–16.00)",
            "Tidak ada ruang untuk 90 orang yang kosong selama 60 menit (Senin 23 November 2026"
                + " 07.30–16.00)",
            "car:1 tidak pernah kosong selama 60 menit (Senin 23 November 2026 07.30–16.00)");
    // What they are taken by stays where it is.
    assertThat(answer.toString()).doesNotContain("secret");
    assertThat(
            reasons(
                finder.find(
                    MeetingRequest.of(HOUR, person("sri"), at(24, "07:30", "12:00"))
                        .withPeople(500))))
        .containsExactly(
            MeetingReason.NO_ROOM.with("requirement", "people", "people", "500", "largest", "200"));
  }

  private static String text(Reason reason, Locale locale) {
    return MeetingReason.TEXTS.text(reason, locale, Zone.WIB.zoneId());
  }

  @Test
  void requirementsThatNeverFitTogetherAreAllNeededForThat() {
    TimeSlot morning = at(23, "07:30", "12:00");
    busy("official:sri", at(23, "09:00", "12:00"));
    busy("official:ratna", at(23, "07:30", "10:00"));
    busy("official:bambang", at(23, "07:30", "08:00"));
    busy("car:1", at(23, "07:30", "09:00"));
    // The deputy and the car would do with either of the others.
    assertThat(
            codes(
                finder.find(
                    MeetingRequest.of(
                            HOUR, all(person("bambang"), person("sri"), person("ratna")), morning)
                        .withResources("car:1"))))
        .containsExactly(
            "NEVER_FREE_TOGETHER required.of[1]", "NEVER_FREE_TOGETHER required.of[2]");
    MeetingAnswer answer =
        finder.find(
            MeetingRequest.of(HOUR, any(person("sri"), all(person("sri"), person("tuti"))), morning)
                .withResources("car:1"));
    assertThat(codes(answer))
        .containsExactly("NEVER_FREE_TOGETHER required", "RESOURCE_TAKEN_THEN resources[car:1]");
    assertThat(reasons(answer).stream().map(reason -> text(reason, Locale.ENGLISH)))
        .containsExactly(
            "(Wali Kota (Sri Lestari) / (Wali Kota (Sri Lestari) + Asisten II (Tuti Handayani))):"
                + " free, but never when the others are (Monday 23 November 2026 07:30–12:00)",
            "car:1 is free, but never when the others are (Monday 23 November 2026 07:30–12:00)");
    busy("room:aula-a", at(23, "07:30", "09:30"));
    assertThat(codes(finder.find(MeetingRequest.of(HOUR, person("sri"), morning).withPeople(50))))
        .containsExactly("NEVER_FREE_TOGETHER required", "ROOMS_TAKEN_THEN people");
  }

  @Test
  void whereNothingIsOpenNobodyElseIsTheCause() {
    MeetingRequest sunday = MeetingRequest.of(HOUR, person("sri"), at(29, "07:30", "12:00"));
    assertThat(codes(finder.find(sunday))).containsExactly("NO_OPENING ");
    MeetingRequest long5 =
        MeetingRequest.of(Duration.ofHours(5), person("sri"), at(23, "07:30", "16:00"));
    assertThat(reasons(finder.find(long5)))
        .containsExactly(
            MeetingReason.NO_OPENING.with(
                "minutes", "300", "within", at(23, "07:30", "16:00").toString()));
  }

  @Test
  void whoIsNotKnownIsToldOnce() {
    MeetingRequest request =
        MeetingRequest.of(
                HOUR, all(person("king"), role("regent"), person("king")), at(23, "07:30", "12:00"))
            .withOptional(person("queen"), role("sekda"));
    assertThat(reasons(finder.find(request)))
        .containsExactly(
            MeetingReason.OFFICIAL_UNKNOWN.with("official", "king"),
            MeetingReason.POSITION_UNKNOWN.with("position", "regent"),
            MeetingReason.OFFICIAL_UNKNOWN.with("official", "queen"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, duration, PT0S",
    "0, duration, PT750H",
    "-1, people, PT1H",
  })
  void aWrongRequestIsRefusedBeforeAnythingIsRead(int people, String field, String duration) {
    MeetingRequest request =
        MeetingRequest.of(Duration.parse(duration), person("sri"), at(23, "07:30", "12:00"))
            .withPeople(people);
    assertThat(violations(request)).hasSize(1).first().asString().contains(field);
  }

  private List<String> violations(MeetingRequest request) {
    try {
      finder.find(request);
      return List.of();
    } catch (ConstraintViolationException e) {
      return e.getConstraintViolations().stream()
          .map(violation -> violation.getPropertyPath().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsMissingInARequestIsNamed() {
    MeetingRequest nothing =
        Naive.read(
            "{\"duration\":\"PT1H\",\"required\":null,\"people\":0,\"within\":null,\"limit\":0}",
            MeetingRequest.class);
    assertThat(violations(nothing)).containsExactly("limit", "required", "within");
    Quorum odd =
        Naive.read(
            """
            {"kind":"ALL","of":[
              {"kind":"PERSON","official":null},
              {"kind":"ROLE","position":null,"duty":null},
              {"kind":"ANY"},
              {"kind":"AT_LEAST","count":2,"of":[{"kind":"PERSON","official":"sri"}]},
              {"kind":"AT_LEAST","count":0,"of":[null]}]}
            """,
            Quorum.class);
    MeetingRequest request =
        MeetingRequest.of(HOUR, odd, TimeSlot.of(Instant.EPOCH, Duration.ofDays(367)))
            .withResources("official:sri");
    assertThat(violations(request))
        .containsExactly(
            "claimingOfficials",
            "required.of[0].official",
            "required.of[1].duty",
            "required.of[1].position",
            "required.of[2].of",
            "required.of[3].countPossible",
            "required.of[4].count",
            "required.of[4].of[0].<list element>",
            "withinInRange");
  }

  @Test
  void aQuorumIsOfBoundedSize() {
    Quorum[] many = new Quorum[499];
    Arrays.fill(many, person("sri"));
    MeetingRequest request = MeetingRequest.of(HOUR, any(many), at(23, "07:30", "12:00"));
    assertThat(found(finder.find(request))).hasSize(1);
    assertThat(violations(request.withOptional(role("sekda")))).containsExactly("sizeInRange");
  }

  @Test
  void aRequestGoesThroughJson() throws Exception {
    MeetingRequest request =
        MeetingRequest.of(NINETY_MINUTES, LEADERS, at(23, "07:30", "16:00"))
            .withOptional(person("tuti"))
            .withPeople(40)
            .withResources("car:1");
    Naive.roundTrip(request);
    Naive.roundTrip(finder.find(request));
    Naive.roundTrip(new MeetingAnswer.Impossible(List.of(MeetingReason.NO_OPENING.with())));
    assertThatThrownBy(() -> Naive.read("{\"duration\":\"90\"}", MeetingRequest.class))
        .hasMessageContaining("duration");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new MeetingCosts(0, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("passedOver (-1) must be from 0 to 1000000");
    assertThatThrownBy(() -> new MeetingCosts(0, 0, 0, 1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MeetingRoom.of("room:x", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("room room:x: seats (0) must be at least 1, and there must be a part");
    ResourceId x = ResourceId.parse("room:x");
    assertThatThrownBy(() -> new MeetingRoom(x, 1, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
