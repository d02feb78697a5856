package id.egov.scheduling.publish;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.FreeBusy;
import id.egov.core.ical.Organizer;
import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.text.Plain;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes calendars of editions, to be written by {@link id.egov.core.ical.ICalendarWriter}.
 * Immutable and thread-safe.
 *
 * <p>A line is an event that keeps its UID and has the SEQUENCE of the item. STATUS is its
 * standing, where what was postponed is TENTATIVE with a comment; CLASS is its visibility; who is
 * invited is an ATTENDEE with PARTSTAT, DELEGATED-TO and DELEGATED-FROM if a mail address is known,
 * and in the description anyhow. An event leaves the time free if the item does, or if none of the
 * officials whose agenda it is comes. Fractions of seconds are rounded outwards.
 */
public final class AgendaCalendar {

  private final Organizer office;
  private final String domain;
  private final Function<OfficialId, Optional<String>> mail;

  /**
   * Creates the calendars of an office.
   *
   * @param office the ORGANIZER: the office that keeps the agendas
   * @param domain what no other city and no other system of this one calls itself, such as {@code
   *     agenda.kota.example}: it makes {@linkplain id.egov.scheduling.item.AgendaItemId#uid(String)
   *     UIDs} unique in the world
   * @param mail the mail address of an official, if readers may have it
   * @throws IllegalArgumentException if the domain has another shape
   */
  public AgendaCalendar(
      Organizer office, String domain, Function<OfficialId, Optional<String>> mail) {
    this.office = Objects.requireNonNull(office, "office");
    String unused = new AgendaItemId("x").uid(domain);
    this.domain = domain;
    this.mail = Objects.requireNonNull(mail, "mail");
  }

  /**
   * All lines and busy times of an edition as events.
   *
   * @param edition what is given out
   * @return a calendar to publish
   */
  public CalendarMessage events(AgendaEdition edition) {
    ZoneId zone = edition.frame().zone().zoneId();
    List<CalendarEntry> events = new ArrayList<>();
    edition.lines().forEach(line -> events.add(event(line, edition.frame())));
    for (TimeSlot slot : edition.busy()) {
      events.add(
          CalendarEntry.builder(
                  "agenda-busy:" + slot + "@" + domain, EventTime.of(seconds(slot), zone))
              .summary(LineWords.BUSY)
              .organizer(office)
              .visibility(Visibility.INTERNAL)
              .build());
    }
    return CalendarMessage.publish(Plain.line(edition.frame().heading()), events);
  }

  /**
   * When the one official whose agenda it is is taken (VFREEBUSY). What may last longer than is
   * sure, or is not sure at all, is tentative. Items of the edition and those that its readers may
   * not read run together.
   *
   * @param edition the agenda of one official
   * @param owner that official
   * @return a calendar to publish
   * @throws IllegalArgumentException if it is the agenda of several
   */
  public CalendarMessage freeBusy(AgendaEdition edition, Organizer owner) {
    AgendaFrame frame = edition.frame();
    if (frame.officials().size() != 1) {
      throw new IllegalArgumentException(
          "edition is about %s officials: free and busy times are those of one"
              .formatted(frame.officials().size()));
    }
    List<TimeSlot> busy = new ArrayList<>(edition.busy());
    List<TimeSlot> perhaps = new ArrayList<>();
    for (AgendaLine line : edition.lines()) {
      if (takesTime(line, frame)) {
        perhaps.add(line.slot());
      }
      if (takesTime(line, frame) && guests(line, frame).anyMatch(Participant::comes)) {
        busy.add(line.time().certain());
      }
    }
    String uid =
        "agenda-freebusy:" + frame.officials().get(0) + ":" + frame.window() + "@" + domain;
    return CalendarMessage.publish(
        new FreeBusy(
            uid,
            owner,
            frame.window(),
            rounded(busy),
            Slots.minus(rounded(perhaps), rounded(busy))));
  }

  private static List<TimeSlot> rounded(List<TimeSlot> slots) {
    return Slots.union(slots.stream().map(AgendaCalendar::seconds).toList());
  }

  private CalendarEntry event(AgendaLine line, AgendaFrame frame) {
    return CalendarEntry.builder(
            line.uid() + "@" + domain, EventTime.of(seconds(line.slot()), frame.zone().zoneId()))
        .sequence(line.sequence())
        .status(
            switch (line.standing()) {
              case CONFIRMED -> CalendarEntry.Status.CONFIRMED;
              case TENTATIVE, POSTPONED -> CalendarEntry.Status.TENTATIVE;
              case CANCELLED -> CalendarEntry.Status.CANCELLED;
            })
        .summary(Plain.line(line.title()))
        .description(
            LineWords.facts(line, frame.audience()).stream()
                .map(fact -> fact.label() + ": " + fact.text())
                .collect(Collectors.joining("\n")))
        .location(LineWords.place(line).orElse(""))
        .organizer(office)
        .attendees(attendees(line))
        .visibility(line.visibility())
        .transparent(!takesTime(line, frame))
        .comment(LineWords.standing(line.standing()).orElse(""))
        .build();
  }

  /** Whether one of those whose agenda it is comes with their time, or may still come. */
  private static boolean takesTime(AgendaLine line, AgendaFrame frame) {
    return line.transparency() == Transparency.OPAQUE
        && !line.standing().calledOff()
        && guests(line, frame).findAny().isPresent();
  }

  /** Those whose agenda it is, but for who sends somebody else. */
  private static Stream<Participant> guests(AgendaLine line, AgendaFrame frame) {
    return line.participants().stream()
        .filter(one -> one.delegatedTo() == null && frame.officials().contains(one.official()));
  }

  private List<Attendee> attendees(AgendaLine line) {
    List<Attendee> attendees = new ArrayList<>();
    for (Participant participant : line.participants()) {
      attendee(participant).ifPresent(attendees::add);
    }
    return attendees;
  }

  private Optional<Attendee> attendee(Participant participant) {
    return mail.apply(participant.official())
        .map(
            address -> {
              Attendee attendee =
                  Attendee.mail(address, Plain.line(participant.position()))
                      .withRole(
                          participant.required()
                              ? Attendee.Role.REQ_PARTICIPANT
                              : Attendee.Role.OPT_PARTICIPANT)
                      .withAnswer(participant.reply().participation());
              attendee =
                  address(participant.delegatedTo()).map(attendee::delegatingTo).orElse(attendee);
              return address(participant.delegatedFrom()).map(attendee::comingFor).orElse(attendee);
            });
  }

  private Optional<String> address(@Nullable OfficialId official) {
    return Optional.ofNullable(official)
        .flatMap(mail)
        .map(address -> Attendee.mail(address, "").address());
  }

  private static TimeSlot seconds(TimeSlot slot) {
    Instant end = slot.endExclusive().truncatedTo(ChronoUnit.SECONDS);
    return new TimeSlot(
        slot.startInclusive().truncatedTo(ChronoUnit.SECONDS),
        end.equals(slot.endExclusive()) ? end : end.plusSeconds(1));
  }
}
