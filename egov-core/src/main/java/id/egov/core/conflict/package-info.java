/**
 * The conflict engine: intervals of primitive {@code long}s in, primitive results out, and no type
 * of any domain in sight.
 *
 * <table>
 *   <caption>What answers which question; n intervals, k results</caption>
 *   <tr><th>question</th><th>class</th><th>cost</th></tr>
 *   <tr><td>does anything of a fixed set of intervals overlap this one?</td>
 *       <td>{@link id.egov.core.conflict.BusyTimes}</td>
 *       <td>build O(n); any O(log n) at worst, O(1) on a grid or where times are spread</td></tr>
 *   <tr><td>how many of a fixed set overlap this one, and which?</td>
 *       <td>{@link id.egov.core.conflict.IntervalIndex}</td>
 *       <td>build O(n); count as above; all O(log n + k)</td></tr>
 *   <tr><td>is this one resource free, when is it free first or last, and who has it?</td>
 *       <td>{@link id.egov.core.conflict.IntervalTimeline}</td>
 *       <td>every question and change O(log n), and what it shows</td></tr>
 *   <tr><td>which of many resources is free first, and when are some free together?</td>
 *       <td>{@link id.egov.core.conflict.Timelines}</td>
 *       <td>one word for 64 grains of a resource, whatever the duration</td></tr>
 *   <tr><td>how many units of a resource are in use at most, and do more fit?</td>
 *       <td>{@link id.egov.core.conflict.LoadProfile}</td>
 *       <td>every question and change O(log n), and what it shows; first fit O(log n) for each
 *           stretch that is too short</td></tr>
 *   <tr><td>which intervals of a batch over many resources clash with each other?</td>
 *       <td>{@link id.egov.core.conflict.ClashingPairs}</td>
 *       <td>build O(n log n); count O(n); all O(n + k)</td></tr>
 *   <tr><td>when are timelines of several owners free together?</td>
 *       <td>{@link id.egov.core.conflict.CommonFree}</td>
 *       <td>a leapfrog over the busy intervals</td></tr>
 * </table>
 *
 * <p>The same holds for every class here:
 *
 * <ul>
 *   <li>An interval is half-open, {@code [startInclusive, endExclusive)}, and never empty. Two
 *       intervals overlap if each starts before the other ends; those that only touch do not.
 *   <li>A {@code long} is a tick without a unit. egov passes milliseconds since 1970-01-01T00:00Z.
 *       Every value from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE} is allowed as a start or
 *       an end and nothing overflows; the tick {@code Long.MAX_VALUE} itself lies in no interval.
 *   <li>Ids and resource numbers are the caller's own and mean nothing here.
 *   <li>Queries allocate nothing. Where the answer has many parts they go into the caller's buffer,
 *       as many as it holds, and the method returns how many there are in all: larger than the
 *       buffer means that some were left out, and a buffer of length 0 only counts.
 *   <li>Arguments that make no sense (an end that is not after its start, a duration that is not
 *       positive, arrays whose lengths differ) are an {@link IllegalArgumentException}, and nothing
 *       has changed.
 *   <li>What can be changed is not thread-safe; what is fixed is immutable and thread-safe.
 * </ul>
 */
package id.egov.core.conflict;
