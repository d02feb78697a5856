package id.egov.identity.citizen;

/** How far the data of a citizen may be used. The names are API. */
public enum CitizenState {
  /** For every purpose that there is a ground for. */
  ACTIVE,
  /** For nothing but keeping, until the restriction is lifted (UU 27/2022 art. 11, 41). */
  RESTRICTED,
  /** There is no data any more; the pseudonym and its log remain (art. 8, 43). */
  ERASED
}
