package id.egov.booking;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy that is being altered: what is not set stays as it was. Not thread-safe. */
final class BookingPolicyDraft {

  Duration window;
  Duration longest;
  Notices notices;
  boolean withinHours;
  BookingRight right;
  Pending pending;
  List<ApprovalStep> steps;
  List<Quota> quotas;
  @Nullable Duration noShowAfter;
  Duration checkInBefore;
  Duration longestHold;
  @Nullable Duration displacementNotice;
  SeriesLimits seriesLimits;

  BookingPolicyDraft(BookingPolicy policy) {
    window = policy.window();
    longest = policy.longest();
    notices = policy.notices();
    withinHours = policy.withinHours();
    right = policy.right();
    pending = policy.pending();
    steps = policy.steps();
    quotas = policy.quotas();
    noShowAfter = policy.noShowAfter();
    checkInBefore = policy.checkInBefore();
    longestHold = policy.longestHold();
    displacementNotice = policy.displacementNotice();
    seriesLimits = policy.seriesLimits();
  }

  BookingPolicy build() {
    return new BookingPolicy(
        window,
        longest,
        notices,
        withinHours,
        right,
        pending,
        steps,
        quotas,
        noShowAfter,
        checkInBefore,
        longestHold,
        displacementNotice,
        seriesLimits);
  }
}
