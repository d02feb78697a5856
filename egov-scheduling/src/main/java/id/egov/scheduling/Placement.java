package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out whether all that an item needs is free, or says why not and when else it is. */
final class Placement {

  private final Store store;
  private final Officials officials;
  private final Clock clock;
  private final OpeningTimes openingTimes;
  private final Duration horizon;
  private final int alternatives;
  private final Duration reach;
  private final Clashes clashes;

  Placement(AgendaService.Builder settings, AgendaDocuments documents) {
    this.store = settings.store;
    this.officials = settings.officials;
    this.clock = settings.clock;
    this.openingTimes = settings.openingTimes;
    this.horizon = settings.horizon;
    this.alternatives = settings.alternatives;
    this.reach = settings.reach;
    this.clashes = new Clashes(documents, officials);
  }

  /** Either all that is needed is free, or a refusal. */
  sealed interface Answer {

    /**
     * All that is needed is free.
     *
     * @param coming who is required or free
     * @param seen the timelines of those who are not: were one of them free by now, they would come
     */
    record Free(Set<OfficialId> coming, List<Timeline> seen) implements Answer {}

    record No(AgendaOutcome.Refused refused) implements Answer {}
  }

  /**
   * Looks at everything that an item needs.
   *
   * @param own whose claims do not count because they will be given back, or null
   */
  Answer place(AgendaItem item, @Nullable DocumentKey own) {
    List<Reason> reasons = unknown(item);
    boolean someTimeWouldDo = reasons.isEmpty();
    reasons.addAll(timeRefusals(item.slot()));
    if (!reasons.isEmpty()) {
      // Other items are not the cause: without them the answer would be the same.
      return refusal(item, reasons, List.of(), someTimeWouldDo, own);
    }
    List<Timeline> needed = new ArrayList<>();
    List<Timeline> invited = new ArrayList<>();
    read(item, needed, invited);
    List<Busy> taken = busy(needed, item.slot(), own);
    taken.removeIf(busy -> busy.isFree(item.slot()));
    if (!taken.isEmpty()) {
      reasons.addAll(clashes.reasons(taken, item.slot()));
      List<DocumentKey> holders = List.copyOf(Clashes.holders(taken, item.slot()));
      return refusal(item, reasons, holders, true, own);
    }
    Set<OfficialId> coming = new TreeSet<>(item.required());
    List<Timeline> absent = new ArrayList<>();
    for (Timeline timeline : invited) {
      if (new Busy(timeline, item.slot(), own).isFree(item.slot())) {
        coming.add(new OfficialId(timeline.resource().name()));
      } else {
        absent.add(timeline);
      }
    }
    return new Answer.Free(coming, absent);
  }

  /** One round trip for all. */
  private void read(AgendaItem item, List<Timeline> needed, List<Timeline> invited) {
    List<ResourceId> all = new ArrayList<>(item.needed());
    int first = all.size();
    item.optional().forEach(official -> all.add(official.resource()));
    List<Timeline> timelines = store.timelines(all, item.slot());
    needed.addAll(timelines.subList(0, first));
    invited.addAll(timelines.subList(first, all.size()));
  }

  private static List<Busy> busy(
      List<Timeline> timelines, TimeSlot window, @Nullable DocumentKey own) {
    List<Busy> busy = new ArrayList<>();
    timelines.forEach(timeline -> busy.add(new Busy(timeline, window, own)));
    return busy;
  }

  private List<Reason> unknown(AgendaItem item) {
    Set<OfficialId> invited = new TreeSet<>(item.required());
    invited.addAll(item.optional());
    List<Reason> reasons = new ArrayList<>();
    for (OfficialId id : invited) {
      if (officials.find(id).isEmpty()) {
        reasons.add(AgendaReason.OFFICIAL_UNKNOWN.with("official", id.value()));
      }
    }
    return reasons;
  }

  private TimeSlot plannable() {
    return TimeSlot.of(clock.instant().truncatedTo(ChronoUnit.MILLIS), horizon);
  }

  private List<Reason> timeRefusals(TimeSlot slot) {
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
      AgendaItem item,
      List<Reason> reasons,
      List<DocumentKey> holders,
      boolean someTimeWouldDo,
      @Nullable DocumentKey own) {
    List<TimeSlot> free = List.of();
    if (someTimeWouldDo && alternatives > 0) {
      TimeSlot searched = searched(item.slot());
      free = alternatives(item, searched, own);
      if (free.isEmpty()) {
        reasons.add(AgendaReason.NO_ALTERNATIVE.with("searched", searched.toString()));
      }
    }
    return new Answer.No(new AgendaOutcome.Refused(reasons, holders, free));
  }

  /** What is near enough to a slot, or else to the part of time that can be planned. */
  private TimeSlot searched(TimeSlot slot) {
    TimeSlot plannable = plannable();
    long anchor =
        Math.max(plannable.startMillis(), Math.min(plannable.endMillis(), slot.startMillis()));
    long end = anchor + slot.duration().toMillis();
    return TimeSlot.ofEpochMillis(
        Math.max(plannable.startMillis(), anchor - reach.toMillis()),
        Math.min(plannable.endMillis(), end + reach.toMillis()));
  }

  private List<TimeSlot> alternatives(
      AgendaItem item, TimeSlot searched, @Nullable DocumentKey own) {
    List<Timeline> timelines = store.timelines(item.needed(), searched);
    CommonTime common = new CommonTime(busy(timelines, searched, own));
    List<TimeSlot> open = common.nearest(item.slot(), openings(searched), alternatives);
    return open.isEmpty() ? common.nearest(item.slot(), List.of(searched), alternatives) : open;
  }

  private List<TimeSlot> openings(TimeSlot window) {
    return openingTimes.within(window).stream()
        .flatMap(slot -> slot.intersection(window).stream())
        .toList();
  }

  /** When all of some officials are free inside the opening times, for so many milliseconds. */
  List<TimeSlot> commonFreeTime(List<ResourceId> needed, long atLeast, TimeSlot window) {
    CommonTime common = new CommonTime(busy(store.timelines(needed, window), window, null));
    return common.stretches(openings(window), atLeast);
  }
}
