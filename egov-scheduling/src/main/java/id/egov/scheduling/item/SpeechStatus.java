package id.egov.scheduling.item;

/** How far a speech has come. */
public enum SpeechStatus {
  /** It was asked for and nobody has begun. */
  REQUESTED,
  /** There is a draft. */
  DRAFTED,
  /** Somebody has checked the draft. */
  CHECKED,
  /** It can be given. */
  READY
}
