package id.egov.core.ical;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was received about one event so far, as far as it takes to tell news from what is old (RFC
 * 5546 section 2.1.5): the latest {@link Revision} of each matter. It holds no contents; who
 * receives a message keeps them if it is {@linkplain Freshness#NEWER newer}.
 *
 * <p>Messages that arrive in another order, or more than once, leave the same correspondence. So
 * keep it beside the event, ask {@link #freshness}, act, and keep {@link #with the next}.
 *
 * @param uid the UID of the event
 * @param heard the latest of each matter, ordered
 */
public record Correspondence(String uid, List<Heard> heard) {
  /*
   * Matters are independent where RFC 5546 has a comparison of their own: what the organizer says of
   * the event or of one occurrence, each attendee's answer. with() takes the later of two revisions
   * for each, always, so it is commutative and idempotent. What one matter means for another is
   * worked out when asked: a cancellation makes what is not later than it void; of a series also
   * what was said of its occurrences; an answer to a lower SEQUENCE than the event has is void.
   */

  /** What messages are about. */
  public enum Matter {
    /** When and what it is, said by the organizer. */
    CONTENT,
    /** That it does not take place, or that somebody is no longer asked. */
    CANCELLATION,
    /** What an attendee answered. */
    ANSWER,
    /** That a series has a further occurrence. */
    ADDITION,
    /** What an attendee suggests. */
    COUNTER,
    /** That a suggestion was not taken. */
    COUNTER_DECLINED,
    /** That an attendee wants to be sent the event. */
    REFRESH
  }

  /** Where an event or an occurrence stands by what was received. */
  public enum Standing {
    /** Nothing was received of it that still counts; an occurrence is as its series says. */
    UNKNOWN,
    /** It takes place as it was last told. */
    VALID,
    /** It does not take place. */
    CANCELLED
  }

  /**
   * The latest of one matter.
   *
   * @param recurrenceId the occurrence, or null for the whole event
   * @param matter what it was about
   * @param address who said it, or who is no longer asked, in small letters; empty if the organizer
   *     said it of all
   * @param revision the latest
   */
  public record Heard(
      @Nullable String recurrenceId, Matter matter, String address, Revision revision)
      implements Comparable<Heard> {

    private static final Comparator<Heard> ORDER =
        Comparator.comparing(
                Heard::recurrenceId, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Heard::matter)
            .thenComparing(Heard::address);

    /**
     * Checks that nothing is missing.
     *
     * @param recurrenceId the occurrence, or null
     * @param matter what it was about
     * @param address who said it
     * @param revision the latest
     */
    public Heard {
      Objects.requireNonNull(matter, "matter");
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(revision, "revision");
    }

    /** By occurrence, matter and address; the revision does not count. */
    @Override
    public int compareTo(Heard other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Puts the matters in order and keeps the latest of each.
   *
   * @param uid the UID of the event
   * @param heard the latest of each matter
   */
  public Correspondence {
    Objects.requireNonNull(uid, "uid");
    Map<Heard, Heard> latest = new TreeMap<>();
    for (Heard one : heard) {
      latest.merge(one, one, Correspondence::later);
    }
    heard = List.copyOf(latest.values());
  }

  private static Heard later(Heard a, Heard b) {
    return a.revision().compareTo(b.revision()) >= 0 ? a : b;
  }

  /**
   * Nothing so far.
   *
   * @param uid the UID of the event
   * @return the correspondence
   */
  public static Correspondence none(String uid) {
    return new Correspondence(uid, List.of());
  }

  /**
   * Whether a message is news.
   *
   * @param message about this event
   * @return what to make of it
   * @throws IllegalArgumentException if it is about another UID
   */
  public Freshness freshness(ReceivedMessage message) {
    List<Freshness> all = matters(message).stream().map(this::freshness).toList();
    // Of several who are no longer asked, one who was not known makes news.
    return all.contains(Freshness.NEWER)
        ? Freshness.NEWER
        : all.contains(Freshness.REPEAT) ? Freshness.REPEAT : Freshness.STALE;
  }

  private Freshness freshness(Heard said) {
    Revision revision = said.revision();
    String occurrence = said.recurrenceId();
    boolean isVoid =
        switch (said.matter()) {
          case CONTENT ->
              isAtLeast(find(occurrence, Matter.CANCELLATION, ""), revision)
                  || isAtLeast(find(null, Matter.CANCELLATION, ""), revision);
          case CANCELLATION ->
              isAfter(find(occurrence, Matter.CONTENT, ""), revision)
                  || (occurrence != null
                      && isAtLeast(find(null, Matter.CANCELLATION, ""), revision));
          case ANSWER -> isOfEarlier(occurrence, revision);
          default -> false;
        };
    Revision before = find(occurrence, said.matter(), said.address());
    if (revision.equals(before)) {
      return Freshness.REPEAT;
    }
    return isVoid || isAfter(before, revision) ? Freshness.STALE : Freshness.NEWER;
  }

  /**
   * What is known after a message, be it news or not.
   *
   * @param message about this event
   * @return the correspondence with it
   * @throws IllegalArgumentException if it is about another UID
   */
  public Correspondence with(ReceivedMessage message) {
    return new Correspondence(
        uid, Stream.concat(heard.stream(), matters(message).stream()).toList());
  }

  /**
   * Where the event or an occurrence of it stands.
   *
   * @param recurrenceId the original start of the occurrence as an ISO 8601 instant in UTC, or null
   *     for the whole event
   * @return by the messages so far
   */
  public Standing standing(@Nullable String recurrenceId) {
    Revision series = recurrenceId == null ? null : find(null, Matter.CANCELLATION, "");
    Revision content = find(recurrenceId, Matter.CONTENT, "");
    Revision cancelled = find(recurrenceId, Matter.CANCELLATION, "");
    if (content != null && !isAtLeast(series, content) && !isAtLeast(cancelled, content)) {
      return Standing.VALID;
    }
    return cancelled != null && !isAtLeast(series, cancelled)
        ? Standing.CANCELLED
        : Standing.UNKNOWN;
  }

  /**
   * Whether an attendee was told not to come any more, and not asked again since.
   *
   * @param recurrenceId the original start of the occurrence, or null for the whole event
   * @param address of the attendee; letters may be small or capital
   * @return true if what was said of them is not earlier than the event as it was last told
   */
  public boolean isUninvited(@Nullable String recurrenceId, String address) {
    Revision told = find(recurrenceId, Matter.CANCELLATION, Matters.small(address));
    return told != null && !isAfter(find(recurrenceId, Matter.CONTENT, ""), told);
  }

  /**
   * Whether the latest answer of an attendee is to the event as it was last told. After a higher
   * SEQUENCE they have to answer again.
   *
   * @param recurrenceId the original start of the occurrence, or null for the whole event
   * @param address of the attendee; letters may be small or capital
   * @return true if there is an answer that counts
   */
  public boolean hasAnswered(@Nullable String recurrenceId, String address) {
    Revision answer = find(recurrenceId, Matter.ANSWER, Matters.small(address));
    return answer != null && !isOfEarlier(recurrenceId, answer);
  }

  private boolean isOfEarlier(@Nullable String recurrenceId, Revision answered) {
    Revision content = find(recurrenceId, Matter.CONTENT, "");
    return content != null && content.sequence() > answered.sequence();
  }

  private @Nullable Revision find(@Nullable String recurrenceId, Matter matter, String address) {
    for (Heard one : heard) {
      if (one.matter() == matter
          && one.address().equals(address)
          && Objects.equals(one.recurrenceId(), recurrenceId)) {
        return one.revision();
      }
    }
    return null;
  }

  private static boolean isAfter(@Nullable Revision known, Revision revision) {
    return known != null && known.compareTo(revision) > 0;
  }

  private static boolean isAtLeast(@Nullable Revision known, Revision revision) {
    return known != null && known.compareTo(revision) >= 0;
  }

  private List<Heard> matters(ReceivedMessage message) {
    if (!message.header().uid().equals(uid)) {
      throw new IllegalArgumentException("message is about another UID than this correspondence");
    }
    return Matters.of(message);
  }
}
