package id.egov.scheduling.invitation;

import id.egov.core.ical.CalendarEvent;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.Organizer;
import id.egov.core.org.Visibility;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Disclosure;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an item of what an organizer wants, or brings one up to it. */
final class InvitedItem {

  private static final Pattern ID = Pattern.compile("ical-([0-9a-f]+)(?:/([^~]*))?(?:~[0-9]+)?");
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VENUE = 500;
  private static final int LONGEST_REMARKS = 4000;

  private InvitedItem() {}

  static AgendaItem of(AgendaItemId id, WantedOccurrence wanted, @Nullable String owner) {
    AgendaItem item =
        new AgendaItem(
            id,
            ItemKind.ORDINARY,
            title(wanted.content().event()),
            organiser(wanted, owner),
            null,
            AgendaTime.of(wanted.slot()),
            venue(wanted.content().event(), null),
            wanted.required(),
            wanted.optional(),
            Set.of(),
            Disclosure.INTERNAL,
            Details.NONE.withRemarks(remarks(wanted)),
            transparency(wanted.content().event()));
    return closed(item, wanted.content().event());
  }

  /**
   * An item with what the organizer tells of it now, except for the time. What the organizer does
   * not tell stays as somebody here has made it. A message closes an item and never opens one.
   */
  static AgendaItem revised(
      AgendaItem item, WantedOccurrence wanted, Set<OfficialId> invitedBefore) {
    Set<OfficialId> added = new TreeSet<>(wanted.invited());
    added.removeAll(invitedBefore);
    Set<OfficialId> removed = new TreeSet<>(invitedBefore);
    removed.removeAll(wanted.invited());
    Set<OfficialId> required = new TreeSet<>(item.required());
    Set<OfficialId> optional = new TreeSet<>(item.optional());
    for (OfficialId official : added) {
      (wanted.required().contains(official) ? required : optional).add(official);
    }
    required.removeAll(removed);
    optional.removeAll(removed);
    if (required.isEmpty()) {
      required.addAll(wanted.required());
    }
    CalendarEvent event = wanted.content().event();
    return new AgendaItem(
        item.id(),
        item.kind(),
        title(event),
        item.organiser(),
        item.letter(),
        item.time(),
        venue(event, item.venue()),
        required,
        optional,
        item.resources(),
        closed(item, event).disclosure(),
        item.details(),
        transparency(event));
  }

  /** An item as it is, but seen by no more people than the organizer allows now. */
  static AgendaItem closed(AgendaItem item, CalendarEvent event) {
    Visibility allowed = visibility(event);
    // From the widest circle to the narrowest.
    return allowed.compareTo(item.visibility()) > 0 ? item.withVisibility(allowed) : item;
  }

  private static String title(CalendarEvent event) {
    String title = line(event.summary(), LONGEST_TITLE);
    return title.isEmpty() ? "(tanpa judul)" : title;
  }

  private static Organiser organiser(WantedOccurrence wanted, @Nullable String owner) {
    String name = line(wanted.content().event().organizer(), LONGEST_NAME);
    String address = owner == null ? "" : line(Addresses.plain(owner), LONGEST_NAME);
    return Organiser.outside(name.isEmpty() ? address : name);
  }

  /** The venue as it was, if it is still called the same: somebody may have found where it is. */
  private static @Nullable Venue venue(CalendarEvent event, @Nullable Venue before) {
    String name = place(event);
    if (name.isEmpty()) {
      return null;
    }
    return before != null && before.name().equals(name) ? before : Venue.named(name);
  }

  /** What is public to who invites is not so to the city yet; PRIVATE is for those invited. */
  private static Visibility visibility(CalendarEvent event) {
    return event.classification().equals("PUBLIC") ? Visibility.PUBLIC : Visibility.CONFIDENTIAL;
  }

  private static Transparency transparency(CalendarEvent event) {
    return event.transparent() ? Transparency.TRANSPARENT : Transparency.OPAQUE;
  }

  private static @Nullable String remarks(WantedOccurrence wanted) {
    String description = wanted.content().description().strip();
    return description.isEmpty() ? null : cut(description, LONGEST_REMARKS);
  }

  private static String line(String text, int most) {
    return cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), most);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    // Half of a character would be none.
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }

  /** A comment as the note of a command, or null. */
  static @Nullable String note(String comment) {
    String note = remark(comment);
    return note.isEmpty() ? null : note;
  }

  /** A comment as it is kept, or empty. */
  static String remark(String comment) {
    return cut(comment.strip(), LONGEST_REMARKS);
  }

  /** What a place is called, or empty. */
  static String place(CalendarEvent event) {
    return line(event.location(), LONGEST_VENUE);
  }

  /** The id of the item that stands for an event or an occurrence. */
  static AgendaItemId id(String uid, String original, int generation) {
    String again = generation == 0 ? "" : "~" + generation;
    return new AgendaItemId(
        "ical-" + Threads.name(uid) + (original.isEmpty() ? "" : "/" + original) + again);
  }

  /** The name of the thread that an item of such an id was made for. */
  static Optional<String> threadName(AgendaItemId item) {
    Matcher matcher = ID.matcher(item.value());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The original start in an item's id, or empty if it stands for an event that has one start. */
  static String original(AgendaItemId item) {
    Matcher matcher = ID.matcher(item.value());
    return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
  }

  /** The original start that a message is about, empty if it is about the whole event. */
  static String original(MessageHeader header) {
    return header.recurrenceId() == null ? "" : header.recurrenceId();
  }

  /** The address of the organizer that a message names, or null. */
  static @Nullable String owner(MessageHeader header) {
    Organizer organizer = header.organizer();
    return organizer == null ? null : organizer.address();
  }
}
