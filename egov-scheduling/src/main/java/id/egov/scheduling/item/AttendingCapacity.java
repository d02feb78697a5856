package id.egov.scheduling.item;

/** As what somebody comes. */
public enum AttendingCapacity {
  /** For the own office, which was invited. */
  OWN,
  /** For somebody else's office, who asked for it: mewakili. */
  REPRESENTING,
  /** As acting head with all powers: pelaksana tugas, Plt. */
  PLT,
  /** As daily head with routine powers only: pelaksana harian, Plh. */
  PLH
}
