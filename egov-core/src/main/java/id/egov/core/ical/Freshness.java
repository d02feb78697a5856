package id.egov.core.ical;

/** Whether a received message says something that was not known. */
public enum Freshness {
  /** It does: act on it. */
  NEWER,
  /** The same was received before: there is nothing to do. */
  REPEAT,
  /** Something later was received before: leave it. */
  STALE
}
