package id.egov.scheduling.policy;

import id.egov.scheduling.item.Organiser;

/**
 * When somebody who has said that they come is asked again because the time or the place of it has
 * changed, as calendars do (RFC 6638 section 3.2.8): their time is free until they answer.
 */
public enum NewAnswers {
  /** Never: whoever moves an item knows who comes. */
  NEVER,
  /** For what somebody outside the city's agencies organises. */
  OF_OUTSIDERS,
  /** Always. */
  ALWAYS;

  /**
   * Whether a new answer is wanted.
   *
   * @param organiser who invites
   * @return true if who has accepted is asked again
   */
  public boolean wanted(Organiser organiser) {
    return this == ALWAYS || (this == OF_OUTSIDERS && organiser.agency() == null);
  }
}
