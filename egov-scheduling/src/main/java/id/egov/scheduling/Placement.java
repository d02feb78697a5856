package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds out whether all that is needed is free, or says why not and what would do instead. */
final class Placement {

  private final Store store;
  private final Officials officials;
  private final Clock clock;
  private final Duration horizon;
  private final AgendaAccess access;
  private final Policies policies;
  private final Engagements engagements;
  private final Alternatives alternatives;

  Placement(AgendaService.Builder settings, Store store, AgendaDocuments documents) {
    this.store = store;
    this.officials = settings.officials;
    this.clock = settings.clock;
    this.horizon = settings.horizon;
    this.access = settings.access;
    this.policies = settings.policies();
    this.engagements = new Engagements(store, documents, clock);
    this.alternatives = new Alternatives(settings, store, engagements, policies);
  }

  /** Either all that is needed is free, or a refusal. */
  sealed interface Answer {

    /**
     * All that is needed is free.
     *
     * @param coming who must come, and who is free of those who come if they are
     * @param lapses what is due for other items, and was counted as done
     * @param seen the timelines it was decided on
     * @param notes what somebody should look at
     */
    record Free(Set<OfficialId> coming, List<Lapse> lapses, List<Timeline> seen, List<Reason> notes)
        implements Answer {}

    record No(AgendaOutcome.Refused refused) implements Answer {}
  }

  Engagements engagements() {
    return engagements;
  }

  Answer place(Need need) {
    List<Reason> reasons = unknown(need);
    boolean someTimeWouldDo = reasons.isEmpty();
    reasons.addAll(
        timeRefusals(need.item().slot()).stream()
            .filter(reason -> !need.goesOn() || !reason.is(AgendaReason.IN_THE_PAST))
            .toList());
    if (!reasons.isEmpty()) {
      // Other items are not the cause: without them the answer would be the same.
      return refusal(need, reasons, List.of(), Set.of(), someTimeWouldDo);
    }
    Set<OfficialId> asked = new TreeSet<>(need.must());
    asked.addAll(need.ifFree());
    Engagements.Read read =
        engagements.read(asked, policies.around(need.item().slot()), need.own());
    Map<OfficialId, List<Engagement>> known =
        need.asker().reachesAll()
            ? read.of()
            : new Veil(access, need.asker(), policies).over(read.of());
    Explanation refusing = explanation(need);
    Explanation warning = explanation(need);
    Set<OfficialId> blocked = new TreeSet<>();
    Set<OfficialId> coming = new TreeSet<>();
    for (OfficialId official : asked) {
      OfficialCheck check = check(need, official, known);
      if (check.fits() && !need.asker().reachesAll()) {
        check = check.and(check(need, official, read.of()));
      }
      if (check.fits()) {
        coming.add(official);
        warning.add(check, false);
      } else if (need.must().contains(official)) {
        blocked.add(official);
        refusing.add(check, true);
      }
    }
    List<Lapse> lapses = new ArrayList<>(read.lapses());
    for (Busy busy : busy(need, lapses)) {
      if (!busy.isFree(need.item().slot())) {
        refusing.add(busy, need.item());
      }
    }
    if (!refusing.reasons().isEmpty()) {
      return refusal(need, new ArrayList<>(refusing.reasons()), refusing.holders(), blocked, true);
    }
    List<Reason> notes = new ArrayList<>(warning.reasons());
    if (need.asker().override() != null) {
      notes.add(
          AgendaReason.POLICY_SET_ASIDE.with(
              "actor", need.asker().actor().id(),
              "why", Objects.requireNonNull(need.asker().override())));
    }
    return new Answer.Free(coming, lapses, read.seen(), notes);
  }

  private Explanation explanation(Need need) {
    Instant start = need.item().slot().startInclusive();
    return new Explanation(
        engagements, officials, access, need.asker(), one -> policies.of(one).day(start));
  }

  private OfficialCheck check(
      Need need, OfficialId official, Map<OfficialId, List<Engagement>> known) {
    List<Engagement> others = Objects.requireNonNull(known.get(official));
    boolean overriding = need.asker().overriding();
    OfficialCheck check = OfficialCheck.of(need.item(), official, others, policies, overriding);
    AgendaEntry before = need.before();
    return before == null || !need.goesOn() || !before.coming().contains(official)
        ? check
        : check.newSince(
            OfficialCheck.of(before.item(), official, others, policies, overriding),
            before.slot().startInclusive().isBefore(clock.instant()));
  }

  /**
   * What else is needed.
   *
   * @param lapses what is counted as done; is given what else is due for who has it
   */
  private List<Busy> busy(Need need, List<Lapse> lapses) {
    List<ResourceId> resources = List.copyOf(need.resources());
    TimeSlot slot = need.item().slot();
    List<Busy> busy = new ArrayList<>();
    if (!resources.isEmpty()) {
      store
          .timelines(resources, slot)
          .forEach(timeline -> busy.add(engagements.busy(timeline, slot, need.own(), lapses)));
    }
    return busy;
  }

  private List<Reason> unknown(Need need) {
    Set<OfficialId> invited = need.everybody();
    invited.addAll(need.ifFree());
    return unknown(invited);
  }

  /** One reason for everybody who is not known. */
  List<Reason> unknown(Set<OfficialId> invited) {
    List<Reason> reasons = new ArrayList<>();
    for (OfficialId id : new TreeSet<>(invited)) {
      if (officials.find(id).isEmpty()) {
        reasons.add(AgendaReason.OFFICIAL_UNKNOWN.with("official", id.value()));
      }
    }
    return reasons;
  }

  /** One note for everybody who is invited to a day on which they hold no office. */
  List<Reason> withoutOffice(AgendaItem item) {
    Set<OfficialId> invited = new TreeSet<>(item.required());
    invited.addAll(item.optional());
    List<Reason> notes = new ArrayList<>();
    for (OfficialId official : invited) {
      LocalDate day = policies.of(official).day(item.slot().startInclusive());
      if (!officials.holdsOffice(official, day)) {
        notes.add(Explanation.notInOffice(officials, official, day, false));
      }
    }
    return notes;
  }

  /** What can be planned now. */
  TimeSlot plannable() {
    return TimeSlot.of(clock.instant().truncatedTo(ChronoUnit.MILLIS), horizon);
  }

  /** Why nothing can be planned for a time. */
  List<Reason> timeRefusals(TimeSlot slot) {
    TimeSlot plannable = plannable();
    List<Reason> reasons = new ArrayList<>();
    if (slot.startInclusive().isBefore(plannable.startInclusive())) {
      reasons.add(AgendaReason.IN_THE_PAST.with("slot", slot.toString()));
    }
    if (slot.endExclusive().isAfter(plannable.endExclusive())) {
      reasons.add(
          AgendaReason.BEYOND_HORIZON.with(
              "slot", slot.toString(), "plannable", plannable.toString()));
    }
    return reasons;
  }

  private Answer.No refusal(
      Need need,
      List<Reason> reasons,
      List<DocumentKey> holders,
      Set<OfficialId> blocked,
      boolean someTimeWouldDo) {
    List<AgendaAlternative> instead = List.of();
    boolean begun = need.goesOn() && need.item().slot().startInclusive().isBefore(clock.instant());
    if (someTimeWouldDo && !begun && alternatives.wanted()) {
      TimeSlot searched = alternatives.searched(need.item().slot(), plannable());
      instead = alternatives.find(need, blocked, searched);
      if (instead.isEmpty()) {
        reasons.add(AgendaReason.NO_ALTERNATIVE.with("searched", searched.toString()));
      }
    }
    return new Answer.No(new AgendaOutcome.Refused(reasons, holders, instead));
  }
}
