package id.egov.scheduling.people;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The officials whose agendas are kept, the positions they hold and who stands in for whom, asked
 * as of a date. Everything is answered in the order in which it was given. Immutable and
 * thread-safe. No method accepts or returns {@code null}.
 *
 * <p>Who exercises a position on a date is found in this order: who was appointed by letter to act
 * (Plt, then Plh); the holder; if the holder is away or there is none, whoever the {@linkplain
 * StandIn chain} names first. Nobody who is away on that date, and nobody whose capacity does not
 * cover the duty that is asked for, is named.
 *
 * <p>A directory is made of lines in a text file, or with the same words by a {@link Builder}. A
 * date that is not known is left empty; the last date is the first one after the end:
 *
 * <pre>{@code
 * # fields between semicolons
 * OFFICIAL;sri;Sri Lestari;Wali Kota
 * POSITION;walikota;Wali Kota;regency:kepala-daerah,province:bupati-wali-kota
 * APPOINTMENT;walikota;sri;DEFINITIVE;2025-02-20;
 * APPOINTMENT;kadis-pu;ratna;PLT;2026-03-01;2026-09-01;ROUTINE
 * STAND_IN;walikota;wakil;PLT
 * STAND_IN;walikota;sekda;PLH;ROUTINE
 * ABSENCE;sri;2026-11-23;2026-11-26
 * }</pre>
 */
public final class Officials {

  private final Map<OfficialId, Official> byId;
  private final Map<PositionId, Position> positions;
  private final List<Appointment> appointments;
  private final List<StandIn> chain;
  private final List<Absence> absences;
  private final Incumbents incumbents;
  private final Titles titles;

  private Officials(Builder builder) {
    this.byId = new LinkedHashMap<>(builder.officials);
    this.positions = new LinkedHashMap<>(builder.positions);
    this.appointments = List.copyOf(builder.appointments);
    this.chain = List.copyOf(builder.chain);
    this.absences = List.copyOf(builder.absences);
    this.incumbents = new Incumbents(appointments, chain, absences);
    this.titles = new Titles(positions, incumbents);
  }

  /**
   * A list of officials without dated appointments.
   *
   * @param officials the officials
   * @return the list
   * @throws IllegalArgumentException if an id comes twice
   */
  public static Officials of(Collection<Official> officials) {
    Builder builder = builder();
    officials.forEach(builder::official);
    return builder.build();
  }

  /**
   * Starts an empty directory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds what this directory holds, to add to it.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.officials.putAll(byId);
    builder.positions.putAll(positions);
    builder.appointments.addAll(appointments);
    builder.chain.addAll(chain);
    builder.absences.addAll(absences);
    return builder;
  }

  /**
   * An official by the id.
   *
   * @param id whose
   * @return the official, or empty if there is none
   */
  public Optional<Official> find(OfficialId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Everybody.
   *
   * @return in the order they were given
   */
  public List<Official> all() {
    return List.copyOf(byId.values());
  }

  /**
   * A position by the id.
   *
   * @param id which
   * @return the position, or empty if there is none
   */
  public Optional<Position> position(PositionId id) {
    return Optional.ofNullable(positions.get(id));
  }

  /**
   * Every position.
   *
   * @return in the order they were given
   */
  public List<Position> positions() {
    return List.copyOf(positions.values());
  }

  /**
   * Whether an official is away.
   *
   * @param id who
   * @param date a local date
   * @return true if an absence covers the date
   */
  public boolean isAway(OfficialId id, LocalDate date) {
    return incumbents.isAway(id, date);
  }

  /**
   * Whether an official holds any office, or acts in one, so that they can be scheduled, or come
   * instead of somebody.
   *
   * @param id who
   * @param date a local date
   * @return false if they were appointed at some time and no appointment covers the date; true for
   *     who has no dated appointment at all
   */
  public boolean holdsOffice(OfficialId id, LocalDate date) {
    return incumbents.holdsOffice(id, date);
  }

  /**
   * Who holds a position, away or not.
   *
   * @param position which
   * @param date a local date
   * @return who holds it definitively or as penjabat, or empty if it is vacant
   */
  public Optional<Acting> holder(PositionId position, LocalDate date) {
    return incumbents.holder(position, date);
  }

  /**
   * Who exercises a position, and in which capacity.
   *
   * @param position which
   * @param date a local date
   * @param duty what they are asked for
   * @return who exercises it, or empty if nobody there may
   */
  public Optional<Acting> acting(PositionId position, LocalDate date, Duty duty) {
    return incumbents.acting(position, date, duty);
  }

  /**
   * Who may stand in for whoever exercises a position, were they busy: along the chain, each
   * official once, without the holder and without whoever exercises the position already.
   *
   * @param position which
   * @param date a local date
   * @param duty what they are asked for
   * @return the first to ask first
   */
  public List<Acting> standIns(PositionId position, LocalDate date, Duty duty) {
    return incumbents.standIns(position, date, duty);
  }

  /**
   * Who may stand in for an official, in any position that they exercise by appointment. Of who
   * holds no office on the date it is the positions that they held last, or will hold first: there
   * whoever exercises it then comes.
   *
   * @param official who is busy or away
   * @param date a local date
   * @param duty what the stand-in is asked for
   * @return each official once: for each position in turn whoever exercises it instead already,
   *     then along its chain
   */
  public List<Acting> standIns(OfficialId official, LocalDate date, Duty duty) {
    Map<OfficialId, Acting> found = new LinkedHashMap<>();
    for (PositionId own : incumbents.positions(official, date)) {
      acting(own, date, duty).ifPresent(now -> found.putIfAbsent(now.official(), now));
      for (Acting other : standIns(own, date, duty)) {
        found.putIfAbsent(other.official(), other);
      }
    }
    found.remove(official);
    return List.copyOf(found.values());
  }

  /**
   * What an official was appointed to, the positions that they hold first.
   *
   * @param official who
   * @param date a local date
   * @return the appointments that cover the date
   */
  public List<Appointment> appointments(OfficialId official, LocalDate date) {
    return incumbents.appointments(official, date);
  }

  /**
   * How an official is addressed: by the positions they hold, and those they act in after "selaku".
   *
   * @param official who
   * @param date a local date
   * @return for example {@code Wakil Wali Kota selaku Plt. Wali Kota}; of who has no dated
   *     appointment at all {@link Official#position()}; empty if there is no such official, or they
   *     {@linkplain #holdsOffice hold no office} on the date
   */
  public Optional<String> title(OfficialId official, LocalDate date) {
    return inOffice(official, date).map(known -> titles.of(known, date));
  }

  /**
   * An official as an attendee of an event: by the first position that they hold definitively, and
   * for the first that they hold or act in otherwise.
   *
   * @param official who
   * @param date of the event, local
   * @return the attendee, or empty if there is no such official, or they {@linkplain #holdsOffice
   *     hold no office} on the date
   */
  public Optional<Attendee> attendee(OfficialId official, LocalDate date) {
    return inOffice(official, date).map(known -> titles.attendee(known, date));
  }

  private Optional<Official> inOffice(OfficialId official, LocalDate date) {
    return find(official).filter(known -> holdsOffice(official, date));
  }

  /**
   * The title that somebody has by what they exercise.
   *
   * @param acting one of this directory's answers
   * @return for example {@code Plh. Wali Kota}
   * @throws IllegalArgumentException if there is no such position
   */
  public String title(Acting acting) {
    return titles.of(acting);
  }

  /**
   * Checks everything in the directory against its constraints.
   *
   * @param validator the application's validator
   * @throws ConstraintViolationException if anything breaks a constraint
   */
  public void requireValid(Validator validator) {
    Set<ConstraintViolation<?>> violations = new LinkedHashSet<>();
    Stream.of(byId.values(), positions.values(), appointments, chain)
        .flatMap(Collection::stream)
        .forEach(part -> violations.addAll(validator.validate(part)));
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  /** Collects a directory. Not thread-safe; it can go on after {@link #build}. */
  public static final class Builder {

    private final Map<OfficialId, Official> officials = new LinkedHashMap<>();
    private final Map<PositionId, Position> positions = new LinkedHashMap<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<StandIn> chain = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    private Builder() {}

    /**
     * Adds somebody.
     *
     * @param official who
     * @return this builder
     * @throws IllegalArgumentException if the id is there already
     */
    public Builder official(Official official) {
      if (officials.putIfAbsent(official.id(), official) != null) {
        throw new IllegalArgumentException(
            "officials: the id %s comes twice".formatted(official.id()));
      }
      return this;
    }

    /**
     * Adds a position.
     *
     * @param position which
     * @return this builder
     * @throws IllegalArgumentException if the id is there already
     */
    public Builder position(Position position) {
      if (positions.putIfAbsent(position.id(), position) != null) {
        throw new IllegalArgumentException(
            "positions: the id %s comes twice".formatted(position.id()));
      }
      return this;
    }

    /**
     * Adds an appointment.
     *
     * @param appointment who was given which position
     * @return this builder
     */
    public Builder appointment(Appointment appointment) {
      appointments.add(Objects.requireNonNull(appointment, "appointment"));
      return this;
    }

    /**
     * Adds a link at the end of the chain of its position.
     *
     * @param link who stands in for whom
     * @return this builder
     */
    public Builder standIn(StandIn link) {
      chain.add(Objects.requireNonNull(link, "link"));
      return this;
    }

    /**
     * Adds several links in their order.
     *
     * @param links for example {@link StandIn#ofHead}
     * @return this builder
     */
    public Builder standIns(List<StandIn> links) {
      links.forEach(this::standIn);
      return this;
    }

    /**
     * Adds days on which somebody is away.
     *
     * @param absence who, from when until when
     * @return this builder
     */
    public Builder absence(Absence absence) {
      absences.add(Objects.requireNonNull(absence, "absence"));
      return this;
    }

    /**
     * Adds the lines of a file in the format that {@link Officials} shows.
     *
     * @param reader the file's text; it is not closed
     * @param source what an error calls the file, for example its name
     * @return this builder
     * @throws IOException if the reader fails
     * @throws IllegalArgumentException if a line is wrong; the message names file, line and field
     */
    public Builder read(Reader reader, String source) throws IOException {
      OfficialsFile.read(reader, source, this);
      return this;
    }

    /**
     * The directory of what was added.
     *
     * @return an immutable directory
     * @throws IllegalArgumentException if an appointment, a link or an absence names somebody or
     *     something that is not there, or a position has two holders, two Plt or two Plh on one
     *     date
     */
    public Officials build() {
      OfficialsCheck check = new OfficialsCheck(officials.keySet(), positions.keySet());
      appointments.forEach(check::requireKnown);
      chain.forEach(check::requireKnown);
      absences.forEach(check::requireKnown);
      OfficialsCheck.requireOneAtATime(appointments);
      return new Officials(this);
    }
  }
}
