package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies policies to requests. */
final class Policies {

  private final BookingRules rules;
  private final Store store;
  private final Clock clock;

  Policies(BookingRules rules, Store store, Clock clock) {
    this.rules = rules;
    this.store = store;
    this.clock = clock;
  }

  /** The policy of a room, or of several together. */
  BookingPolicy policy(RankedRoom ranked, String agency) {
    List<Room> members = ranked.members();
    BookingPolicy policy = rules.policy(members.get(0), agency);
    for (int i = 1; i < members.size(); i++) {
      policy = PolicyTogether.of(policy, rules.policy(members.get(i), agency));
    }
    return policy;
  }

  /** The policy of the rooms that a booking has, or null if they are no longer there. */
  @Nullable BookingPolicy policy(RoomRanks ranks, Booking booking) {
    List<RankedRoom> rooms = new ArrayList<>();
    for (RoomId id : booking.rooms()) {
      RankedRoom room = ranks.find(id);
      if (room != null) {
        rooms.add(room);
      }
    }
    return rooms.isEmpty() ? null : policy(RankedRoom.together(rooms), booking.request().agency());
  }

  OpeningTimes hours(RankedRoom ranked) {
    return rules.hours(ranked.members().get(0));
  }

  /** What is said to one request, room by room. Not thread-safe. */
  Admissions admissions(Ask ask) {
    return new Admissions(ask, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Remembers the last answer, because most rooms share a policy. */
  final class Admissions {

    private final Ask ask;
    private final Instant now;
    // Of the days, weeks and months in which alternatives were looked for.
    private final Map<ResourceId, Long> usedOf = new HashMap<>();
    private RankedRoom lastRoom;
    private Admission last;

    @SuppressWarnings("NullAway.Init") // Both are set before they are read.
    private Admissions(Ask ask, Instant now) {
      this.ask = ask;
      this.now = now;
    }

    Admission of(RankedRoom ranked) {
      if (lastRoom != null && isAlike(ranked)) {
        return last;
      }
      BookingPolicy policy = policy(ranked, ask.request().agency());
      List<Reason> violations = violations(ranked, policy, ask.request().slot());
      List<ClaimedTime> quotas = new ArrayList<>(policy.quotas().size());
      Limits limits = new Limits();
      policy.quotas().forEach(quota -> count(quota, quotas, limits, violations));
      lastRoom = ranked;
      last = Admission.of(ask, policy, violations, quotas, limits);
      return last;
    }

    @SuppressWarnings("ReferenceEquality") // Equal ones that are not the same are only asked again.
    private boolean isAlike(RankedRoom ranked) {
      if (ranked == lastRoom) {
        return true;
      }
      return ranked.members().size() == 1
          && lastRoom.members().size() == 1
          && rules.policy(ranked.room(), ask.request().agency()) == last.policy()
          && hours(ranked) == hours(lastRoom);
    }

    /** Whether a place at another time would be admitted as well as the one asked for. */
    boolean admits(RankedRoom ranked, TimeSlot slot) {
      BookingPolicy policy = policy(ranked, ask.request().agency());
      return ask.asker().override() != null
          || policy.right() == BookingRight.OUT_OF_POLICY
          || (violations(ranked, policy, slot).isEmpty()
              && policy.quotas().stream().allMatch(quota -> isEnough(quota, slot)));
    }

    /**
     * Some times in which nothing would be admitted: what is too near, and the days, weeks and
     * months of a time that are used up.
     */
    List<TimeSlot> closed(RankedRoom ranked, TimeSlot slot) {
      BookingPolicy policy = policy(ranked, ask.request().agency());
      List<TimeSlot> closed = new ArrayList<>();
      if (ask.asker().override() == null && policy.right() != BookingRight.OUT_OF_POLICY) {
        if (!notice(policy).isZero()) {
          closed.add(new TimeSlot(now, now.plus(notice(policy))));
        }
        policy.quotas().stream()
            .filter(quota -> !isEnough(quota, slot))
            .forEach(quota -> closed.add(quota.claim(ask.request().withSlot(slot)).slot()));
      }
      return closed;
    }

    /** The time around a start in which nothing is admitted that begins then, or null. */
    @Nullable TimeSlot closedAround(RankedRoom ranked, TimeSlot slot) {
      TimeSlot around = null;
      for (TimeSlot gap : closed(ranked, slot)) {
        if (gap.startMillis() <= slot.startMillis() && slot.startMillis() < gap.endMillis()) {
          around =
              around == null
                  ? gap
                  : TimeSlot.ofEpochMillis(
                      Math.min(around.startMillis(), gap.startMillis()),
                      Math.max(around.endMillis(), gap.endMillis()));
        }
      }
      return around;
    }

    private boolean isEnough(Quota quota, TimeSlot slot) {
      ClaimedTime wanted = quota.claim(ask.request().withSlot(slot));
      long used = usedOf.computeIfAbsent(wanted.resource(), resource -> used(timeline(wanted)));
      return used + wanted.units() <= quota.limit();
    }

    private Timeline timeline(ClaimedTime wanted) {
      return store.timeline(wanted.resource(), wanted.slot()).without(ask.givingQuotas());
    }

    private static long used(Timeline timeline) {
      return timeline.claims().stream().mapToLong(Claim::units).sum();
    }

    private List<Reason> violations(RankedRoom ranked, BookingPolicy policy, TimeSlot slot) {
      List<Reason> reasons = new ArrayList<>(0);
      TimeSlot bookable = policy.bookable(now);
      if (policy.right() == BookingRight.NEVER) {
        reasons.add(
            BookingReason.NOT_ALLOWED_HERE.with(
                "room", ranked.label(), "agency", ask.request().agency()));
      }
      if (slot.startInclusive().isBefore(now)) {
        reasons.add(BookingReason.IN_THE_PAST.with("slot", slot.toString()));
      } else {
        addNotice(policy, slot, reasons);
      }
      if (slot.endExclusive().isAfter(bookable.endExclusive())) {
        reasons.add(
            BookingReason.BEYOND_WINDOW.with(
                "slot", slot.toString(), "bookable", bookable.toString()));
      }
      if (slot.duration().compareTo(policy.longest()) > 0) {
        reasons.add(
            BookingReason.TOO_LONG.with(
                "duration", slot.duration().toString(), "longest", policy.longest().toString()));
      }
      if (policy.withinHours()) {
        addHours(ranked, slot, reasons);
      }
      return reasons;
    }

    private void addNotice(BookingPolicy policy, TimeSlot slot, List<Reason> reasons) {
      Booking before = ask.before();
      boolean change = moves();
      Duration notice = notice(policy);
      boolean late = isWithin(notice, slot);
      if (change && before != null) {
        late |= isWithin(notice, before.slot());
      }
      // To take up what is held is to accept it.
      if (late && (change || before == null)) {
        reasons.add(tooLate(notice, slot));
      }
    }

    private Duration notice(BookingPolicy policy) {
      return moves() ? policy.notices().change() : policy.notices().create();
    }

    private boolean moves() {
      return ask.command() == BookingCommand.RESCHEDULE
          || (ask.command() == BookingCommand.CHANGE && !ask.isAgreed());
    }

    private boolean isWithin(Duration notice, TimeSlot slot) {
      return slot.startInclusive().isBefore(now.plus(notice));
    }

    private void addHours(RankedRoom ranked, TimeSlot slot, List<Reason> reasons) {
      for (Room room : ranked.members()) {
        if (rules.hours(room).within(slot).stream().noneMatch(open -> open.encloses(slot))) {
          reasons.add(
              BookingReason.OUTSIDE_HOURS.with("room", room.id().value(), "slot", slot.toString()));
        }
      }
    }

    private void count(
        Quota quota, List<ClaimedTime> quotas, Limits limits, List<Reason> violations) {
      ClaimedTime wanted = quota.claim(ask.request());
      Timeline timeline = timeline(wanted);
      long used = used(timeline);
      if (used + wanted.units() > quota.limit()) {
        violations.add(
            BookingReason.QUOTA_USED_UP.with(
                "quota", quota.name(),
                "limit", String.valueOf(quota.limit()),
                "used", String.valueOf(used),
                "wanted", String.valueOf(wanted.units())));
      }
      quotas.add(wanted);
      limits.keepTo(
          timeline,
          (int) Math.min(Integer.MAX_VALUE, Math.max(quota.limit(), used + wanted.units())));
    }
  }

  static Reason tooLate(Duration notice, TimeSlot slot) {
    return BookingReason.NOTICE_TOO_SHORT.with(
        "notice", notice.toString(), "slot", slot.toString());
  }
}
