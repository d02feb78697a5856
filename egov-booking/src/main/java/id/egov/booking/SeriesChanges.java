package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.DocumentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes all dates of a series that are still to come. */
final class SeriesChanges {

  private final SeriesEngine engine;
  private final Asker asker;

  SeriesChanges(SeriesEngine engine) {
    this.engine = engine;
    this.asker = engine.asker();
  }

  SeriesOutcome change(SeriesRequest plan, long expectedVersion, @Nullable String note) {
    return engine.edit(
        BookingCommand.RESCHEDULE,
        plan.id(),
        expectedVersion,
        (trial, series) -> new Change(trial, series, plan, note).decide());
  }

  /** One change. Dates that cannot follow stay if they can, and are given up otherwise. */
  private final class Change {

    private final SeriesTrial trial;
    private final Series series;
    private final SeriesRequest plan;
    private final @Nullable String note;
    private final List<SeriesDate> kept = new ArrayList<>();
    private final List<SeriesTrial.Attempt> attempts = new ArrayList<>();
    // The bookings that have to follow, by the new starts.
    private final Map<Instant, SeriesDate> following = new TreeMap<>();

    Change(SeriesTrial trial, Series series, SeriesRequest plan, @Nullable String note) {
      this.trial = trial;
      this.series = series;
      this.plan = plan;
      this.note = note;
    }

    DecisionStep<SeriesOutcome> decide() {
      Instant now = trial.engine().now();
      SeriesDates dates = SeriesDates.of(trial.engine(), asker, plan, now);
      if (dates.refusal() != null) {
        return SeriesEngine.refused(dates.refusal());
      }
      List<SeriesDate> toCome = new ArrayList<>();
      for (SeriesDate date : series.dates()) {
        (date.original().isBefore(now) ? kept : toCome).add(date);
      }
      SeriesPairs pairs = SeriesPairs.of(toCome, dates.originals(), plan.recurrence().zone());
      List<DatedOutcome> ended = end(pairs.ends());
      if (ended.stream().anyMatch(DatedOutcome::failed)) {
        return SeriesEngine.refused(SeriesEngine.firstReasons(ended), ended);
      }
      sort(dates, pairs);
      // What a closure has let stay nobody else may have, not even another date.
      trial
          .staged()
          .lift(
              following.values().stream()
                  .filter(date -> !ClosedTime.isKept(booking(date)))
                  .map(Change::key)
                  .toList());
      following.forEach((start, date) -> attempts.add(follow(start, date)));
      SeriesEngine.Decided decided =
          engine.judged(trial, plan, dates, attempts, dates.originals().size());
      if (decided.isRefused()) {
        return SeriesEngine.refused(decided.refusal(), decided.outcomes());
      }
      decided.attempts().forEach(attempt -> kept.add(settled(attempt)));
      Series after =
          SeriesDraft.of(series)
              .plan(plan)
              .dates(kept)
              .openFrom(dates.openFrom())
              .note(note)
              .build();
      ended.addAll(decided.outcomes());
      return engine.land(
          trial, List.of(engine.change(trial, SeriesCommand.CHANGE, after, dates.policy())), ended);
    }

    /** Gives up what the new rule has no place for. */
    private List<DatedOutcome> end(List<SeriesDate> dates) {
      List<DatedOutcome> ended = new ArrayList<>();
      for (SeriesDate date : dates) {
        if (date.booking() == null) {
          continue;
        }
        if (!follows(date)) {
          kept.add(date);
          continue;
        }
        BookingOutcome outcome = SeriesAnswers.giveUp(trial.engine(), asker, date.booking(), note);
        ended.add(new DatedOutcome(date.original(), outcome));
        Booking booking = SeriesTrial.booking(outcome);
        if (booking != null) {
          kept.add(SeriesDate.placed(date.original(), booking, List.of()));
        }
      }
      return ended;
    }

    /** Parts the dates that stay as they are from those that are decided anew. */
    private void sort(SeriesDates dates, SeriesPairs pairs) {
      for (Instant start : dates.originals()) {
        SeriesDate old = pairs.becomes().get(start);
        if (old == null || old.bookingId() == null) {
          BookingId id = trial.freshId(plan.id(), start);
          attempts.add(trial.request(start, plan.date(start).withId(id)));
        } else if (follows(old) && !isThere(start, old)) {
          following.put(start, old);
        } else {
          kept.add(old.at(start));
        }
      }
    }

    private boolean follows(SeriesDate date) {
      return date.booking() != null
          && SeriesAnswers.isToCome(date.booking(), trial)
          && (!series.isChanged(date) || Displacement.wasMoved(date.booking()));
    }

    /** Where and when a date is to be; one that others have moved stays if the series does. */
    private BookingRequest wanted(Instant start, SeriesDate date) {
      Booking booking = booking(date);
      BookingRequest wanted = plan.date(start).withId(booking.id());
      boolean stays =
          Displacement.wasMoved(booking)
              && plan.slot(start).equals(series.plan().slot(date.original()))
              && plan.template().rooms().equals(series.plan().template().rooms());
      if (stays) {
        return wanted.withSlot(booking.slot()).withRooms(booking.rooms());
      }
      return plan.template().rooms().isEmpty() ? wanted.withRooms(booking.rooms()) : wanted;
    }

    private boolean isThere(Instant start, SeriesDate date) {
      Booking booking = booking(date);
      BookingRequest wanted = wanted(start, date);
      return booking.slot().equals(wanted.slot())
          && booking.rooms().equals(wanted.rooms())
          && isAlike(booking.request(), wanted);
    }

    /** Whether somebody asks for the same but for where and when. */
    private static boolean isAlike(BookingRequest one, BookingRequest other) {
      return one.withSlot(other.slot()).withRooms(other.rooms()).withId(other.id()).equals(other);
    }

    private boolean isForTheSame() {
      BookingRequest before = series.plan().template();
      return plan.template().agency().equals(before.agency())
          && plan.template().requester().equals(before.requester());
    }

    private SeriesTrial.Attempt follow(Instant start, SeriesDate date) {
      if (!isForTheSame()) {
        BookingId id = trial.freshId(plan.id(), start);
        return trial.request(start, plan.date(start).withId(id));
      }
      Booking booking = booking(date);
      BookingRequest wanted = wanted(start, date);
      return trial.attempt(
          start,
          bookings -> {
            Edits edits = new Edits(bookings, asker);
            return isAlike(booking.request(), wanted)
                ? edits.reschedule(
                    booking.id(), booking.version(), wanted.slot(), wanted.rooms(), note)
                : edits.become(wanted, booking.version(), note);
          });
    }

    private SeriesDate settled(SeriesTrial.Attempt attempt) {
      SeriesDate date = following.get(attempt.original());
      if (date == null) {
        return trial.date(attempt);
      }
      Booking booking = booking(date);
      Booking moved = SeriesTrial.booking(attempt.outcome());
      if (moved != null) {
        if (!moved.id().equals(booking.id())) {
          trial.giveUp(booking, List.of(), note);
        }
        return SeriesDate.placed(attempt.original(), moved, List.of());
      }
      List<Reason> reasons = trial.reasons(attempt.outcome());
      return SeriesDate.placed(
          attempt.original(),
          trial.staged().settle(key(date), booking.claims(key(date)))
              ? booking
              : trial.giveUp(booking, reasons, note),
          reasons);
    }

    private static Booking booking(SeriesDate date) {
      return Objects.requireNonNull(date.booking());
    }

    private static DocumentKey key(SeriesDate date) {
      return booking(date).id().document();
    }
  }
}
