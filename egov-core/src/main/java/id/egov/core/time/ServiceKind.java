package id.egov.core.time;

/** How an office serves the public, which decides whether joint leave closes it. */
public enum ServiceKind {
  /** An office that works with files and letters: closed on holidays and on joint leave. */
  ADMINISTRATION,
  /**
   * A unit that serves people directly, such as a hospital, a health centre or the fire brigade:
   * joint leave (cuti bersama) does not close it.
   */
  DIRECT_SERVICE
}
