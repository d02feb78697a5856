package id.egov.scheduling.message;

/** What somebody is told of an item. */
enum Tidings {
  /** They are asked to come. */
  INVITED,
  /** They are asked to come instead of somebody. */
  SENT,
  /** What they knew is not so any more. */
  CHANGED,
  /** It will be at a time that nobody knows yet. */
  POSTPONED,
  /** It does not take place. */
  CANCELLED,
  /** They need not come. */
  UNINVITED,
  /** Whom they had asked to come instead does not come. */
  CAME_BACK,
  /** An official comes. */
  ACCEPTED,
  /** An official does not come. */
  DECLINED,
  /** Somebody else comes instead of an official. */
  DELEGATED,
  /** An official has not decided, after all. */
  OPEN,
  /** What they suggested is not taken. */
  COUNTER_DECLINED
}
