package id.egov.scheduling.item;

import id.egov.core.ical.Attendee;

/**
 * What an official answered to an invitation. {@link AgendaCommand} says how one follows another.
 */
public enum Reply {
  /** Nothing so far. */
  NEEDS_ACTION(Attendee.Participation.NEEDS_ACTION),
  /** Comes: hadir. */
  ACCEPTED(Attendee.Participation.ACCEPTED),
  /** Does not come: tidak hadir. */
  DECLINED(Attendee.Participation.DECLINED),
  /** Somebody else comes instead: diwakilkan. */
  DELEGATED(Attendee.Participation.DELEGATED),
  /** Was to come instead of somebody and did not answer in time; it went back. */
  EXPIRED(Attendee.Participation.DECLINED),
  /** Was to come instead of somebody who has taken it back. */
  WITHDRAWN(Attendee.Participation.DECLINED);

  private final Attendee.Participation participation;

  Reply(Attendee.Participation participation) {
    this.participation = participation;
  }

  /**
   * What it is called in a calendar (RFC 5545 section 3.2.12, PARTSTAT). Who is not {@linkplain
   * #stillInvited() invited any more} had better be left out of it.
   *
   * @return the participation
   */
  public Attendee.Participation participation() {
    return participation;
  }

  /**
   * Whether who answered that is still asked to the event.
   *
   * @return false for a delegation that is over
   */
  public boolean stillInvited() {
    return this != EXPIRED && this != WITHDRAWN;
  }
}
