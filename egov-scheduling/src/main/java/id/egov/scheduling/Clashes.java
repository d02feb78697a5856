package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who holds the time of what an item needs, and how that is told. */
final class Clashes {

  private final AgendaDocuments documents;
  private final Officials officials;

  Clashes(AgendaDocuments documents, Officials officials) {
    this.documents = documents;
    this.officials = officials;
  }

  /** Every holder once. */
  static Set<DocumentKey> holders(List<Busy> taken, TimeSlot slot) {
    Set<DocumentKey> holders = new TreeSet<>();
    taken.forEach(busy -> holders.addAll(busy.holders(slot)));
    return holders;
  }

  /**
   * For each that is taken, one reason for each holder that may be told, and one for all that may
   * not. What another module holds is not ours to read, so it is not told either.
   */
  List<Reason> reasons(List<Busy> taken, TimeSlot slot) {
    Map<DocumentKey, Optional<AgendaEntry>> known = new HashMap<>();
    List<Reason> reasons = new ArrayList<>();
    for (Busy busy : taken) {
      boolean confidential = false;
      for (DocumentKey holder : busy.holders(slot)) {
        Optional<AgendaEntry> entry = known.computeIfAbsent(holder, documents::find);
        if (entry.isPresent() && entry.get().item().visibility().isOpenToAgencies()) {
          reasons.add(reason(busy.resource(), entry.get()));
        } else {
          confidential = true;
        }
      }
      if (confidential) {
        reasons.add(reason(busy.resource(), null));
      }
    }
    return reasons;
  }

  /** Why something is taken: by whom, or by somebody who is not told if there is none. */
  private Reason reason(ResourceId resource, @Nullable AgendaEntry holder) {
    Optional<Official> official = official(resource);
    List<String> evidence = new ArrayList<>();
    if (official.isPresent()) {
      evidence.addAll(List.of("official", official.get().id().value()));
      evidence.addAll(List.of("name", official.get().name()));
      evidence.addAll(List.of("position", official.get().position()));
    } else {
      evidence.addAll(List.of("resource", resource.toString()));
    }
    if (holder != null) {
      evidence.addAll(List.of("slot", holder.slot().toString()));
      evidence.addAll(List.of("holder", holder.id().value()));
      evidence.addAll(List.of("title", holder.item().title()));
      evidence.addAll(List.of("organiser", holder.item().organiser()));
    }
    return code(official.isPresent(), holder != null).with(evidence.toArray(String[]::new));
  }

  private Optional<Official> official(ResourceId resource) {
    return resource.kind().equals(OfficialId.RESOURCE_KIND)
        ? officials.find(new OfficialId(resource.name()))
        : Optional.empty();
  }

  private static AgendaReason code(boolean official, boolean told) {
    if (official) {
      return told ? AgendaReason.OFFICIAL_BUSY : AgendaReason.OFFICIAL_BUSY_CONFIDENTIALLY;
    }
    return told ? AgendaReason.RESOURCE_TAKEN : AgendaReason.RESOURCE_TAKEN_CONFIDENTIALLY;
  }
}
