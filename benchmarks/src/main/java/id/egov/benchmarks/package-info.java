/**
 * Workloads of a city's calendars, each answered by the conflict engine and by what a Java
 * developer would take or write instead, in the same run.
 *
 * <table>
 *   <caption>What is asked</caption>
 *   <tr><th>question</th><th>workload</th></tr>
 *   <tr><td>does a request clash with anything?</td>
 *       <td>{@link id.egov.benchmarks.AnyOverlap}</td></tr>
 *   <tr><td>with how many, and with which?</td>
 *       <td>{@link id.egov.benchmarks.CountOverlaps},
 *       {@link id.egov.benchmarks.AllOverlaps}</td></tr>
 *   <tr><td>book if free, cancel</td>
 *       <td>{@link id.egov.benchmarks.BookAndCancel}</td></tr>
 *   <tr><td>all clashes of a batch</td>
 *       <td>{@link id.egov.benchmarks.AllClashes}</td></tr>
 *   <tr><td>the first free room; an hour that ten have in common</td>
 *       <td>{@link id.egov.benchmarks.FirstFreeRoom},
 *       {@link id.egov.benchmarks.CommonHour}</td></tr>
 *   <tr><td>are there enough of a pool?</td>
 *       <td>{@link id.egov.benchmarks.PeakLoad}</td></tr>
 *   <tr><td>how long does it take to make an index?</td>
 *       <td>{@link id.egov.benchmarks.Build}</td></tr>
 *   <tr><td>book durably, and read a week</td>
 *       <td>{@link id.egov.benchmarks.BookDurably},
 *       {@link id.egov.benchmarks.ReadWeek}</td></tr>
 * </table>
 *
 * <p>A workload is one class, with an enum of who can be asked. Each peer is written as one who
 * knows it well would; all give the same answers to the same questions, which a test holds them to.
 * What is measured with which data and sizes is one list, {@code Suite}.
 */
package id.egov.benchmarks;
