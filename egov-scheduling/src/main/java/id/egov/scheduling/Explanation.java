package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Tells one asker what stands in the way. What they may not see is only said to be there: neither
 * what it is, nor when, nor whether it is the time or the way.
 */
final class Explanation {

  private final Engagements engagements;
  private final Officials officials;
  private final AgendaAccess access;
  private final Asker asker;
  private final Function<OfficialId, LocalDate> days;
  private final List<Reason> reasons = new ArrayList<>();
  private final Set<DocumentKey> holders = new TreeSet<>();

  /**
   * Begins to explain.
   *
   * @param days on which local day the item would be for somebody, who has a title on it
   */
  Explanation(
      Engagements engagements,
      Officials officials,
      AgendaAccess access,
      Asker asker,
      Function<OfficialId, LocalDate> days) {
    this.engagements = engagements;
    this.officials = officials;
    this.access = access;
    this.asker = asker;
    this.days = days;
  }

  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  /** What refuses, as far as the asker may see it. */
  List<DocumentKey> holders() {
    return List.copyOf(holders);
  }

  /** Adds what refuses somebody, or what only warns of them. */
  void add(OfficialCheck check, boolean refusing) {
    boolean confidential = false;
    for (OfficialCheck.Obstacle obstacle : check.obstacles()) {
      if (obstacle.refusing() != refusing) {
        continue;
      }
      AgendaEntry entry = obstacle.engagement().entry();
      if (entry == null || !access.sees(asker.actor(), entry)) {
        confidential = true;
        continue;
      }
      AgendaReason code =
          switch (obstacle.hindrance()) {
            case OVERLAP -> AgendaReason.OFFICIAL_BUSY;
            case TRAVEL -> AgendaReason.TRAVEL_TOO_LONG;
            case REST -> AgendaReason.REST_TOO_SHORT;
            case POSSIBLE -> AgendaReason.OFFICIAL_POSSIBLY_BUSY;
          };
      reasons.add(code.with(refusing, evidence(who(check.official()), entry)));
      if (refusing) {
        holders.add(obstacle.engagement().holder());
      }
    }
    if (confidential) {
      AgendaReason code =
          refusing
              ? AgendaReason.OFFICIAL_BUSY_CONFIDENTIALLY
              : AgendaReason.OFFICIAL_POSSIBLY_BUSY_CONFIDENTIALLY;
      reasons.add(code.with(refusing, who(check.official()).toArray(String[]::new)));
    }
    for (OfficialCheck.BrokenRule rule : check.rules()) {
      if (rule.refusing() == refusing) {
        List<String> evidence = who(check.official());
        evidence.addAll(List.of("rule", rule.kind().name(), "slot", rule.keptFree().toString()));
        reasons.add(AgendaReason.TIME_KEPT_FREE.with(refusing, evidence.toArray(String[]::new)));
      }
    }
    if (refusing && !check.full().isEmpty()) {
      reasons.add(onDay(AgendaReason.DAY_FULL, check.official(), check.full().get(0).day()));
    }
    if (refusing && !check.away().isEmpty()) {
      reasons.add(onDay(AgendaReason.OFFICIAL_AWAY, check.official(), check.away().get(0)));
    }
    if (refusing && !check.noOffice().isEmpty()) {
      reasons.add(notInOffice(officials, check.official(), check.noOffice().get(0), true));
    }
  }

  /** That somebody holds no office on a day: refuses, or only is to be looked at. */
  static Reason notInOffice(
      Officials officials, OfficialId official, LocalDate day, boolean refusing) {
    return AgendaReason.OFFICIAL_NOT_IN_OFFICE.with(
        refusing,
        "official",
        official.value(),
        "name",
        officials.find(official).map(Official::name).orElse(official.value()),
        "date",
        day.toString());
  }

  private Reason onDay(AgendaReason code, OfficialId official, LocalDate day) {
    List<String> evidence = who(official);
    evidence.addAll(List.of("date", day.toString()));
    return code.with(evidence.toArray(String[]::new));
  }

  /** Adds what has a resource that an item needs. */
  void add(Busy taken, AgendaItem item) {
    boolean confidential = false;
    List<String> what = List.of("resource", taken.resource().toString());
    Set<DocumentKey> found = taken.holders(item.slot());
    Map<DocumentKey, AgendaEntry> entries = engagements.find(found);
    for (DocumentKey holder : found) {
      AgendaEntry entry = entries.get(holder);
      if (entry == null || !access.sees(asker.actor(), entry)) {
        confidential = true;
        continue;
      }
      boolean certain = entry.item().time().certain().overlaps(item.time().certain());
      AgendaReason code =
          certain ? AgendaReason.RESOURCE_TAKEN : AgendaReason.RESOURCE_POSSIBLY_TAKEN;
      reasons.add(code.with(evidence(what, entry)));
      holders.add(holder);
    }
    if (confidential) {
      reasons.add(AgendaReason.RESOURCE_TAKEN_CONFIDENTIALLY.with(what.toArray(String[]::new)));
    }
  }

  private static String[] evidence(List<String> who, AgendaEntry holder) {
    List<String> evidence = new ArrayList<>(who);
    evidence.addAll(List.of("slot", holder.item().slot().toString()));
    evidence.addAll(List.of("holder", holder.id().value()));
    evidence.addAll(List.of("title", holder.item().title()));
    evidence.addAll(List.of("organiser", holder.item().organiser().name()));
    return evidence.toArray(String[]::new);
  }

  private List<String> who(OfficialId id) {
    // Who is not known was refused before anything was looked at.
    Official official = officials.find(id).orElseThrow();
    List<String> evidence = new ArrayList<>();
    evidence.addAll(List.of("official", id.value()));
    evidence.addAll(List.of("name", official.name()));
    evidence.addAll(List.of("position", officials.title(id, days.apply(id)).orElseThrow()));
    return evidence;
  }
}
