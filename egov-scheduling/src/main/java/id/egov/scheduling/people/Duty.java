package id.egov.scheduling.people;

/** What kind of duty somebody is asked for, which decides who may stand in. */
public enum Duty {
  /** Daily tasks: meetings, ceremonies, letters (tugas sehari-hari, tugas rutin). */
  ROUTINE,
  /** What changes the law, the budget, the organisation or somebody's employment. */
  STRATEGIC
}
