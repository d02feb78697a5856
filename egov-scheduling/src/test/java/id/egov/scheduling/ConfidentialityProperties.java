package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.meeting.MeetingRequest;
import id.egov.scheduling.meeting.Quorum;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Nothing of what is confidential is in a refusal, a note or an offer. */
class ConfidentialityProperties {

  private static final Actor CLERK = Actor.of("clerk", "Dinas Kesehatan", Role.VERIFIER);
  private static final TravelTimes TRAVEL =
      TravelTimes.builder(Duration.ZERO)
          .bothWays("Rahasia", "Balai Kota", Duration.ofMinutes(47))
          .build();

  private static AgendaService service(Duration veil) {
    return AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
        .travel(TRAVEL)
        .policy(AgendaPolicy.in(ZoneId.of("Asia/Jakarta")).withVeil(veil))
        .alternatives(5, Duration.ofHours(12))
        .build();
  }

  private static AgendaItem secret(TimeSlot slot) {
    return AgendaItem.of("sekret-77", "Judul terlarang", "Penyelenggara gelap", slot, "mayor")
        .withVisibility(Visibility.CONFIDENTIAL)
        .withVenue(Venue.at("Tempat tersembunyi", "Rahasia"))
        .withResources("room:aula");
  }

  private static AgendaItem wanted(TimeSlot slot) {
    return AgendaItem.of("umum", "Rapat umum", "Dinas Kesehatan", slot, "mayor")
        .withVenue(Venue.at("Aula", "Balai Kota"))
        .withResources("room:aula");
  }

  /** All that a caller may read of an outcome. */
  private static String everything(AgendaOutcome outcome) {
    Stream<String> texts =
        outcome instanceof Refused refused
            ? refused.reasons().stream()
                .flatMap(
                    reason ->
                        Stream.of(Locale.ENGLISH, ReasonTexts.INDONESIAN)
                            .map(
                                locale ->
                                    AgendaReason.TEXTS.text(
                                        reason, locale, ZoneId.of("Asia/Jakarta"))))
            : Stream.of();
    return JsonCodec.strict().write(outcome) + String.join("\n", texts.toList());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whatIsConfidentialIsNeitherNamedNorShown(
      @ForAll @IntRange(min = 1, max = 8) int secretStart,
      @ForAll @IntRange(min = 1, max = 4) int secretHours,
      @ForAll @IntRange(min = 0, max = 12) int start,
      @ForAll @IntRange(min = 1, max = 3) int length,
      @ForAll boolean untilDone) {
    AgendaService service = service(Duration.ofHours(6));
    AgendaItem secret = secret(hours(secretStart, secretStart + secretHours));
    if (untilDone) {
      secret =
          secret.withTime(
              AgendaTime.untilDone(
                  secret.slot().startInclusive(), Duration.ofMinutes(13), Duration.ofMinutes(101)));
    }
    done(service.schedule(secret));
    AgendaOutcome outcome = service.as(CLERK).schedule(wanted(hours(start, start + length)));
    assertThat(everything(outcome))
        .doesNotContain("sekret-77")
        .doesNotContain("Judul terlarang")
        .doesNotContain("Penyelenggara gelap")
        .doesNotContain("Tempat tersembunyi")
        .doesNotContain("Rahasia")
        .doesNotContain("TRAVEL");
    if (outcome instanceof Refused refused) {
      assertThat(refused.clashes()).isEmpty();
      for (AgendaAlternative instead : refused.alternatives()) {
        // Neither somebody's time nor the room's is offered in a stretch of the day that it
        // touches.
        TimeSlot hidden = stretches(secret.slot());
        assertThat(
                instead.slot().overlaps(hidden)
                    && !instead.slot().startInclusive().equals(hours(start, 24).startInclusive()))
            .isFalse();
      }
    }
  }

  /** The quarters of the day that a slot touches. */
  private static TimeSlot stretches(TimeSlot slot) {
    Duration quarter = Duration.ofHours(6);
    long first = Duration.between(Fixtures.NOW, slot.startInclusive()).dividedBy(quarter);
    long last =
        Duration.between(Fixtures.NOW, slot.endExclusive().minusMillis(1)).dividedBy(quarter);
    return new TimeSlot(
        Fixtures.NOW.plus(quarter.multipliedBy(first)),
        Fixtures.NOW.plus(quarter.multipliedBy(last + 1)));
  }

  @Example
  void withoutAVeilTheTimesThatAreFreeAreTold() {
    AgendaService service = service(Duration.ZERO);
    done(service.schedule(secret(hours(9, 10))));
    Refused refused = (Refused) service.as(CLERK).schedule(wanted(hours(9, 10)));
    assertThat(AgendaStory.codes(refused))
        .containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY", "RESOURCE_TAKEN_CONFIDENTIALLY");
    Duration way = Duration.ofMinutes(47);
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .contains(hours(10, 11).movedTo(hours(10, 11).startInclusive().plus(way)));
  }

  @Example
  void behindAVeilAllOfItsStretchIsLeftOut() {
    AgendaService service = service(Duration.ofHours(6));
    done(service.schedule(secret(hours(9, 10))));
    Refused refused = (Refused) service.as(CLERK).schedule(wanted(hours(9, 10)));
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(later(12, 47), later(4, 13), hours(12, 13), hours(5, 6));
    // The way counts as the longest there is; only somebody else is free right at the edges.
    assertThat(refused.alternatives())
        .extracting(one -> one.substitutions().isEmpty())
        .containsExactly(true, true, false, false);
  }

  private static TimeSlot later(int hour, int minutes) {
    TimeSlot slot = hours(hour, hour + 1);
    return slot.movedTo(slot.startInclusive().plus(Duration.ofMinutes(minutes)));
  }

  /** Two worlds that differ in what the clerk may not see, and how a clerk may tell them apart. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void worldsThatDifferInWhatIsHiddenAnswerTheSame(
      @ForAll boolean veiled,
      @ForAll @IntRange(min = 0, max = 2) int stretch,
      @ForAll @IntRange(min = 0, max = 359) int oneMinute,
      @ForAll @IntRange(min = 0, max = 359) int otherMinute,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1439) Integer> tried,
      @ForAll @IntRange(min = 10, max = 400) int minutes) {
    AgendaService one = worldWith(veiled, stretch, oneMinute, Venue.at("Villa", "Rahasia"));
    AgendaService other =
        worldWith(veiled, stretch, veiled ? otherMinute : oneMinute, Venue.at("Kantor", "Dekat"));
    TimeSlot day = hours(0, 24);
    Duration length = Duration.ofMinutes(minutes);
    assertThat(one.commonFreeTime(Set.of(MAYOR), length, day, 50))
        .isEqualTo(other.commonFreeTime(Set.of(MAYOR), length, day, 50));
    assertThat(one.busy(MAYOR, day)).isEqualTo(other.busy(MAYOR, day));
    MeetingRequest request = MeetingRequest.of(length, Quorum.person("mayor"), day);
    Venue place = Venue.at("Kantor", "Dekat");
    assertThat(one.meetings(place).build().find(request))
        .isEqualTo(other.meetings(place).build().find(request));
    for (int minute : tried) {
      for (String site : List.of("Balai Kota", "Rahasia", "Dekat")) {
        TimeSlot slot = later(0, minute);
        AgendaItem wanted =
            AgendaItem.of(
                    "umum",
                    "Rapat umum",
                    "Dinas Kesehatan",
                    TimeSlot.of(slot.startInclusive(), Duration.ofMinutes(minutes)),
                    "mayor")
                .withVenue(Venue.at("Aula", site));
        assertThat(everything(one.dryRun().schedule(wanted)))
            .isEqualTo(everything(other.dryRun().schedule(wanted)));
      }
    }
  }

  private static AgendaService worldWith(boolean veiled, int stretch, int minute, Venue venue) {
    AgendaService service =
        AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
            .travel(
                TravelTimes.builder(Duration.ofMinutes(20))
                    .bothWays("Rahasia", "Balai Kota", Duration.ofMinutes(47))
                    .bothWays("Dekat", "Balai Kota", Duration.ofMinutes(5))
                    .build())
            .policy(
                AgendaPolicy.in(Fixtures.ZONE)
                    .withVeil(veiled ? Duration.ofHours(6) : Duration.ZERO)
                    .withRest(Duration.ofHours(8))
                    .withDailyLoad(3, Duration.ofHours(10)))
            .alternatives(5, Duration.ofHours(12))
            .build();
    // Inside the stretch it lasts as long as it likes.
    int length = veiled ? Math.min(360 - minute, 137) : 60;
    TimeSlot slot =
        TimeSlot.of(
            later(6 * stretch, minute).startInclusive(), Duration.ofMinutes(Math.max(length, 1)));
    done(service.schedule(secret(slot).draft().venue(venue).resources(Set.of()).item()));
    return service.as(CLERK);
  }

  @Example
  void theApplicationMayUseWhatItIsNotOffered() {
    AgendaService service = service(Duration.ofHours(6));
    done(service.schedule(secret(hours(9, 10))));
    AgendaItem there =
        AgendaItem.of("lain", "Rapat", "Setda", hours(10, 11), "mayor")
            .withVenue(Venue.at("Tempat tersembunyi", "Rahasia"));
    assertThat(service.as(CLERK).dryRun().schedule(there)).isInstanceOf(Refused.class);
    assertThat(service.dryRun().schedule(there)).isInstanceOf(Done.class);
    assertThat(service.commonFreeTime(Set.of(MAYOR), Duration.ofHours(1), hours(6, 12), 5))
        .isEmpty();
    Refused refused = (Refused) service.schedule(there.withSlot(hours(9, 10)));
    assertThat(AgendaStory.codes(refused)).contains("OFFICIAL_BUSY_CONFIDENTIALLY");
    assertThat(refused.alternatives())
        .filteredOn(one -> one.substitutions().isEmpty())
        .noneMatch(one -> one.slot().overlaps(hours(6, 12)));
  }

  @Example
  void aFullDayIsNotTellingTheMinutesOfWhatIsHidden() {
    AgendaService service =
        AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
            .policy(
                AgendaPolicy.in(Fixtures.ZONE)
                    .withVeil(Duration.ofHours(6))
                    .withDailyLoad(9, Duration.ofHours(8)))
            .build();
    AgendaItem secret = secret(TimeSlot.of(hours(9, 10).startInclusive(), Duration.ofMinutes(37)));
    done(service.schedule(secret.draft().resources(Set.of()).item()));
    AgendaItem second =
        AgendaItem.of("sekret-78", "Judul terlarang", "Gelap", hours(10, 11), "mayor")
            .withVisibility(Visibility.CONFIDENTIAL);
    done(service.schedule(second));
    AgendaItem wanted = wanted(hours(14, 16)).draft().resources(Set.of()).item();
    // Both are in one stretch of six hours, which leaves two of eight.
    assertThat(service.as(CLERK).dryRun().schedule(wanted)).isInstanceOf(Done.class);
    Refused full =
        (Refused)
            service
                .as(CLERK)
                .schedule(
                    wanted.withSlot(
                        TimeSlot.of(hours(14, 16).startInclusive(), Duration.ofMinutes(121))));
    assertThat(AgendaStory.codes(full)).containsExactly("DAY_FULL");
    // Who sees them may use the time.
    assertThat(
            service
                .as(Actor.of("root", "Setda", Role.ADMINISTRATOR))
                .schedule(wanted.withSlot(hours(14, 20))))
        .isInstanceOf(Done.class);
  }

  @Example
  void whoTakesPartAndWhoRunsItAreTold() {
    for (Actor insider :
        List.of(
            Actor.of("mayor", "Setda", Role.VERIFIER),
            Actor.of("root", "Setda", Role.ADMINISTRATOR))) {
      AgendaService service = service(Duration.ofHours(6));
      done(service.schedule(secret(hours(9, 10))));
      Refused refused = (Refused) service.as(insider).schedule(wanted(hours(9, 10)));
      assertThat(AgendaStory.codes(refused)).containsExactly("OFFICIAL_BUSY", "RESOURCE_TAKEN");
      assertThat(refused.clashes()).hasSize(1);
    }
  }

  @Example
  void aPossibleClashWithWhatIsConfidentialIsOnlySaidToBePossible() {
    AgendaService service = service(Duration.ZERO);
    AgendaItem secret =
        secret(hours(9, 10))
            .withTime(
                AgendaTime.untilDone(
                    hours(9, 10).startInclusive(), Duration.ofHours(1), Duration.ofHours(3)));
    done(service.schedule(secret.draft().resources(Set.of()).item()));
    AgendaOutcome outcome = service.as(CLERK).schedule(wanted(hours(11, 12)));
    assertThat(outcome).isInstanceOf(Done.class);
    assertThat(AgendaStory.codes(outcome)).containsExactly("OFFICIAL_POSSIBLY_BUSY_CONFIDENTIALLY");
    assertThat(service.attending(MAYOR, hours(0, 24))).hasSize(2);
  }
}
