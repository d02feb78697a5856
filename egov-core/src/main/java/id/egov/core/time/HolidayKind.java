package id.egov.core.time;

/** Why a day is off. */
public enum HolidayKind {
  /** A public holiday (hari libur nasional). */
  NATIONAL_HOLIDAY,
  /** Joint leave (cuti bersama): closes offices, not direct public services. */
  JOINT_LEAVE,
  /** Polling day of a general or regional election. */
  ELECTION_DAY;

  /**
   * Whether a day of this kind closes an office.
   *
   * @param service how the office serves the public
   * @return false for joint leave and a direct service, else true
   */
  public boolean closes(ServiceKind service) {
    return this != JOINT_LEAVE || service == ServiceKind.ADMINISTRATION;
  }
}
