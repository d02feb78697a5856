package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What holds for whom. */
final class Policies {

  private static final Duration DAY = Duration.ofDays(1);

  private final AgendaPolicy usual;
  private final Map<OfficialId, AgendaPolicy> own;
  private final TravelTimes travel;
  private final Officials officials;
  private final Duration margin;

  Policies(
      Officials officials,
      AgendaPolicy usual,
      Map<OfficialId, AgendaPolicy> own,
      TravelTimes travel) {
    this.officials = officials;
    this.usual = usual;
    this.own = new HashMap<>(own);
    this.travel = travel;
    Duration veil = usual.veil();
    for (AgendaPolicy policy : own.values()) {
      veil = policy.veil().compareTo(veil) > 0 ? policy.veil() : veil;
    }
    // Rest and travel are a day at the most, and days of 25 hours exist.
    this.margin = DAY.plusHours(2).plus(veil);
  }

  AgendaPolicy of(OfficialId official) {
    return own.getOrDefault(official, usual);
  }

  AgendaPolicy usual() {
    return usual;
  }

  boolean isAway(OfficialId official, LocalDate day) {
    return officials.isAway(official, day);
  }

  boolean holdsOffice(OfficialId official, LocalDate day) {
    return officials.holdsOffice(official, day);
  }

  TravelTimes travel() {
    return travel;
  }

  /** All that may matter to an item at a time: its days, and whatever is a way or a night off. */
  TimeSlot around(TimeSlot slot) {
    return slot.expandedBy(margin, margin);
  }
}
