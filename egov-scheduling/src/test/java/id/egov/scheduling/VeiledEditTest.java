package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who does not see an item cannot push another one into it, nor find out where it lies. */
class VeiledEditTest {

  private static final AgendaPolicy VEILED =
      AgendaPolicy.in(Fixtures.ZONE).withVeil(Duration.ofHours(6));

  private AgendaService service = service(VEILED);

  private static AgendaService service(AgendaPolicy policy) {
    return AgendaStory.service(new MemoryStore(), new MovableClock())
        .policy(policy)
        .travel(
            TravelTimes.builder(Duration.ZERO)
                .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(90))
                .build())
        .build();
  }

  private static AgendaItem at(String id, TimeSlot slot, String site) {
    return AgendaItem.of(id, "Acara " + id, "Setda", slot, "mayor")
        .withVenue(Venue.at("Aula", site));
  }

  private AgendaService clerk() {
    return service.as(Actor.of("clerk", "Setda", Role.VERIFIER));
  }

  private void hide(TimeSlot slot, String site) {
    AgendaItem secret = at("rahasia", slot, site).withVisibility(Visibility.CONFIDENTIAL);
    done(service.overriding("rahasia").schedule(secret));
  }

  /** What both a dry run and the real one say. */
  private List<String> reschedule(AgendaEntry entry, TimeSlot slot) {
    AgendaTime time = AgendaTime.of(slot);
    List<String> dry = codes(clerk().dryRun().reschedule(entry.id(), entry.version(), time, null));
    assertThat(codes(clerk().reschedule(entry.id(), entry.version(), time, null))).isEqualTo(dry);
    return dry;
  }

  @Test
  void itIsNotExtendedIntoTheWayToWhatIsHidden() {
    AgendaEntry entry = done(service.schedule(at("a", hours(8, 9), "Balai Kota")));
    hide(hours(11, 12), "Pelabuhan");
    assertThat(reschedule(entry, hours(8, 11))).containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
    Venue harbour = Venue.at("Dermaga", "Pelabuhan");
    assertThat(codes(clerk().revise(entry.version(), entry.item().withVenue(harbour), null)))
        .containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
    // What takes no more than before is no matter of what is hidden.
    TimeSlot shorter = TimeSlot.of(entry.slot().startInclusive(), Duration.ofMinutes(30));
    assertThat(reschedule(entry, shorter)).isEmpty();
    AgendaEntry cut = service.find(entry.id()).orElseThrow();
    Venue lobby = Venue.at("Lobi", "Balai Kota");
    assertThat(codes(clerk().revise(cut.version(), cut.item().withVenue(lobby), null))).isEmpty();
  }

  @Test
  void itIsNotMovedAwayFromWhatIsHidden() {
    AgendaEntry entry = done(service.schedule(at("a", hours(8, 11), "Pelabuhan")));
    hide(hours(11, 12), "Pelabuhan");
    for (Venue venue : new Venue[] {Venue.at("Aula", "Balai Kota"), null, Venue.named("Hotel")}) {
      assertThat(
              codes(clerk().dryRun().revise(entry.version(), entry.item().withVenue(venue), null)))
          .containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
    }
  }

  @Test
  void itIsNotExtendedIntoWhatIsHidden() {
    AgendaEntry entry = done(service.schedule(at("a", hours(8, 9), "Balai Kota")));
    hide(hours(11, 12), "Balai Kota");
    assertThat(reschedule(entry, hours(8, 12))).containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
  }

  @Test
  void noMinuteTellsWhereItLies() {
    List<List<String>> worlds = new ArrayList<>();
    for (int minute : List.of(0, 17, 130)) {
      service = service(VEILED);
      AgendaEntry entry = done(service.schedule(at("a", hours(7, 8), "Balai Kota")));
      Duration late = Duration.ofMinutes(minute);
      hide(
          TimeSlot.of(hours(9, 10).startInclusive().plus(late), Duration.ofMinutes(23)),
          "Balai Kota");
      List<String> told = new ArrayList<>();
      for (int length = 61; length < 300; length += 17) {
        TimeSlot longer = TimeSlot.of(entry.slot().startInclusive(), Duration.ofMinutes(length));
        told.addAll(reschedule(entry, longer));
      }
      worlds.add(told);
    }
    assertThat(worlds.get(0)).isEqualTo(worlds.get(1)).isEqualTo(worlds.get(2));
    assertThat(worlds.get(0)).containsOnly("OFFICIAL_BUSY_CONFIDENTIALLY");
  }

  @Test
  void whatIsHiddenInOneStretchIsNotCounted() {
    List<List<String>> worlds = new ArrayList<>();
    for (int secrets = 1; secrets <= 3; secrets++) {
      service = service(VEILED.withDailyLoad(3, Duration.ofHours(24)));
      for (int i = 0; i < secrets; i++) {
        AgendaItem secret = at("s" + i, hours(6 + i, 7 + i), "Balai Kota");
        done(service.schedule(secret.withVisibility(Visibility.CONFIDENTIAL)));
      }
      List<String> told = new ArrayList<>();
      told.addAll(codes(clerk().schedule(at("a", hours(14, 15), "Balai Kota"))));
      told.addAll(codes(clerk().schedule(at("b", hours(16, 17), "Balai Kota"))));
      told.addAll(codes(clerk().schedule(at("c", hours(18, 19), "Balai Kota"))));
      told.add(clerk().busy(AgendaStory.MAYOR, hours(0, 24)).toString());
      told.add(
          clerk()
              .commonFreeTime(Set.of(AgendaStory.MAYOR), Duration.ofMinutes(60), hours(0, 48), 9)
              .toString());
      worlds.add(told);
    }
    assertThat(worlds.get(0)).isEqualTo(worlds.get(1)).isEqualTo(worlds.get(2));
    assertThat(worlds.get(0).get(0)).isEqualTo("DAY_FULL");
  }

  @Test
  void whatMayLastInSecretIsOneWithWhatFollows() {
    AgendaPolicy strict =
        AgendaPolicy.in(Fixtures.ZONE).withVeil(Duration.ofHours(1)).refusingPossibleClashes();
    service = service(strict);
    AgendaTime open =
        AgendaTime.untilDone(
            hours(8, 9).startInclusive(), Duration.ofMinutes(30), Duration.ofHours(3));
    done(
        service.schedule(
            at("s", open.slot(), "Balai Kota")
                .withTime(open)
                .withVisibility(Visibility.CONFIDENTIAL)));
    hide(hours(13, 14), "Balai Kota");
    done(
        service
            .overriding("rahasia")
            .schedule(
                at("t", hours(11, 13), "Balai Kota").withVisibility(Visibility.CONFIDENTIAL)));
    assertThat(clerk().busy(AgendaStory.MAYOR, hours(0, 24))).containsExactly(hours(8, 14));
    assertThat(codes(clerk().schedule(at("a", hours(10, 11), "Balai Kota"))))
        .contains("OFFICIAL_BUSY_CONFIDENTIALLY");
  }

  @Test
  void theNightBeforeWhatIsHiddenIsKept() {
    service =
        service(
            AgendaPolicy.in(Fixtures.ZONE)
                .withVeil(Duration.ofHours(12))
                .withRest(Duration.ofHours(9)));
    // Of the stretch from midnight to noon only what comes after the turn of the day is in the way.
    hide(hours(31, 32), "Balai Kota");
    AgendaEntry entry = done(clerk().schedule(at("a", hours(17, 18), "Balai Kota")));
    assertThat(reschedule(entry, hours(17, 24))).containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
    assertThat(codes(clerk().schedule(at("b", hours(20, 21), "Balai Kota"))))
        .contains("OFFICIAL_BUSY_CONFIDENTIALLY");
  }
}
