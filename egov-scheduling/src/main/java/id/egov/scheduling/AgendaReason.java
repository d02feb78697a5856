package id.egov.scheduling;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/** Why an item was refused. Each constant says which evidence its reasons carry. */
public enum AgendaReason implements ReasonCode {
  /**
   * An official attends another item then. Evidence: official, name, position, slot, holder, title,
   * organiser.
   */
  OFFICIAL_BUSY,
  /**
   * An official has no time then, and why is not for the asker to know. Evidence: official, name,
   * position.
   */
  OFFICIAL_BUSY_CONFIDENTIALLY,
  /** There is no such official. Evidence: official. */
  OFFICIAL_UNKNOWN,
  /** Another item has the resource. Evidence: resource, slot, holder, title, organiser. */
  RESOURCE_TAKEN,
  /** The resource is taken, and by what is not for the asker to know. Evidence: resource. */
  RESOURCE_TAKEN_CONFIDENTIALLY,
  /** The item would start in the past. Evidence: slot. */
  IN_THE_PAST,
  /** The item would end after what can be planned today. Evidence: slot, plannable. */
  BEYOND_HORIZON,
  /** There is no such item. Evidence: item. */
  ITEM_UNKNOWN,
  /** The item has changed since it was read. Evidence: item, expected, actual. */
  ITEM_CHANGED,
  /** The item was called off before. Evidence: item. */
  ITEM_CANCELLED,
  /** Another item has this id. Evidence: item. */
  ID_TAKEN,
  /** There is no other time near when all is free. Evidence: searched (the slot looked at). */
  NO_ALTERNATIVE;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.scheduling.reasons", language));

  @Override
  public Severity severity() {
    return this == NO_ALTERNATIVE ? Severity.NOTE : Severity.REFUSAL;
  }
}
