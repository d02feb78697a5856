package id.egov.scheduling.meeting;

import id.egov.core.reason.Reason;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds common free time: the cheapest times at which a {@link Quorum} of officials, a room and
 * everything else that a meeting needs are free in opening times, or which requirements stand in
 * the way. It claims nothing; whoever schedules an item with what a {@link MeetingProposal} names
 * is checked again by that commit.
 *
 * <p>Who is free is said by its {@linkplain Builder#takenTimes taken times}. A finder from {@code
 * AgendaService.meetings} proposes what {@code AgendaService.schedule} would accept at this moment
 * from the same actor; one that is built over a {@link Store} knows only what is claimed there.
 * Neither knows by what somebody is busy: no proposal and no reason can tell anything of an item,
 * confidential or not.
 *
 * <p>What is wrong with a request is thrown as a {@link ConstraintViolationException} before
 * anything is read; a broken store is a {@link StoreException} that says whether to try again.
 * Immutable and thread-safe. No method accepts or returns {@code null}.
 */
public final class MeetingFinder {

  private static final int WORKING_DAYS_WITHIN = 366;

  private final TakenTimes taken;
  private final Officials officials;
  private final Validator validator;
  private final ZoneId zone;
  private final OpeningTimes openingTimes;
  private final List<MeetingRoom> rooms;
  private final MeetingCosts costs;
  private final long step;

  private MeetingFinder(Builder builder) {
    this.taken =
        builder.taken == null
            ? new ClaimedTimes(builder.store, builder.officials, builder.zone)
            : builder.taken;
    this.officials = builder.officials;
    this.validator = builder.validator;
    this.zone = builder.zone;
    this.openingTimes = builder.openingTimes;
    this.rooms = builder.rooms.stream().sorted(MeetingRoom.SMALLEST_FIRST).toList();
    this.costs = builder.costs;
    this.step = builder.step.toMillis();
    officials.requireValid(validator);
  }

  /**
   * Starts a finder without rooms, for which every time of day is as good as any other, which
   * proposes starts at whole quarters of an hour and has the {@linkplain MeetingCosts#STANDARD
   * standard costs}.
   *
   * @param store where claims are kept
   * @param officials who there is, and who exercises which position
   * @param validator checks every request
   * @param zone of the offices: which date it is there decides who exercises a position
   * @return a builder
   */
  public static Builder builder(
      Store store, Officials officials, Validator validator, ZoneId zone) {
    return new Builder(store, officials, validator, zone);
  }

  /**
   * The next working days: a window for a request.
   *
   * @param from the beginning of the window; finer than a millisecond is rounded up
   * @param days how many local dates with opening times, 1 or more; the first counts if any of its
   *     opening times are left
   * @return from then until the opening times of the last of these days are over; empty if there
   *     are not so many within 366 dates, as where nobody knows yet which days are off
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Optional<TimeSlot> workingDays(Instant from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days (%s) must be at least 1".formatted(days));
    }
    long start = from.plusNanos(999_999).toEpochMilli();
    LocalDate first = OpenDay.date(Instant.ofEpochMilli(start), zone);
    int found = 0;
    // Day by day, for later days may not be known yet.
    for (int i = 0; i < WORKING_DAYS_WITHIN; i++) {
      long midnight = OpenDay.midnight(first.plusDays(i + 1), zone);
      TimeSlot day =
          TimeSlot.ofEpochMillis(
              Math.max(start, OpenDay.midnight(first.plusDays(i), zone)), midnight);
      List<OpenDay> open = OpenDay.within(day, openingTimes, zone);
      found += open.isEmpty() ? 0 : 1;
      if (found == days) {
        long end = open.get(open.size() - 1).untilExclusive();
        return Optional.of(TimeSlot.ofEpochMillis(start, end));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds times for a meeting.
   *
   * @param request what it needs
   * @return the cheapest proposals, none of which only waits longer than another of the same day;
   *     or why there is none
   * @throws ConstraintViolationException if the request breaks a constraint
   */
  public MeetingAnswer find(MeetingRequest request) {
    Set<ConstraintViolation<MeetingRequest>> violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    List<Reason> unknown = unknown(request);
    if (!unknown.isEmpty()) {
      return new MeetingAnswer.Impossible(unknown);
    }
    List<OpenDay> days = OpenDay.within(request.within(), openingTimes, zone);
    List<LocalDate> dates = days.stream().map(OpenDay::date).distinct().toList();
    List<MeetingRoom> fitting =
        request.people() == 0
            ? List.of()
            : rooms.stream().filter(room -> room.seats() >= request.people()).toList();
    Parties parties = new Parties(officials, costs);
    FullTimes times = times(request, parties, dates, fitting);
    MeetingSearch search = new MeetingSearch(request, days, parties, times, fitting, costs, step);
    List<Requirement> requirements = Requirement.of(request);
    List<MeetingProposal> proposals = search.proposals(requirements);
    return proposals.isEmpty()
        ? new MeetingAnswer.Impossible(
            new Explanation(request, search, rooms, officials, dates).reasons(requirements))
        : new MeetingAnswer.Found(proposals);
  }

  private List<Reason> unknown(MeetingRequest request) {
    Set<Reason> reasons = new LinkedHashSet<>();
    List<Quorum> quorums = new ArrayList<>(List.of(request.required()));
    quorums.addAll(request.optional());
    for (Quorum quorum : quorums) {
      Parties.visit(
          quorum,
          person -> {
            if (officials.find(person.official()).isEmpty()) {
              reasons.add(
                  MeetingReason.OFFICIAL_UNKNOWN.with("official", person.official().value()));
            }
          },
          role -> {
            if (officials.position(role.position()).isEmpty()) {
              reasons.add(MeetingReason.POSITION_UNKNOWN.with("position", role.position().value()));
            }
          });
    }
    return List.copyOf(reasons);
  }

  /** Reads everything that the meeting may need on any of the dates. */
  private FullTimes times(
      MeetingRequest request,
      Parties parties,
      List<LocalDate> dates,
      Collection<MeetingRoom> fitting) {
    Set<OfficialId> people = new TreeSet<>();
    for (LocalDate date : dates) {
      parties.collect(request.required(), date, people);
      request.optional().forEach(quorum -> parties.collect(quorum, date, people));
    }
    Set<ResourceId> needed = new TreeSet<>(request.resources());
    people.forEach(official -> needed.add(official.resource()));
    fitting.forEach(room -> needed.addAll(room.parts()));
    return new FullTimes(
        needed,
        taken.of(needed, request.within(), Duration.ofMillis(request.millis())),
        request.within());
  }

  /** Builds a finder. Not thread-safe. */
  public static final class Builder {

    private final Store store;
    private final Officials officials;
    private final Validator validator;
    private final ZoneId zone;
    private OpeningTimes openingTimes = OpeningTimes.ALWAYS;
    private List<MeetingRoom> rooms = List.of();
    private MeetingCosts costs = MeetingCosts.STANDARD;
    private Duration step = Duration.ofMinutes(15);
    private @Nullable TakenTimes taken;

    private Builder(Store store, Officials officials, Validator validator, ZoneId zone) {
      this.store = Objects.requireNonNull(store, "store");
      this.officials = Objects.requireNonNull(officials, "officials");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * When meetings can be: a meeting lies in one opening.
     *
     * @param times for example {@link OpeningTimes#ofWorkingTime}
     * @return this builder
     */
    public Builder openingTimes(OpeningTimes times) {
      this.openingTimes = Objects.requireNonNull(times, "openingTimes");
      return this;
    }

    /**
     * What says when people, rooms and things cannot be had. Without a word the store is asked
     * once, and says when they are claimed; officials are not proposed for days on which they are
     * away or hold no office. It knows nothing then of ways, nights, rules, load, assumed ends and
     * veils.
     *
     * @param times for example those of {@code AgendaService.meetings}
     * @return this builder
     */
    public Builder takenTimes(TakenTimes times) {
      this.taken = Objects.requireNonNull(times, "takenTimes");
      return this;
    }

    /**
     * Where meetings can be. Of the rooms that are free and large enough the smallest is proposed.
     *
     * @param all in any order
     * @return this builder
     */
    public Builder rooms(Collection<MeetingRoom> all) {
      this.rooms = List.copyOf(all);
      return this;
    }

    /**
     * What makes one time worse than another.
     *
     * @param weights in minutes of waiting
     * @return this builder
     */
    public Builder costs(MeetingCosts weights) {
      this.costs = Objects.requireNonNull(weights, "costs");
      return this;
    }

    /**
     * At which times of day meetings start: at whole numbers of steps after midnight.
     *
     * @param minutes whole minutes, from one to a day
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder startsEvery(Duration minutes) {
      if (minutes.toMinutes() < 1
          || !minutes.equals(Duration.ofMinutes(minutes.toMinutes()))
          || minutes.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "startsEvery (%s) must be whole minutes, from one to a day".formatted(minutes));
      }
      this.step = minutes;
      return this;
    }

    /**
     * The finder.
     *
     * @return a finder that is ready
     * @throws ConstraintViolationException if the directory of officials breaks a constraint
     */
    public MeetingFinder build() {
      return new MeetingFinder(this);
    }
  }
}
