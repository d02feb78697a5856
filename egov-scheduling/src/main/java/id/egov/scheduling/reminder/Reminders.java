package id.egov.scheduling.reminder;

import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.CrewMember;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Officials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
 *     ReminderRule.beforeStart("jam", Duration.ofHours(2)).forCrew("kru"),
 *     ReminderRule.unanswered("jawab", Duration.ofHours(4))));
 * for (Reminder reminder : reminders.due(entries, window, locale)) {
 *   outbox.sendOnce(reminder.id(), reminder);
 * }
 * }</pre>
 *
 * <p>Reminded of the beginning are those whose time a scheduled item takes and who have accepted;
 * of an answer those who owe one to an item that was received or scheduled, counted from when it is
 * waited for until, or from the beginning if nobody has said. The crew is reminded of the beginning
 * of a scheduled item, each of them once. Who holds no office on the day that it begins is not
 * reminded of it. What was not known yet when a reminder was due is not made up for later.
 */
public final class Reminders {

  private final ReminderTexts texts;
  private final Officials officials;
  private final Zone zone;
  private final List<ReminderRule> rules;

  private Reminders(Officials officials, Zone zone, List<ReminderRule> rules) {
    this.texts = new ReminderTexts(officials, zone);
    this.officials = officials;
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
      LocalDate day = LocalDate.ofInstant(entry.item().slot().startInclusive(), zone.zoneId());
      for (Invitation invitation : entry.invitations()) {
        if (!officials.holdsOffice(invitation.official(), day)) {
          continue;
        }
        for (ReminderRule rule : rules) {
          add(entry, invitation, rule, window, locale, due);
        }
      }
      for (CrewMember crew : new LinkedHashSet<>(entry.item().details().crew())) {
        for (ReminderRule rule : rules) {
          add(entry, crew, rule, window, locale, due);
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
          case ANSWER_DUE -> owesAnswer(entry, invitation) ? answerDue(entry, invitation) : null;
          case CREW_START -> null;
        };
    if (anchor != null && window.contains(rule.due(anchor, zone.zoneId()))) {
      due.add(
          new Reminder(
              id(rule, entry, invitation.official().value(), anchor),
              rule.due(anchor, zone.zoneId()),
              rule.name(),
              entry.id(),
              invitation.official(),
              null,
              texts.subject(rule.of(), entry, locale),
              texts.text(rule.of(), entry, invitation, locale)));
    }
  }

  private void add(
      AgendaEntry entry,
      CrewMember crew,
      ReminderRule rule,
      TimeSlot window,
      Locale locale,
      List<Reminder> due) {
    Instant start = entry.item().slot().startInclusive();
    if (rule.of() == ReminderRule.Occasion.CREW_START
        && entry.state() == AgendaState.SCHEDULED
        && window.contains(rule.due(start, zone.zoneId()))) {
      due.add(
          new Reminder(
              id(rule, entry, name(crew), start),
              rule.due(start, zone.zoneId()),
              rule.name(),
              entry.id(),
              null,
              crew,
              texts.subject(rule.of(), entry, locale),
              texts.text(entry, crew, locale)));
    }
  }

  /** The same for the same name and task, without either. */
  private static String name(CrewMember crew) {
    String both = crew.name() + "\n" + crew.task();
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Instant answerDue(AgendaEntry entry, Invitation invitation) {
    Instant due = invitation.answer().due();
    return due == null ? entry.item().slot().startInclusive() : due;
  }

  private static boolean comes(AgendaEntry entry, Invitation invitation) {
    return entry.state() == AgendaState.SCHEDULED && invitation.reply() == Reply.ACCEPTED;
  }

  private static boolean owesAnswer(AgendaEntry entry, Invitation invitation) {
    return (entry.state() == AgendaState.RECEIVED || entry.state() == AgendaState.SCHEDULED)
        && invitation.reply() == Reply.NEEDS_ACTION;
  }

  /** No two are written alike: what stands between the slashes has none. */
  private static String id(ReminderRule rule, AgendaEntry entry, String reader, Instant anchor) {
    return String.join(
        "/",
        rule.name(),
        URLEncoder.encode(entry.id().value(), StandardCharsets.UTF_8),
        URLEncoder.encode(reader, StandardCharsets.UTF_8),
        anchor.toString());
  }
}
