package id.egov.core.ical;

import id.egov.core.org.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event to be written (VEVENT). Build it with {@link #builder}. A text that is not given is
 * empty, and only SUMMARY is written then too.
 *
 * <p>Texts may hold anything: line breaks of any kind become line breaks, other control characters
 * but the tab are left out. {@code visibility} becomes CLASS, by which programs hide an event from
 * others: PUBLIC stays PUBLIC, INTERNAL and RESTRICTED become PRIVATE, CONFIDENTIAL stays
 * CONFIDENTIAL. It hides nothing from who opens the file, so leave out what he may not see.
 *
 * @param uid the name that stays the same over every change of the event; no personal number
 * @param sequence 0 at first, higher with every change that attendees have to know
 * @param recurrenceId the original start of the one occurrence of its series that this event
 *     replaces, as an ISO 8601 instant in UTC; null if it replaces none
 * @param time when it is
 * @param summary SUMMARY
 * @param description DESCRIPTION
 * @param location LOCATION
 * @param organizer ORGANIZER; null if not given, but a {@link CalendarMessage} wants one
 * @param attendees ATTENDEE, in order
 * @param status STATUS; null if not given
 * @param visibility CLASS
 * @param transparent whether it leaves the time free (TRANSP)
 * @param categories CATEGORIES, in order
 * @param url where more is said, an absolute URI in ASCII
 * @param comment COMMENT, for example why it is cancelled
 */
public record CalendarEntry(
    String uid,
    int sequence,
    @Nullable String recurrenceId,
    EventTime time,
    String summary,
    String description,
    String location,
    @Nullable Organizer organizer,
    List<Attendee> attendees,
    @Nullable Status status,
    Visibility visibility,
    boolean transparent,
    List<String> categories,
    String url,
    String comment) {

  /** Whether an event takes place. */
  public enum Status {
    /** It may. */
    TENTATIVE,
    /** It does. */
    CONFIRMED,
    /** It does not. */
    CANCELLED
  }

  /**
   * Checks the parts and copies the lists.
   *
   * @param uid the name of the event
   * @param sequence the number of changes
   * @param recurrenceId the original start of the occurrence that this replaces, or null
   * @param time when it is
   * @param summary SUMMARY
   * @param description DESCRIPTION
   * @param location LOCATION
   * @param organizer ORGANIZER, or null
   * @param attendees ATTENDEE
   * @param status STATUS, or null
   * @param visibility CLASS
   * @param transparent whether it leaves the time free
   * @param categories CATEGORIES
   * @param url an absolute URI, or empty
   * @param comment COMMENT
   * @throws IllegalArgumentException if the uid is blank or more than a line, the sequence is
   *     negative, the recurrenceId is no whole second, an event that replaces an occurrence recurs
   *     itself, a category is blank, or the url is no absolute URI in ASCII
   */
  public CalendarEntry {
    WrittenValue.requireName("uid", uid);
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence (%s) must be 0 or more".formatted(sequence));
    }
    Objects.requireNonNull(time, "time");
    if (recurrenceId != null) {
      recurrenceId = instant(recurrenceId).toString();
      if (time.recurrence() != null) {
        throw new IllegalArgumentException(
            "time must not recur: the event replaces the occurrence recurrenceId (%s) of a series"
                .formatted(recurrenceId));
      }
    }
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(location, "location");
    attendees = List.copyOf(attendees);
    Objects.requireNonNull(visibility, "visibility");
    categories = List.copyOf(categories);
    if (categories.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("categories must not hold a blank text");
    }
    if (!url.isEmpty()) {
      WrittenValue.requireUri("url", url);
    }
    Objects.requireNonNull(comment, "comment");
  }

  private static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      WrittenValue.requireWholeSecond("recurrenceId", instant);
      return instant;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "recurrenceId '%s' is no ISO 8601 instant such as 2026-11-23T02:00:00Z".formatted(text),
          e);
    }
  }

  /**
   * Starts an event that is confirmed, public and takes its time.
   *
   * @param uid the name of the event
   * @param time when it is
   * @return a builder
   */
  public static Builder builder(String uid, EventTime time) {
    return new Builder(uid, time);
  }

  /**
   * Starts a copy.
   *
   * @return a builder that holds what this event does
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * A copy that does not take place: cancelled, with the next SEQUENCE.
   *
   * @return the copy
   */
  public CalendarEntry cancelled() {
    return toBuilder().sequence(Math.addExact(sequence, 1)).status(Status.CANCELLED).build();
  }

  /** Collects the parts of an event. Not thread-safe. */
  public static final class Builder {

    private final String uid;
    private int sequence;
    private @Nullable String recurrenceId;
    private EventTime time;
    private String summary = "";
    private String description = "";
    private String location = "";
    private @Nullable Organizer organizer;
    private List<Attendee> attendees = List.of();
    private @Nullable Status status = Status.CONFIRMED;
    private Visibility visibility = Visibility.PUBLIC;
    private boolean transparent;
    private List<String> categories = List.of();
    private String url = "";
    private String comment = "";

    private Builder(String uid, EventTime time) {
      this.uid = uid;
      this.time = time;
    }

    private Builder(CalendarEntry entry) {
      this(entry.uid, entry.time);
      sequence = entry.sequence;
      recurrenceId = entry.recurrenceId;
      summary = entry.summary;
      description = entry.description;
      location = entry.location;
      organizer = entry.organizer;
      attendees = entry.attendees;
      status = entry.status;
      visibility = entry.visibility;
      transparent = entry.transparent;
      categories = entry.categories;
      url = entry.url;
      comment = entry.comment;
    }

    /**
     * How often it changed.
     *
     * @param number SEQUENCE, 0 or more
     * @return this builder
     */
    public Builder sequence(int number) {
      sequence = number;
      return this;
    }

    /**
     * The one occurrence of its series that this event replaces.
     *
     * @param originalStart where the occurrence would start by the rule, a whole second
     * @return this builder
     */
    public Builder replacing(Instant originalStart) {
      recurrenceId = originalStart.toString();
      return this;
    }

    /**
     * When it is.
     *
     * @param newTime the time
     * @return this builder
     */
    public Builder time(EventTime newTime) {
      time = newTime;
      return this;
    }

    /**
     * What it is.
     *
     * @param text SUMMARY
     * @return this builder
     */
    public Builder summary(String text) {
      summary = text;
      return this;
    }

    /**
     * More about it.
     *
     * @param text DESCRIPTION
     * @return this builder
     */
    public Builder description(String text) {
      description = text;
      return this;
    }

    /**
     * Where it is.
     *
     * @param text LOCATION
     * @return this builder
     */
    public Builder location(String text) {
      location = text;
      return this;
    }

    /**
     * Who it belongs to.
     *
     * @param owner ORGANIZER
     * @return this builder
     */
    public Builder organizer(Organizer owner) {
      organizer = owner;
      return this;
    }

    /**
     * Who takes part.
     *
     * @param all every ATTENDEE, in order
     * @return this builder
     */
    public Builder attendees(List<Attendee> all) {
      attendees = all;
      return this;
    }

    /**
     * Whether it takes place.
     *
     * @param newStatus STATUS; null to write none, as a CANCEL for some attendees only wants it
     * @return this builder
     */
    public Builder status(@Nullable Status newStatus) {
      status = newStatus;
      return this;
    }

    /**
     * Who may see it.
     *
     * @param circle becomes CLASS
     * @return this builder
     */
    public Builder visibility(Visibility circle) {
      visibility = circle;
      return this;
    }

    /**
     * Whether it leaves the time free.
     *
     * @param free TRANSP
     * @return this builder
     */
    public Builder transparent(boolean free) {
      transparent = free;
      return this;
    }

    /**
     * Which kinds of event it is.
     *
     * @param all every one of CATEGORIES, in order
     * @return this builder
     */
    public Builder categories(List<String> all) {
      categories = all;
      return this;
    }

    /**
     * Where more is said.
     *
     * @param uri an absolute URI in ASCII
     * @return this builder
     */
    public Builder url(String uri) {
      url = uri;
      return this;
    }

    /**
     * A word to the receiver, such as why it is cancelled.
     *
     * @param text COMMENT
     * @return this builder
     */
    public Builder comment(String text) {
      comment = text;
      return this;
    }

    /**
     * The event.
     *
     * @return an immutable event
     * @throws IllegalArgumentException if a part is not as {@link CalendarEntry} wants it
     */
    public CalendarEntry build() {
      return new CalendarEntry(
          uid,
          sequence,
          recurrenceId,
          time,
          summary,
          description,
          location,
          organizer,
          attendees,
          status,
          visibility,
          transparent,
          categories,
          url,
          comment);
    }
  }
}
