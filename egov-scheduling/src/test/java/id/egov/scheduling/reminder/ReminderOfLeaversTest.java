package id.egov.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has left by then is not reminded. */
class ReminderOfLeaversTest {

  /** Nine o'clock of the first day that the former mayor is no mayor. */
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  private static final Instant EARLIER = Instant.parse("2026-11-16T02:00:00Z");
  private static final Officials OFFICIALS =
      Officials.builder()
          .official(Official.of("lama", "Sri Lestari", "Wali Kota"))
          .official(Official.of("baru", "Bambang Wiryo", "Wali Kota"))
          .position(Position.of("wali-kota", "Wali Kota"))
          .appointment(term("lama", null, LocalDate.of(2026, 11, 23)))
          .appointment(term("baru", LocalDate.of(2026, 11, 23), null))
          .build();
  private static final Reminders REMINDERS =
      Reminders.of(
          OFFICIALS,
          Zone.WIB,
          List.of(
              ReminderRule.beforeStart("jam", Duration.ofHours(1)),
              ReminderRule.unanswered("jawab", Duration.ofHours(4))));

  private static Appointment term(String who, @Nullable LocalDate from, @Nullable LocalDate until) {
    return Appointment.of(
        new PositionId("wali-kota"), new OfficialId(who), OfficeCapacity.DEFINITIVE, from, until);
  }

  private static AgendaEntry entry(Instant start, Answer answer) {
    AgendaItem item =
        AgendaItem.of(
            "a", "Rapat", "Setda", TimeSlot.of(start, Duration.ofHours(1)), "lama", "baru");
    return new AgendaEntry(
        item,
        "hash",
        null,
        AgendaState.SCHEDULED,
        List.of(
            Invitation.of(new OfficialId("lama"), true).withAnswer(answer),
            Invitation.of(new OfficialId("baru"), true).withAnswer(answer)),
        new Milestones(EARLIER, EARLIER, null),
        null,
        0,
        null,
        1);
  }

  private static List<String> reminded(AgendaEntry entry) {
    return REMINDERS
        .due(List.of(entry), TimeSlot.of(EARLIER, Duration.ofDays(10)), Locale.ENGLISH)
        .stream()
        .map(one -> one.rule() + " " + one.to())
        .toList();
  }

  @Test
  void whoHoldsNoOfficeOnTheDayIsRemindedOfNothing() {
    Answer yes = Answer.given(Reply.ACCEPTED, EARLIER, null);
    assertThat(reminded(entry(START, yes))).containsExactly("jam baru");
    assertThat(reminded(entry(START, Answer.NONE))).containsExactly("jawab baru");
    Instant dayBefore = START.minus(Duration.ofDays(1));
    assertThat(reminded(entry(dayBefore, yes))).containsExactly("jam lama");
    assertThat(reminded(entry(dayBefore, Answer.NONE))).containsExactly("jawab lama");
  }
}
