package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a database must hold after some commits, one after the other; each must have been allowed to
 * land on what those before it left. Written without the product's rules on purpose.
 */
final class ChaosModel {

  private final Map<DocumentKey, Long> versions = new HashMap<>();
  private final Map<DocumentKey, String> bodies = new HashMap<>();
  private final Map<ResourceId, Resource> resources = new TreeMap<>();

  private record Row(Claim claim, long version, int index) {}

  private static final class Resource {
    private long version;
    private int capacity = 1;
    private final List<Row> rows = new ArrayList<>();

    /** The most units that are held at once. */
    int peak() {
      record Change(long at, int units) {}
      List<Change> changes =
          rows.stream()
              .map(Row::claim)
              .flatMap(
                  c ->
                      Stream.of(
                          new Change(c.slot().startMillis(), c.units()),
                          new Change(c.slot().endMillis(), -c.units())))
              // At the same instant what ends is given back first.
              .sorted(Comparator.comparingLong(Change::at).thenComparingInt(Change::units))
              .toList();
      int peak = 0;
      int held = 0;
      for (Change change : changes) {
        held += change.units();
        peak = Math.max(peak, held);
      }
      return peak;
    }
  }

  private Resource resource(ResourceId id) {
    return resources.computeIfAbsent(id, key -> new Resource());
  }

  void apply(Commit commit, long version) {
    String where = "commit " + commit.id() + " with version " + version;
    commit
        .seen()
        .forEach(
            (id, seen) ->
                assertThat(resource(id).version)
                    .as("%s: what it saw of %s", where, id)
                    .isEqualTo(seen));
    for (Claim claim : commit.removed()) {
      List<Row> rows = resource(claim.resource()).rows;
      Row row = rows.stream().filter(one -> one.claim.equals(claim)).findFirst().orElse(null);
      assertThat(row).as("%s: gives back %s", where, claim).isNotNull();
      rows.remove(row);
    }
    commit.capacities().forEach((id, units) -> resource(id).capacity = units);
    for (int i = 0; i < commit.added().size(); i++) {
      Claim claim = commit.added().get(i);
      resource(claim.resource()).rows.add(new Row(claim, version, i));
    }
    for (ResourceId id : commit.changedResources()) {
      Resource changed = resource(id);
      changed.version = version;
      assertThat(changed.peak())
          .as("%s: units of %s in use at once", where, id)
          .isLessThanOrEqualTo(changed.capacity);
    }
    for (DocumentChange change : commit.documents()) {
      assertThat(versions.getOrDefault(change.key(), Document.ABSENT))
          .as("%s: the version of %s", where, change.key())
          .isEqualTo(change.expectedVersion());
      if (change instanceof DocumentChange.Put put) {
        versions.put(put.key(), version);
        bodies.put(put.key(), put.body());
      } else {
        versions.remove(change.key());
        bodies.remove(change.key());
      }
    }
  }

  /** The rows of {@code egov_document}, as {@link ChaosCheck} reads them. */
  List<String> documents() {
    return versions.keySet().stream()
        .map(key -> String.join("|", key.toString(), versions.get(key) + "", bodies.get(key)))
        .sorted()
        .toList();
  }

  /** The rows of {@code egov_claim}. */
  List<String> claims() {
    return resources.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().rows.stream().map(row -> line(row, entry.getValue().capacity)))
        .sorted()
        .toList();
  }

  private static String line(Row row, int capacity) {
    Claim claim = row.claim;
    return String.join(
        "|",
        claim.resource().toString(),
        claim.slot().startMillis() + "",
        claim.slot().endMillis() + "",
        claim.units() + "",
        (capacity == 1) + "",
        claim.holder().toString(),
        row.version + "",
        row.index + "");
  }

  /** The rows of {@code egov_resource} that a commit has changed. */
  List<String> resources() {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().version > 0)
        .map(
            entry ->
                String.join(
                    "|",
                    entry.getKey().toString(),
                    entry.getValue().version + "",
                    entry.getValue().capacity + ""))
        .sorted()
        .toList();
  }
}
