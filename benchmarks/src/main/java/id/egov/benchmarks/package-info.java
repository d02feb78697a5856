/**
 * Workloads of a city's calendars, each answered by the conflict engine and by what one would write
 * with the JDK alone.
 *
 * <p>A workload is one class. Its benchmark method {@code egov} is ours, each other one is a peer
 * named after what it stands on; all of them answer the same questions in the same order, which a
 * test holds them to.
 */
package id.egov.benchmarks;
