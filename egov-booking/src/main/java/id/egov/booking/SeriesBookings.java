package id.egov.booking;

import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.StoredEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Books rooms again and again: all dates of a series are decided and land in one commit. Each date
 * is a {@link Booking} of its own, with its own state and reasons, and is moved, checked in and
 * given up like any other ("this date only"); what is here concerns several of them at once.
 *
 * <p>A series is refused whole, with every date that fails, if more of them fail than {@link
 * SeriesLimits} allow. Otherwise those are left out and told, and can be {@linkplain #place placed}
 * later. A rule without an end is booked as far as the window of the policy reaches, and
 * {@linkplain #extend extended} as time passes.
 *
 * <p>An edit names the {@linkplain Series#version() version} of the series that the decision to
 * edit was made on, which also changes with each of its bookings. An {@linkplain
 * BookingService#overriding override} sets the limits aside too. Cost: one reading of each room's
 * timeline and of each booking of the series, and one commit. Thread-safe. No method accepts {@code
 * null} unless it says so, and none returns it.
 */
public final class SeriesBookings {

  private final SeriesEngine engine;
  private final Consumer<Object> validator;
  private final SeriesRequests requests;

  SeriesBookings(SeriesEngine engine, Consumer<Object> validator, boolean recordingRefusals) {
    this.engine = engine;
    this.validator = validator;
    this.requests = new SeriesRequests(engine, recordingRefusals);
  }

  /**
   * Asks for a series. One that was asked for before, sent again with the same content, gets the
   * same series again.
   *
   * @param request who wants what and when
   * @return {@link SeriesOutcome.Accepted}, with dates that are confirmed, wait or were left out;
   *     or {@link SeriesOutcome.Refused}
   * @throws jakarta.validation.ConstraintViolationException if the template breaks a constraint
   */
  public SeriesOutcome request(SeriesRequest request) {
    validator.accept(request);
    return requests.request(request);
  }

  /**
   * What the dates of a series will meet that are too far away to be booked yet: the first clash
   * with a booking or a closure that is there, or with a date that another series will want then,
   * or nothing, for ever. Exact and without a horizon, also for rules without an end; but series
   * that leave the room open, and dates that somebody will yet change, are not foreseen. It is a
   * question: nothing is kept for anybody, and who comes into the window first is served first.
   *
   * <p>Cost: one reading of the rooms' timelines after the window, one page of series after the
   * other, and about a millisecond for each that shares a room.
   *
   * @param request who wants what and when, in rooms that it names; it may be there already
   * @return the outlook
   * @throws jakarta.validation.ConstraintViolationException if the template breaks a constraint
   */
  public SeriesOutlook outlook(SeriesRequest request) {
    validator.accept(request);
    return new SeriesForesight(engine).of(request);
  }

  /**
   * Books the dates that have come into the window since. Dates that fail are left out, however
   * many they are.
   *
   * @param id which series
   * @param expectedVersion the version that the decision was made on
   * @return {@link SeriesOutcome.Accepted}, also if there was nothing to do, or {@link
   *     SeriesOutcome.Refused}
   */
  public SeriesOutcome extend(SeriesId id, long expectedVersion) {
    return requests.extend(id, expectedVersion);
  }

  /**
   * Extends every series of which a date has come into the window. To be called every hour or so,
   * by any number of processes.
   *
   * @param limit how many series are looked at, 1 to 10,000
   * @return what became of each
   */
  public List<SeriesOutcome> sweep(int limit) {
    return requests.sweep(limit);
  }

  /**
   * Gives dates a place that have none: dates that were {@linkplain Series#skipped left out} or
   * given up, and dates that the rule does not have. What fails again is told; the others land.
   *
   * @param id which series
   * @param expectedVersion the version that the decision was made on
   * @param originals the original starts of the dates; a new one is a date of the series from then
   *     on
   * @param how makes of what the series wants on a date what is wanted instead: {@code date ->
   *     date.withRoom("aula")} for exactly these dates in another room
   * @return {@link SeriesOutcome.Accepted}, or {@link SeriesOutcome.Refused} if all fail or one has
   *     its place already
   * @throws jakarta.validation.ConstraintViolationException if what is wanted breaks a constraint
   * @throws IllegalArgumentException if a new date is no whole second
   */
  public SeriesOutcome place(
      SeriesId id,
      long expectedVersion,
      Collection<Instant> originals,
      UnaryOperator<BookingRequest> how) {
    return new SeriesPlaces(engine)
        .place(
            id,
            expectedVersion,
            List.copyOf(originals),
            planned -> {
              BookingRequest wanted = how.apply(planned);
              validator.accept(wanted);
              return wanted;
            });
  }

  /**
   * Changes all dates to come that were not {@linkplain Series#isChanged changed} or given up by
   * themselves; what others have moved follows when the series moves. Each booking remains the one
   * it is, so that calendars keep it, unless the series is to be of another agency or requester:
   * then it is given up for a new one. All old places are given back before the new ones are taken,
   * so a series may move onto its own. Dates that are left out by then are tried again.
   *
   * <p>A date that cannot follow counts as failed. Within the limits it stays where it is, or is
   * given up if another date of the series has taken its place.
   *
   * @param plan what is wanted from now on: {@link Series#plan}, altered
   * @param expectedVersion the version that the decision was made on
   * @param note why, or null
   * @return {@link SeriesOutcome.Accepted} or {@link SeriesOutcome.Refused}
   * @throws jakarta.validation.ConstraintViolationException if the template breaks a constraint
   */
  public SeriesOutcome change(SeriesRequest plan, long expectedVersion, @Nullable String note) {
    validator.accept(plan);
    return new SeriesChanges(engine).change(plan, expectedVersion, note);
  }

  /**
   * Changes a date and all that follow: the series ends before it, and another goes on. All places
   * from that date on are given back, and those of the other are taken, in one commit.
   *
   * @param id which series ends
   * @param expectedVersion the version that the decision was made on
   * @param from the original start of a date to come, after the first
   * @param next what goes on: {@link Series#following}, altered
   * @param note why, or null
   * @return {@link SeriesOutcome.Accepted} with the series that goes on, and what became of the
   *     dates of both; or {@link SeriesOutcome.Refused}, also if a date may not be given up any
   *     more
   * @throws jakarta.validation.ConstraintViolationException if the template breaks a constraint
   * @throws IllegalArgumentException if both series have the same id
   */
  public SeriesOutcome split(
      SeriesId id, long expectedVersion, Instant from, SeriesRequest next, @Nullable String note) {
    validator.accept(next);
    return new SeriesSplits(engine).split(id, expectedVersion, from, next, note);
  }

  /**
   * Says yes to all dates that wait: takes the next step of each. Dates that have lost their time
   * meanwhile count as failed and wait on.
   *
   * @param id which series
   * @param expectedVersion the version that the decision was made on
   * @param note what else there is to say, or null
   * @return {@link SeriesOutcome.Accepted}, with those who lost to it as consequences of each date,
   *     or {@link SeriesOutcome.Refused}
   */
  public SeriesOutcome approve(SeriesId id, long expectedVersion, @Nullable String note) {
    return new SeriesAnswers(engine).approve(id, expectedVersion, note);
  }

  /**
   * Says no to all dates that wait.
   *
   * @param id which series
   * @param expectedVersion the version that the decision was made on
   * @param why for its requester
   * @return {@link SeriesOutcome.Accepted} or {@link SeriesOutcome.Refused}
   */
  public SeriesOutcome reject(SeriesId id, long expectedVersion, String why) {
    return new SeriesAnswers(engine).reject(id, expectedVersion, why);
  }

  /**
   * Gives up all dates to come, those that were changed by themselves included. A date for which it
   * is too late stays, and is told.
   *
   * @param id which series
   * @param expectedVersion the version that the decision was made on
   * @param note why, or null
   * @return {@link SeriesOutcome.Accepted}, or {@link SeriesOutcome.Refused} if nothing can be
   *     given up
   */
  public SeriesOutcome cancel(SeriesId id, long expectedVersion, @Nullable String note) {
    return new SeriesAnswers(engine).cancel(id, expectedVersion, note);
  }

  /**
   * A series by its id, with its bookings, whoever asks: {@link BookingAccess#sees} tells whether
   * to show it.
   *
   * @param id which series
   * @return the series as it stands, or empty if there is none
   */
  public Optional<Series> find(SeriesId id) {
    return engine.documents().find(engine.bookings(), id);
  }

  /**
   * One page of series, without their bookings, whoever asks.
   *
   * @param filter which of them: all, or by {@link SeriesState}, agency, requester, or when one can
   *     be extended
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   */
  public SeriesPage all(DocumentFilter filter, @Nullable String after, int limit) {
    DocumentPage page =
        engine
            .bookings()
            .store()
            .documents(new DocumentQuery(SeriesId.DOCUMENT_TYPE, filter, after, limit));
    return new SeriesPage(
        page.documents().stream().map(engine.documents()::read).toList(), page.next());
  }

  /**
   * Reads an event of the store.
   *
   * @param stored any event
   * @return what changed, or empty if it tells of something else
   */
  public Optional<SeriesEvent> event(StoredEvent stored) {
    return engine.documents().read(Objects.requireNonNull(stored, "stored"));
  }
}
