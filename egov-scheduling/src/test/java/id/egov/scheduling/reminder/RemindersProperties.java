package id.egov.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.CrewMember;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However the time is cut into windows, every reminder is in exactly one of them. */
class RemindersProperties {

  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");
  private static final int HOURS = 240;
  private static final List<AgendaState> STATES = List.of(AgendaState.values());

  private static final Reminders REMINDERS =
      Reminders.of(
          Officials.of(List.of()),
          Zone.WITA,
          List.of(
              ReminderRule.daysBefore("h-1", 1, LocalTime.of(8, 0)),
              ReminderRule.daysBefore("pagi", 0, LocalTime.of(6, 0)),
              ReminderRule.beforeStart("jam", Duration.ofHours(1)),
              ReminderRule.beforeStart("kini", Duration.ZERO),
              ReminderRule.beforeStart("jam", Duration.ofHours(3)).forCrew("kru"),
              ReminderRule.unanswered("jawab", Duration.ofHours(2))));

  private static final List<CrewMember> CREW =
      List.of(
          new CrewMember("a", "b"),
          new CrewMember("a", "b"),
          new CrewMember("a", "c"),
          new CrewMember("a/b", "c"));

  private static Instant hour(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static List<AgendaEntry> entries(Random random) {
    List<AgendaEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      TimeSlot slot = TimeSlot.of(hour(random.nextInt(HOURS)), Duration.ofHours(1));
      List<Invitation> invitations = new ArrayList<>();
      for (String official : List.of("a", "a/b", "b").subList(0, 1 + random.nextInt(3))) {
        Answer answer =
            random.nextBoolean()
                ? Answer.given(Reply.ACCEPTED, START, null)
                : Answer.awaited(random.nextBoolean() ? null : hour(random.nextInt(HOURS)), null);
        invitations.add(Invitation.of(new OfficialId(official), true).withAnswer(answer));
      }
      entries.add(
          new AgendaEntry(
              AgendaItem.of(Agenda.name(i), "Rapat", "Dinas", slot, "a")
                  .withDetails(Details.NONE.withCrew(CREW.subList(0, random.nextInt(5)))),
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

  /** Names that run into one another if they are only strung together. */
  private static final class Agenda {
    static String name(int number) {
      return "a/".repeat(number) + "b";
    }
  }

  @Property(tries = 200)
  void everyPartitionOfTimeGivesEachReminderOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<AgendaEntry> entries = entries(random);
    TimeSlot whole = new TimeSlot(hour(-72), hour(HOURS));
    List<Reminder> all = REMINDERS.due(entries, whole, Locale.ENGLISH);
    TreeSet<Instant> cuts = new TreeSet<>(List.of(whole.startInclusive(), whole.endExclusive()));
    for (int i = random.nextInt(30); i > 0; i--) {
      cuts.add(hour(random.nextInt(HOURS + 72) - 72));
    }
    // Right before, at and after what is due.
    for (Reminder reminder : all) {
      if (random.nextBoolean() && whole.startInclusive().isBefore(reminder.due())) {
        cuts.add(reminder.due());
        cuts.add(reminder.due().minusMillis(1));
      }
    }
    List<Reminder> pieces = new ArrayList<>();
    Instant from = cuts.pollFirst();
    for (Instant until : cuts) {
      Collections.shuffle(entries, random);
      pieces.addAll(REMINDERS.due(entries, new TimeSlot(from, until), Locale.ENGLISH));
      from = until;
    }
    assertThat(pieces).isEqualTo(all);
    assertThat(all).extracting(Reminder::id).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void nothingBeyondTheReachIsMissed(@ForAll long seed) {
    Random random = new Random(seed);
    List<AgendaEntry> entries = entries(random);
    TimeSlot window = TimeSlot.of(hour(random.nextInt(HOURS)), Duration.ofHours(5));
    Instant last = window.endExclusive().plus(REMINDERS.reach());
    List<AgendaEntry> near =
        entries.stream()
            .filter(
                entry ->
                    entry.item().slot().startInclusive().isBefore(last)
                        || entry.invitations().stream()
                            .map(one -> one.answer().due())
                            .anyMatch(due -> due != null && due.isBefore(last)))
            .toList();
    assertThat(REMINDERS.due(near, window, Locale.ENGLISH))
        .isEqualTo(REMINDERS.due(entries, window, Locale.ENGLISH));
  }
}
