package id.egov.scheduling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every row is what one gets by going through all invitations again and again. */
class AgendaMeterProperties {

  private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");
  private static final Instant AS_OF = START.plus(Duration.ofDays(40));
  private static final ReportPeriod PERIOD =
      ReportPeriod.of("2026-11", "2027-01", Zone.WIT.zoneId().getId());
  private static final List<AgendaState> STATES = List.of(AgendaState.values());
  private static final List<Reply> REPLIES = List.of(Reply.values());
  private static final List<String> NAMES = List.of("a1", "a2", "b1");

  private record Part(AgendaEntry entry, Invitation invitation) {

    LocalDate day() {
      return LocalDate.ofInstant(entry.item().slot().startInclusive(), PERIOD.zone());
    }

    boolean standing() {
      return entry.state() != AgendaState.CANCELLED && entry.state() != AgendaState.POSTPONED;
    }

    boolean replied(Reply... replies) {
      return standing() && List.of(replies).contains(invitation.reply());
    }

    boolean over() {
      return replied(Reply.ACCEPTED) && !entry.item().slot().endExclusive().isAfter(AS_OF);
    }
  }

  private static List<AgendaEntry> entries(Random random) {
    List<AgendaEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      Instant start = START.plus(Duration.ofHours(random.nextInt(90 * 24)));
      List<Invitation> invitations = new ArrayList<>();
      for (String name : NAMES.subList(0, 1 + random.nextInt(3))) {
        Reply reply = REPLIES.get(random.nextInt(REPLIES.size()));
        invitations.add(
            new Invitation(
                new OfficialId(name),
                true,
                AttendingCapacity.OWN,
                random.nextBoolean() ? null : new OfficialId("z"),
                reply == Reply.DELEGATED ? new OfficialId("z") : null,
                Answer.given(reply, START, null),
                switch (random.nextInt(3)) {
                  case 0 -> Attendance.PRESENT;
                  case 1 -> Attendance.ABSENT;
                  default -> null;
                }));
      }
      entries.add(
          new AgendaEntry(
              AgendaItem.of("1", "Rapat", "D", TimeSlot.of(start, Duration.ofHours(1)), "a1"),
              "hash",
              null,
              STATES.get(random.nextInt(STATES.size())),
              invitations,
              new Milestones(START, START, null),
              null,
              0,
              null,
              1));
    }
    return entries;
  }

  @Property(tries = 200)
  void everyRowIsWhatANaiveCountGives(@ForAll long seed) {
    List<AgendaEntry> entries = entries(new Random(seed));
    AgendaMeter meter =
        AgendaMeter.of((official, day) -> official.value().substring(0, 1), PERIOD, AS_OF);
    entries.forEach(meter::add);
    List<Part> parts =
        entries.stream()
            .flatMap(entry -> entry.invitations().stream().map(one -> new Part(entry, one)))
            .filter(part -> part.invitation().reply() != Reply.WITHDRAWN)
            .filter(part -> PERIOD.window().contains(part.entry().item().slot().startInclusive()))
            .toList();
    for (EvaluationTable table : meter.evaluation().tables()) {
      long counted = 0;
      for (EvaluationRow row : table.rows()) {
        assertThat(row.figures()).isEqualTo(naive(parts.stream().filter(in(row)).toList()));
        counted += row.figures().invited();
      }
      assertThat(counted).isEqualTo(parts.size());
    }
  }

  private static Predicate<Part> in(EvaluationRow row) {
    return part ->
        (row.level() == null || part.invitation().official().value().startsWith(row.level()))
            && (row.official() == null || part.invitation().official().equals(row.official()))
            && (row.month() == null || YearMonth.from(part.day()).equals(row.month()));
  }

  private static Figures naive(List<Part> parts) {
    Predicate<Part> present = part -> part.invitation().attendance() == Attendance.PRESENT;
    Predicate<Part> recorded = part -> part.invitation().attendance() != null;
    List<Part> over = parts.stream().filter(Part::over).toList();
    List<Part> known = over.stream().filter(recorded).toList();
    List<Part> standing = parts.stream().filter(Part::standing).toList();
    return new Figures(
        parts.size(),
        parts.stream().filter(part -> part.invitation().delegatedFrom() != null).count(),
        share(parts, part -> !part.standing()),
        share(standing, part -> part.replied(Reply.ACCEPTED)),
        share(standing, part -> part.replied(Reply.DELEGATED)),
        share(standing, part -> part.replied(Reply.DECLINED)),
        share(standing, part -> part.replied(Reply.NEEDS_ACTION, Reply.EXPIRED)),
        share(over, recorded),
        share(known, present),
        new Share(0, 0));
  }

  private static Share share(List<Part> whole, Predicate<Part> part) {
    return new Share(whole.stream().filter(part).count(), whole.size());
  }
}
