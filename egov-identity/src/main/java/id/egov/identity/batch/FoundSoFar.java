package id.egov.identity.batch;

import id.egov.core.reason.Severity;
import id.egov.identity.privacy.IdentityToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts findings and remembers the first rows of each. */
final class FoundSoFar {

  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::column)
          .thenComparing(Kind::severity, Comparator.reverseOrder())
          .thenComparing(Kind::code);

  private record Kind(BatchColumn column, Severity severity, String code) {}

  private static final class Rows {
    private long count;
    private final List<FoundRow> first = new ArrayList<>();
  }

  private final int listed;
  private final Map<Kind, Rows> found = new TreeMap<>(ORDER);

  FoundSoFar(int listed) {
    this.listed = listed;
  }

  /** Adds a row; its token is made only if the row is listed. */
  void add(
      BatchColumn column,
      Enum<?> code,
      Severity severity,
      long line,
      Supplier<Optional<IdentityToken>> token,
      @Nullable Long sameAs) {
    Rows rows = found.computeIfAbsent(new Kind(column, severity, code.name()), kind -> new Rows());
    rows.count++;
    if (rows.first.size() < listed) {
      rows.first.add(new FoundRow(line, token.get().orElse(null), sameAs));
    }
  }

  List<BatchFinding> findings() {
    List<BatchFinding> all = new ArrayList<>();
    found.forEach(
        (kind, rows) ->
            all.add(
                new BatchFinding(
                    kind.column(), kind.code(), kind.severity(), rows.count, rows.first)));
    return all;
  }
}
