package id.egov.scheduling.item;

import static id.egov.scheduling.item.AgendaState.CANCELLED;
import static id.egov.scheduling.item.AgendaState.DECLINED;
import static id.egov.scheduling.item.AgendaState.HELD;
import static id.egov.scheduling.item.AgendaState.POSTPONED;
import static id.egov.scheduling.item.AgendaState.RECEIVED;
import static id.egov.scheduling.item.AgendaState.SCHEDULED;

import java.util.Locale;
import java.util.Set;

/**
 * What can be done with an item and with an invitation to it: the table of their states. Each
 * command says from which states of the item it leads to which, and, if it is about somebody's
 * invitation, from which replies to which; anything else is refused.
 *
 * <p>{@link #RECEIVE} and {@link #SCHEDULE} begin an item that was not there before.
 */
public enum AgendaCommand {
  /** An invitation has come in; nobody's time is taken yet. */
  RECEIVE(from(), to(RECEIVED)),
  /** An item of one's own: all who are required come, and the optional who are free. */
  SCHEDULE(from(), to(SCHEDULED)),
  /** Comes. Who was to come instead of them does not any more. */
  ACCEPT(
      from(RECEIVED, SCHEDULED, DECLINED),
      to(SCHEDULED),
      replies(Reply.NEEDS_ACTION, Reply.DECLINED, Reply.DELEGATED),
      Reply.ACCEPTED),
  /**
   * Does not come, nor who was to come instead of them. Of who was to come instead of somebody it
   * goes back to them.
   */
  DECLINE(
      from(RECEIVED, SCHEDULED),
      to(RECEIVED, SCHEDULED, DECLINED),
      replies(Reply.NEEDS_ACTION, Reply.ACCEPTED, Reply.DELEGATED),
      Reply.DECLINED),
  /** Somebody else comes instead. */
  DELEGATE(
      from(RECEIVED, SCHEDULED, DECLINED),
      to(SCHEDULED),
      replies(Reply.NEEDS_ACTION, Reply.ACCEPTED, Reply.DECLINED),
      Reply.DELEGATED),
  /** Somebody else than was asked before comes instead. */
  REDELEGATE(from(RECEIVED, SCHEDULED), to(SCHEDULED), replies(Reply.DELEGATED), Reply.DELEGATED),
  /** Nobody comes instead any more; what oneself does is open again. */
  TAKE_BACK(
      from(RECEIVED, SCHEDULED),
      to(RECEIVED, SCHEDULED),
      replies(Reply.DELEGATED),
      Reply.NEEDS_ACTION),
  /** Who was asked to come instead has not answered in time: it goes back. */
  EXPIRE(
      from(RECEIVED, SCHEDULED),
      to(RECEIVED, SCHEDULED),
      replies(Reply.NEEDS_ACTION),
      Reply.EXPIRED),
  /**
   * Another time. Who has said no is asked again. Of what has begun the end may be another one,
   * also afterwards.
   */
  RESCHEDULE(
      from(RECEIVED, SCHEDULED, DECLINED, POSTPONED, HELD),
      to(RECEIVED, SCHEDULED, DECLINED, HELD)),
  /** Another time that nobody knows yet. */
  POSTPONE(from(RECEIVED, SCHEDULED, DECLINED), to(POSTPONED)),
  /** Does not take place. */
  CANCEL(from(RECEIVED, SCHEDULED, DECLINED, POSTPONED), to(CANCELLED)),
  /** Anything but the time is other than it was said to be, or was. */
  REVISE(
      from(RECEIVED, SCHEDULED, DECLINED, POSTPONED, HELD),
      to(RECEIVED, SCHEDULED, DECLINED, POSTPONED, HELD)),
  /** The public may be told of it, as far as its disclosure goes. */
  PUBLISH(from(RECEIVED, SCHEDULED, DECLINED, HELD), to(RECEIVED, SCHEDULED, DECLINED, HELD)),
  /** The public may not be told of it any more. */
  UNPUBLISH(from(AgendaState.values()), to(AgendaState.values())),
  /** It took place, whatever was answered: who was there and what came out of it. */
  RECORD(from(RECEIVED, SCHEDULED, DECLINED, HELD), to(HELD));

  @SuppressWarnings("ImmutableEnumChecker") // Nobody can change it.
  private final Set<AgendaState> from;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<AgendaState> to;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Reply> repliesFrom;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Reply> repliesTo;

  AgendaCommand(Set<AgendaState> from, Set<AgendaState> to) {
    this.from = from;
    this.to = to;
    this.repliesFrom = Set.of();
    this.repliesTo = Set.of();
  }

  AgendaCommand(Set<AgendaState> from, Set<AgendaState> to, Set<Reply> replies, Reply reply) {
    this.from = from;
    this.to = to;
    this.repliesFrom = replies;
    this.repliesTo = Set.of(reply);
  }

  private static Set<AgendaState> from(AgendaState... states) {
    return Set.of(states);
  }

  private static Set<AgendaState> to(AgendaState... states) {
    return Set.of(states);
  }

  private static Set<Reply> replies(Reply... replies) {
    return Set.of(replies);
  }

  /**
   * Whether an item may be moved like that.
   *
   * @param state where it stands
   * @return true if this command leads on from there
   */
  public boolean leadsFrom(AgendaState state) {
    return from.contains(state);
  }

  /**
   * Where this command may lead an item.
   *
   * @param state a state
   * @return true if it is one of those
   */
  public boolean leadsTo(AgendaState state) {
    return to.contains(state);
  }

  /**
   * Whether an invitation may be answered like that.
   *
   * @param reply what was answered before
   * @return true if this command leads on from there; never for a command that is about no
   *     invitation
   */
  public boolean leadsFrom(Reply reply) {
    return repliesFrom.contains(reply);
  }

  /**
   * What this command makes the answer of the invitation that it is about.
   *
   * @param reply a reply
   * @return true if it is that one
   */
  public boolean leadsTo(Reply reply) {
    return repliesTo.contains(reply);
  }

  /**
   * What the event is called that tells of it.
   *
   * @return for example {@code agenda-take-back}
   */
  public String eventType() {
    return "agenda-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
