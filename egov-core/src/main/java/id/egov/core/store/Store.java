package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The state of one tenant: documents, claims and events. Thread-safe. Six promises, each a test of
 * the published contract:
 *
 * <ol>
 *   <li>all of a commit lands, or nothing;
 *   <li>claims on a resource never exceed its capacity at any instant, whoever commits at the same
 *       time;
 *   <li>a decision that read a timeline lands only if that timeline has not changed, so every rule
 *       that is decided on timelines is free of races, and not only overlap;
 *   <li>a commit that landed is applied once: its id sent again changes nothing and gets the first
 *       result. A refused commit has left no trace, so its id may be used to try again;
 *   <li>what was {@linkplain CommitResult.Committed committed} is as durable as the store says;
 *   <li>events come out in one order that agrees with the order of commits on every timeline and
 *       document; a reader that polls misses none and gets none twice.
 * </ol>
 *
 * <p>Each answer is of one moment, and two answers are of two: a document that was just read may be
 * newer than the events or a watch show yet. Who decides on several names what it saw in the
 * commit.
 *
 * <p>Every method may throw {@link StoreException}, which says whether to try again. No method
 * accepts or returns {@code null}.
 */
public interface Store {

  /**
   * Lands all of a commit or nothing of it. {@link CommitResult.Stale} is answered before {@link
   * CommitResult.Overlap}: who decides on old state decides again. Removals count before additions.
   *
   * @param commit what one decision changes
   * @return what became of it
   */
  CommitResult commit(Commit commit);

  /**
   * The claims on several resources, each as of one moment, in one round trip. The moments may
   * differ between resources; a commit that names the {@linkplain Commit#seen() seen} versions is
   * refused if one has passed.
   *
   * @param resources whose timelines, each asked for once
   * @param window only claims that overlap it are returned
   * @return a timeline for each resource, in the order asked
   */
  List<Timeline> timelines(List<ResourceId> resources, TimeSlot window);

  /**
   * The claims on one resource.
   *
   * @param resource whose timeline; one that was never claimed has an empty one
   * @param window only claims that overlap it are returned
   * @return the timeline
   */
  default Timeline timeline(ResourceId resource, TimeSlot window) {
    return timelines(List.of(resource), window).get(0);
  }

  /**
   * Asks to be told when resources have a unit left. Unlike {@link #timelines} this does not say
   * who holds them, so a store that can answer single questions need not read everything.
   *
   * @param resources which ones, each once
   * @return the watch, for as long as it is held
   */
  default ResourceWatch watch(List<ResourceId> resources) {
    List<ResourceId> watched = List.copyOf(resources);
    return (among, window) -> {
      int[] numbers = BitSet.valueOf(among).stream().toArray();
      List<ResourceId> asked = Arrays.stream(numbers).mapToObj(watched::get).toList();
      return new TimelineOccupancy(numbers, timelines(asked, window));
    };
  }

  /**
   * A document by its key.
   *
   * @param key its name
   * @return the document, or empty if there is none
   */
  Optional<Document> document(DocumentKey key);

  /**
   * Several documents by their keys, in one round trip. Each is as of one moment; the moments may
   * differ.
   *
   * @param keys their names, each once
   * @return those that there are, in the order asked
   */
  default List<Document> documents(List<DocumentKey> keys) {
    return keys.stream().map(this::document).flatMap(Optional::stream).toList();
  }

  /**
   * One page of documents. Documents that are written between two pages may or may not be on the
   * later one; none that stays as it is is missed or repeated.
   *
   * @param query which documents, and how many
   * @return the page
   * @throws IllegalArgumentException if the query's cursor is none of this store's
   */
  DocumentPage documents(DocumentQuery query);

  /**
   * The next events after a cursor.
   *
   * @param after where the last page ended, {@link EventCursor#START} for the beginning
   * @param limit how many at the most, at least 1
   * @return the page; empty if nothing has happened since
   * @throws IllegalArgumentException if the cursor does not have the shape of this store's or the
   *     limit is below 1
   */
  EventPage events(EventCursor after, int limit);
}
