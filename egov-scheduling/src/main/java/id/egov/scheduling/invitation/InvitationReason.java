package id.egov.scheduling.invitation;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * Why a received message was not acted on. Evidence never repeats an address or a text of the
 * message.
 */
public enum InvitationReason implements ReasonCode {
  /** It does not say whose event it is. Evidence: none. */
  ORGANIZER_MISSING,
  /** It was not sent by or for the organizer it names. Evidence: none. */
  SENDER_NOT_ORGANIZER,
  /** The event belongs to somebody else than before. Evidence: none. */
  ORGANIZER_CHANGED,
  /** It changes an event of the city as if it were somebody else's. Evidence: item. */
  OWN_EVENT,
  /** None of the attendees has an agenda here. Evidence: none. */
  NOBODY_INVITED,
  /** It is published for everybody and invites nobody. Evidence: none. */
  NOT_AN_INVITATION,
  /** The event recurs more often than invitations are taken. Evidence: most. */
  TOO_MANY_OCCURRENCES,
  /** There are more messages about the event than are kept of whose it is. Evidence: most. */
  TOO_MANY_MESSAGES,
  /** It answers an event that nobody here knows. Evidence: none. */
  EVENT_UNKNOWN,
  /** It was not sent by or for an attendee of the event. Evidence: none. */
  SENDER_NOT_ATTENDEE,
  /** Who answers has no part in the item; the answer is kept until they have. Evidence: item. */
  ATTENDEE_NOT_INVITED,
  /** Who is to come instead has no agenda here. Evidence: item, official. */
  DELEGATE_UNKNOWN;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.scheduling.invitation.reasons", language));

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
