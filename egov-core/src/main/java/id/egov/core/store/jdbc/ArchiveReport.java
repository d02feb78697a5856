package id.egov.core.store.jdbc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive holds.
 *
 * @param rows how many rows, by the name of what they are
 * @param sha256 the SHA-256 of all lines before the last one, as 64 hexadecimal digits
 */
public record ArchiveReport(
    @JsonProperty("rows") SortedMap<String, Long> rows, @JsonProperty("sha256") String sha256) {

  /**
   * Copies the map.
   *
   * @param rows how many rows, by the name of what they are
   * @param sha256 the hash
   */
  public ArchiveReport {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }
}
