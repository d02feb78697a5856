package id.egov.scheduling.item;

/** Whether an item takes the time of who comes (RFC 5545 section 3.8.2.7, TRANSP). */
public enum Transparency {
  /** It does. */
  OPAQUE,
  /** It stands on agendas and in nobody's way, as a day of honour does. */
  TRANSPARENT
}
