package id.egov.booking.report;

import id.egov.booking.Booking;
import id.egov.booking.BookingState;
import id.egov.booking.Milestones;
import id.egov.core.report.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers of a row while they are counted. Not thread-safe. */
final class Tally {

  private static final int MEDIAN = 50;
  private static final int NINETIETH = 90;

  private long booked;
  private long outsideHours;
  private final Map<BookingState, Long> states = new EnumMap<>(BookingState.class);
  private long stoodUntilItsTime;
  private long everConfirmed;
  private long cancelled;
  private long displaced;
  private long moved;
  private long automatic;
  private long rejected;
  private @Nullable TimeSketch waits;
  private long refused;
  private @Nullable SortedMap<String, Long> refusals;

  void book(long open, long closed) {
    booked += open;
    outsideHours += closed;
  }

  void count(Booking booking, Instant asOf) {
    BookingState state = booking.state();
    states.merge(state, 1L, Long::sum);
    if (stoodUntilItsTime(booking, asOf)) {
      stoodUntilItsTime++;
    }
    Milestones milestones = booking.milestones();
    if (milestones.confirmed() != null) {
      everConfirmed++;
      cancelled += state == BookingState.CANCELLED ? 1 : 0;
      displaced += state == BookingState.DISPLACED ? 1 : 0;
      automatic += milestones.submitted() == null ? 1 : 0;
    } else if (state == BookingState.REJECTED) {
      rejected++;
    }
    countWait(state, milestones);
  }

  private static boolean stoodUntilItsTime(Booking booking, Instant asOf) {
    return switch (booking.state()) {
      case CHECKED_IN, COMPLETED, NO_SHOW -> true;
      case CONFIRMED -> !booking.slot().endExclusive().isAfter(asOf);
      case HELD, REQUESTED, EXPIRED, REJECTED, CANCELLED, DISPLACED -> false;
    };
  }

  private void countWait(BookingState state, Milestones milestones) {
    Instant since = milestones.submitted();
    Instant decision = milestones.confirmed();
    if (decision == null && state == BookingState.REJECTED) {
      decision = milestones.decided();
    }
    if (since != null && decision != null) {
      if (waits == null) {
        waits = new TimeSketch();
      }
      waits.add(Duration.between(since, decision).toMillis());
    }
  }

  void move() {
    moved++;
  }

  void refuse(Collection<String> codes) {
    refused++;
    if (refusals == null) {
      refusals = new TreeMap<>();
    }
    for (String code : codes) {
      refusals.merge(code, 1L, Long::sum);
    }
  }

  Figures figures(long bookable) {
    SortedMap<BookingState, Long> byState = new TreeMap<>(states);
    for (BookingState state : BookingState.values()) {
      byState.putIfAbsent(state, 0L);
    }
    long bookings = states.values().stream().mapToLong(Long::longValue).sum();
    return new Figures(
        new TimeUse(
            Duration.ofMillis(bookable),
            Duration.ofMillis(booked),
            Duration.ofMillis(outsideHours)),
        bookings,
        byState,
        new Share(states.getOrDefault(BookingState.NO_SHOW, 0L), stoodUntilItsTime),
        new Share(cancelled, everConfirmed),
        new Share(displaced, everConfirmed),
        moved,
        new Share(automatic, everConfirmed + rejected),
        decisionTimes(),
        refused,
        refusals == null ? new TreeMap<>() : refusals);
  }

  private DecisionTimes decisionTimes() {
    return waits == null
        ? new DecisionTimes(0, null, null)
        : new DecisionTimes(
            waits.total(),
            Duration.ofMillis(waits.quantile(MEDIAN)),
            Duration.ofMillis(waits.quantile(NINETIETH)));
  }
}
