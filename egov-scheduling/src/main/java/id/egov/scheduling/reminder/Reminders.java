package id.egov.scheduling.reminder;

import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reminders that are due. Immutable and thread-safe; it sends nothing and remembers
 * nothing.
 *
 * <p>A sender asks for one window after the other, each beginning where the last one ended. Windows
 * are half-open, so that every reminder is in exactly one of them, however the time is cut. A
 * sender that was restarted and does not know how far it came asks for an earlier window again and
 * leaves out the ids that it has sent. If an item is moved, its reminders are new ones with new
 * ids.
 *
 * <pre>{@code
 * Reminders reminders = Reminders.of(officials, Zone.WIB, List.of(
 *     ReminderRule.daysBefore("h-1", 1, LocalTime.of(16, 0)),
 *     ReminderRule.beforeStart("jam", Duration.ofHours(1)),
 *     ReminderRule.unanswered("jawab", Duration.ofHours(4))));
 * for (Reminder reminder : reminders.due(entries, window, locale)) {
 *   outbox.sendOnce(reminder.id(), reminder);
 * }
 * }</pre>
 *
 * <p>Reminded of the beginning are those whose time a scheduled item takes and who have accepted;
 * of an answer those who owe one that is waited for until some time, to an item that was received
 * or scheduled. What was not known yet when a reminder was due is not made up for later.
 */
public final class Reminders {

  private final ReminderTexts texts;
  private final Zone zone;
  private final List<ReminderRule> rules;

  private Reminders(Officials officials, Zone zone, List<ReminderRule> rules) {
    this.texts = new ReminderTexts(officials, zone);
    this.zone = zone;
    this.rules = rules;
  }

  /**
   * The reminders of a city.
   *
   * @param officials says what people are called
   * @param zone in which times are shown, and whose times of day the rules mean
   * @param rules when somebody is reminded of what
   * @return the reminders
   * @throws IllegalArgumentException if two rules have one name
   */
  public static Reminders of(Officials officials, Zone zone, Collection<ReminderRule> rules) {
    List<ReminderRule> copy = List.copyOf(rules);
    if (copy.stream().map(ReminderRule::name).distinct().count() < copy.size()) {
      throw new IllegalArgumentException("rules: each must have a name of its own");
    }
    return new Reminders(
        Objects.requireNonNull(officials, "officials"), Objects.requireNonNull(zone, "zone"), copy);
  }

  /**
   * How far ahead of a window to look for entries: whatever begins or is to be answered later than
   * that after its end has no reminder in it.
   *
   * @return the longest time from a reminder to what it is about
   */
  public Duration reach() {
    return rules.stream()
        // A reminder in the morning may be of something late in the evening.
        .map(rule -> rule.at() == null ? rule.before() : rule.before().plusDays(1))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /**
   * The reminders that are due in a window.
   *
   * @param entries the items as they stand, in any order: at least those that begin or are to be
   *     answered from the start of the window to {@link #reach} after its end
   * @param window half-open: what is due at its end is in the next one
   * @param locale Indonesian for {@code id}, English for every other language
   * @return by due time, then id
   */
  public List<Reminder> due(Iterable<AgendaEntry> entries, TimeSlot window, Locale locale) {
    List<Reminder> due = new ArrayList<>();
    for (AgendaEntry entry : entries) {
      for (Invitation invitation : entry.invitations()) {
        for (ReminderRule rule : rules) {
          add(entry, invitation, rule, window, locale, due);
        }
      }
    }
    due.sort(Comparator.comparing(Reminder::due).thenComparing(Reminder::id));
    return due;
  }

  private void add(
      AgendaEntry entry,
      Invitation invitation,
      ReminderRule rule,
      TimeSlot window,
      Locale locale,
      List<Reminder> due) {
    @Nullable Instant anchor =
        switch (rule.of()) {
          case START -> comes(entry, invitation) ? entry.item().slot().startInclusive() : null;
          case ANSWER_DUE -> owesAnswer(entry, invitation) ? invitation.answer().due() : null;
        };
    if (anchor != null && window.contains(rule.due(anchor, zone.zoneId()))) {
      due.add(
          new Reminder(
              id(rule, entry, invitation.official(), anchor),
              rule.due(anchor, zone.zoneId()),
              rule.name(),
              entry.id(),
              invitation.official(),
              texts.subject(rule.of(), entry, locale),
              texts.text(rule.of(), entry, invitation, locale)));
    }
  }

  private static boolean comes(AgendaEntry entry, Invitation invitation) {
    return entry.state() == AgendaState.SCHEDULED && invitation.reply() == Reply.ACCEPTED;
  }

  private static boolean owesAnswer(AgendaEntry entry, Invitation invitation) {
    return (entry.state() == AgendaState.RECEIVED || entry.state() == AgendaState.SCHEDULED)
        && invitation.reply() == Reply.NEEDS_ACTION;
  }

  /** No two are written alike: what stands between the slashes has none. */
  private static String id(
      ReminderRule rule, AgendaEntry entry, OfficialId official, Instant anchor) {
    return String.join(
        "/",
        rule.name(),
        URLEncoder.encode(entry.id().value(), StandardCharsets.UTF_8),
        URLEncoder.encode(official.value(), StandardCharsets.UTF_8),
        anchor.toString());
  }
}
