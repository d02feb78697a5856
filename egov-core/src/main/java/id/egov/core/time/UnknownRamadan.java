package id.egov.core.time;

/** What {@link OfficeHours} do where nobody has said yet when Ramadan is. */
public enum UnknownRamadan {
  /** Throw an {@link UnknownRamadanException}. */
  FAIL,
  /** Answer as if it were not Ramadan: for plans far ahead that are looked at again later. */
  REGULAR_HOURS
}
