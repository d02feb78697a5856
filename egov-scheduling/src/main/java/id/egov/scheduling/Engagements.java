package id.egov.scheduling;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what takes the time of officials. */
final class Engagements {

  /**
   * What was read.
   *
   * @param seen the timelines as they were before any document was read: if they have not changed
   *     when a decision lands, nothing that it was made on has
   */
  record Read(Map<OfficialId, List<Engagement>> of, List<Timeline> seen) {}

  private static final Comparator<Engagement> BY_TIME =
      Comparator.<Engagement, TimeSlot>comparing(one -> one.time().slot())
          .thenComparing(Engagement::holder);

  private final Store store;
  private final AgendaDocuments documents;

  Engagements(Store store, AgendaDocuments documents) {
    this.store = store;
    this.documents = documents;
  }

  AgendaDocuments documents() {
    return documents;
  }

  /**
   * Reads what overlaps a window, in one round trip for the timelines and one for each item.
   *
   * @param own whose claims do not count because they will be given back, or null
   */
  Read read(Collection<OfficialId> officials, TimeSlot window, @Nullable DocumentKey own) {
    List<OfficialId> all = List.copyOf(new TreeSet<>(officials));
    if (all.isEmpty()) {
      return new Read(Map.of(), List.of());
    }
    List<ResourceId> resources = new ArrayList<>();
    all.forEach(official -> resources.add(official.resource()));
    all.forEach(official -> resources.add(AgendaClaims.agenda(official)));
    List<Timeline> timelines = store.timelines(resources, window);
    Map<DocumentKey, Optional<AgendaEntry>> known = new HashMap<>();
    Map<OfficialId, List<Engagement>> of = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      OfficialId official = all.get(i);
      List<Engagement> engagements = new ArrayList<>();
      for (Claim claim : timelines.get(i).claims()) {
        if (!claim.holder().type().equals(AgendaItemId.DOCUMENT_TYPE)
            && !claim.holder().equals(own)) {
          engagements.add(new Engagement(claim.holder(), AgendaTime.of(claim.slot()), null, false));
        }
      }
      for (Claim claim : timelines.get(all.size() + i).claims()) {
        if (!claim.holder().equals(own)) {
          known
              .computeIfAbsent(claim.holder(), documents::find)
              .filter(entry -> entry.coming().contains(official))
              .ifPresent(
                  entry ->
                      engagements.add(
                          new Engagement(claim.holder(), entry.item().time(), entry, false)));
        }
      }
      engagements.sort(BY_TIME);
      of.put(official, List.copyOf(engagements));
    }
    return new Read(of, timelines);
  }
}
