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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what takes the time of officials. */
final class Engagements {

  /**
   * What was read.
   *
   * @param lapses what is due for the items that were read, and was counted as done
   * @param seen the timelines as they were before any document was read: if they have not changed
   *     when a decision lands, nothing that it was made on has
   */
  record Read(Map<OfficialId, List<Engagement>> of, List<Lapse> lapses, List<Timeline> seen) {}

  private static final Comparator<Engagement> BY_TIME =
      Comparator.<Engagement, TimeSlot>comparing(one -> one.time().slot())
          .thenComparing(Engagement::holder);

  private final Store store;
  private final AgendaDocuments documents;
  private final Clock clock;

  Engagements(Store store, AgendaDocuments documents, Clock clock) {
    this.store = store;
    this.documents = documents;
    this.clock = clock;
  }

  /** The items that hold something, as they stand once what is due is done; none of others. */
  Map<DocumentKey, AgendaEntry> find(Collection<DocumentKey> holders) {
    Map<DocumentKey, AgendaEntry> found = new HashMap<>();
    for (AgendaEntry entry : documents.find(holders)) {
      found.put(entry.id().document(), Lapse.settled(entry, now()));
    }
    return found;
  }

  /** What is due for the items that hold something. */
  private List<Lapse> lapses(Collection<DocumentKey> holders) {
    return documents.find(holders).stream()
        .flatMap(entry -> Stream.ofNullable(Lapse.of(entry, now())))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Reads what overlaps a window, in one round trip for the timelines and one for the items.
   *
   * @param own whose claims do not count because they will be given back, or null
   */
  Read read(Collection<OfficialId> officials, TimeSlot window, @Nullable DocumentKey own) {
    List<OfficialId> all = List.copyOf(new TreeSet<>(officials));
    if (all.isEmpty()) {
      return new Read(Map.of(), List.of(), List.of());
    }
    List<ResourceId> resources = new ArrayList<>();
    all.forEach(official -> resources.add(official.resource()));
    all.forEach(official -> resources.add(AgendaClaims.agenda(official)));
    List<Timeline> timelines = store.timelines(resources, window);
    List<Lapse> lapses = new ArrayList<>();
    Map<DocumentKey, AgendaEntry> entries =
        entries(timelines.subList(all.size(), timelines.size()), own, lapses);
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
        AgendaEntry entry = entries.get(claim.holder());
        if (entry != null && entry.coming().contains(official)) {
          engagements.add(new Engagement(claim.holder(), entry.item().time(), entry, false));
        }
      }
      engagements.sort(BY_TIME);
      of.put(official, List.copyOf(engagements));
    }
    return new Read(of, lapses, timelines);
  }

  /**
   * When a resource has no unit left, once what is due is done.
   *
   * @param own whose claims do not count because they will be given back, or null
   * @param lapses is given what is due for who has it, and was counted as done
   */
  Busy busy(Timeline timeline, TimeSlot window, @Nullable DocumentKey own, List<Lapse> lapses) {
    Busy busy = new Busy(timeline, window, Busy.except(own));
    Set<DocumentKey> gone = new TreeSet<>();
    for (Lapse lapse : lapses(busy.holders(window))) {
      if (!AgendaClaims.takes(lapse.after(), timeline.resource())) {
        lapses.add(lapse);
        gone.add(lapse.before().id().document());
      }
    }
    return gone.isEmpty()
        ? busy
        : new Busy(timeline, window, Busy.except(own).and(claim -> !gone.contains(claim.holder())));
  }

  /**
   * The items on some agendas but one's own, as they stand once what is due is done.
   *
   * @param lapses is given what that is
   */
  private Map<DocumentKey, AgendaEntry> entries(
      List<Timeline> agendas, @Nullable DocumentKey own, List<Lapse> lapses) {
    Set<DocumentKey> holders = new TreeSet<>();
    agendas.forEach(agenda -> agenda.claims().forEach(claim -> holders.add(claim.holder())));
    if (own != null) {
      holders.remove(own);
    }
    Map<DocumentKey, AgendaEntry> entries = new HashMap<>();
    for (AgendaEntry entry : documents.find(holders)) {
      Lapse lapse = Lapse.of(entry, now());
      entries.put(entry.id().document(), lapse == null ? entry : lapse.after());
      if (lapse != null) {
        lapses.add(lapse);
      }
    }
    return entries;
  }
}
