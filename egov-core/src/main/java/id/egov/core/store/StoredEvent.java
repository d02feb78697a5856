package id.egov.core.store;

import java.util.Objects;

/**
 * An event as it comes out of a store. Version and index together name it: a receiver drops repeats
 * by them.
 *
 * @param version the version of the commit that appended it
 * @param index its place among the events of that commit, from 0
 * @param commit the commit that appended it
 * @param event what happened
 */
public record StoredEvent(long version, int index, CommitId commit, Event event) {

  /**
   * Checks that nothing is missing.
   *
   * @param version the version of the commit that appended it
   * @param index its place among the events of that commit
   * @param commit the commit that appended it
   * @param event what happened
   * @throws IllegalArgumentException if {@code version} is less than 1 or {@code index} negative
   */
  public StoredEvent {
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(event, "event");
    if (version < 1 || index < 0) {
      throw new IllegalArgumentException(
          "version (%s) must be at least 1 and index (%s) at least 0".formatted(version, index));
    }
  }
}
