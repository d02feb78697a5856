package id.egov.benchmarks;

/**
 * A workload whose peers all give the same answers. One that compares something else, or nothing,
 * is none.
 */
interface Answering {

  /** Makes the data and whoever answers, from the parameters. */
  void prepare();

  /** The answer to the next question, which is the same whoever is asked. */
  long answer();
}
