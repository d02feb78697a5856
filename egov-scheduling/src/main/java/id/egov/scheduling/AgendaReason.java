package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * Why something was refused, or what somebody should look at. Each constant says which evidence its
 * reasons carry. What is set aside or only possible comes as a {@linkplain Severity#WARNING
 * warning} with the same code.
 */
public enum AgendaReason implements ReasonCode {
  /**
   * An official attends another item then. Evidence: official, name, position, slot, holder, title,
   * organiser.
   */
  OFFICIAL_BUSY,
  /**
   * An official may still be at an item that lasts until it is done, or this one may last too long.
   * Evidence: as {@link #OFFICIAL_BUSY}.
   */
  OFFICIAL_POSSIBLY_BUSY,
  /**
   * An official has no time then, and why is not for the asker to know. Evidence: official, name,
   * position.
   */
  OFFICIAL_BUSY_CONFIDENTIALLY,
  /**
   * An official may have no time then, and why is not for the asker to know. Evidence: official,
   * name, position.
   */
  OFFICIAL_POSSIBLY_BUSY_CONFIDENTIALLY,
  /**
   * An official cannot get from one item to the other in time. Evidence: as {@link #OFFICIAL_BUSY}.
   */
  TRAVEL_TOO_LONG,
  /**
   * An official would not rest enough between the evening and the morning. Evidence: as {@link
   * #OFFICIAL_BUSY}.
   */
  REST_TOO_SHORT,
  /** An official's day holds no more. Evidence: official, name, position, date. */
  DAY_FULL,
  /**
   * An official's time is kept free then. Evidence: official, name, position, rule (a {@link
   * id.egov.scheduling.policy.TimeRuleKind}), slot (the time kept free).
   */
  TIME_KEPT_FREE,
  /** An official is away that day. Evidence: official, name, position, date. */
  OFFICIAL_AWAY,
  /**
   * An official holds no office that day: the appointment is over, or has not begun. Evidence:
   * official, name, date.
   */
  OFFICIAL_NOT_IN_OFFICE,
  /** There is no such official. Evidence: official. */
  OFFICIAL_UNKNOWN,
  /** Another item has the resource. Evidence: resource, slot, holder, title, organiser. */
  RESOURCE_TAKEN,
  /**
   * Another item that lasts until it is done may still have the resource, or this one may last too
   * long. Evidence: as {@link #RESOURCE_TAKEN}.
   */
  RESOURCE_POSSIBLY_TAKEN,
  /** The resource is taken, and by what is not for the asker to know. Evidence: resource. */
  RESOURCE_TAKEN_CONFIDENTIALLY,
  /** The item would start in the past. Evidence: slot. */
  IN_THE_PAST,
  /** The item would end after what can be planned today. Evidence: slot, plannable. */
  BEYOND_HORIZON,
  /** It has not begun, so nobody can have been there. Evidence: item, slot. */
  NOT_YET_BEGUN,
  /** There is no such item. Evidence: item. */
  ITEM_UNKNOWN,
  /** The item has changed since it was read. Evidence: item, expected, actual. */
  ITEM_CHANGED,
  /** That cannot be done with the item as it stands. Evidence: item, state, command. */
  MOVE_NOT_ALLOWED,
  /** The official has no part in the item. Evidence: item, official. */
  NOT_INVITED,
  /** That cannot follow what was answered. Evidence: item, official, reply, command. */
  REPLY_NOT_ALLOWED,
  /** The actor may not do that. Evidence: actor, command, item. */
  NOT_PERMITTED,
  /** Another item has this id. Evidence: item. */
  ID_TAKEN,
  /** Nobody can be asked to come instead of themselves. Evidence: official. */
  DELEGATION_TO_ONESELF,
  /** The official has answered otherwise since then. Evidence: item, official, answered. */
  ANSWERED_SINCE,
  /** It was passed on too often already. Evidence: official, levels. */
  DELEGATION_TOO_DEEP,
  /** Who was asked to come instead did not answer in time. Evidence: item, official. */
  DELEGATION_EXPIRED,
  /** Nobody can answer by then: that is past already. Evidence: item, delegate, due. */
  DUE_IN_THE_PAST,
  /** Rank and chain do not allow that one to come instead. Evidence: official, delegate. */
  DELEGATE_UNFIT,
  /** Who is to come instead has a part in the item already. Evidence: item, delegate. */
  DELEGATE_INVITED,
  /** The policy was set aside. Evidence: actor, why. */
  POLICY_SET_ASIDE,
  /** There is no other time near when all is free. Evidence: searched (the slot looked at). */
  NO_ALTERNATIVE;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.scheduling.reasons", language));

  @Override
  public Severity severity() {
    return switch (this) {
      case NO_ALTERNATIVE, POLICY_SET_ASIDE -> Severity.NOTE;
      default -> Severity.REFUSAL;
    };
  }

  /** A reason of this kind that refuses or only warns. */
  Reason with(boolean refusing, String... evidence) {
    Reason reason = with(evidence);
    return refusing ? reason : new Reason(name(), Severity.WARNING, reason.evidence());
  }
}
