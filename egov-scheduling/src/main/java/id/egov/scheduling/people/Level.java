package id.egov.scheduling.people;

/**
 * The level of government for which an order of precedence is laid down, from the highest down. At
 * an official event guests of a higher level come before the order of the event's own level (UU
 * 9/2010 art. 10(2) and 11(2)).
 */
public enum Level {
  /** Of the state: UU 9/2010 art. 9. */
  NATIONAL,
  /** Of a province: UU 9/2010 art. 10. */
  PROVINCE,
  /** Of a regency or a city: UU 9/2010 art. 11. */
  REGENCY
}
