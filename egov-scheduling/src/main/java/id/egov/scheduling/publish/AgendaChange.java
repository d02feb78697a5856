package id.egov.scheduling.publish;

import id.egov.scheduling.item.AgendaTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has changed from one edition of an agenda to the next. A line that changed in two
 * ways has two changes. Nothing is said of a line that is gone but its number, unless its readers
 * may know that it was moved to another day: what it was may have become confidential.
 *
 * @param kind what has changed
 * @param before the number of the line in the earlier edition, from 1; null of a new line
 * @param after the number of the line in the later edition, from 1; null of a line that is gone or
 *     was moved away
 * @param from the earlier time, if the time has changed; null of every other kind
 * @param line the line as it stands since, be it on another day; null of a line that is gone
 */
public record AgendaChange(
    ChangeKind kind,
    @Nullable Integer before,
    @Nullable Integer after,
    @Nullable AgendaTime from,
    @Nullable AgendaLine line) {

  /**
   * Checks that what goes with the kind is there, and nothing else.
   *
   * @param kind what has changed
   * @param before the number in the earlier edition, or null
   * @param after the number in the later edition, or null
   * @param from the earlier time, or null
   * @param line the line as it stands since, or null
   * @throws IllegalArgumentException if a part is missing or too much
   */
  public AgendaChange {
    Objects.requireNonNull(kind, "kind");
    if ((before == null) != (kind == ChangeKind.ADDED)
        || (after == null) != kind.takesAway()
        || (line == null) != (kind == ChangeKind.REMOVED)
        || (from == null) == kind.hasEarlierTime()) {
      throw new IllegalArgumentException(
          "a change %s has other parts than before (not if ADDED), after (not if REMOVED or MOVED_AWAY), line (not if REMOVED) and from (if TIME or MOVED_AWAY)"
              .formatted(kind));
    }
  }

  /**
   * Makes the lines of the later edition of those of the earlier one; what was moved and moved back
   * between the two keeps the SEQUENCE it had.
   *
   * @param lines of the earlier edition
   * @param changes all there are between the two
   * @return the lines of the later edition
   * @throws IllegalArgumentException if a change is about a line that is not there
   */
  public static List<AgendaLine> apply(List<AgendaLine> lines, Collection<AgendaChange> changes) {
    List<@Nullable AgendaLine> kept = new ArrayList<>(lines);
    List<AgendaLine> added = new ArrayList<>();
    for (AgendaChange change : changes) {
      if (change.before == null) {
        added.add(Objects.requireNonNull(change.line));
      } else {
        kept.set(index(change.before, lines), changed(kept.get(change.before - 1), change));
      }
    }
    kept.stream().filter(Objects::nonNull).forEach(added::add);
    added.sort(AgendaLine.ORDER);
    return List.copyOf(added);
  }

  private static int index(int number, List<AgendaLine> lines) {
    if (number < 1 || number > lines.size()) {
      throw new IllegalArgumentException(
          "before (%s) must be the number of one of %s lines".formatted(number, lines.size()));
    }
    return number - 1;
  }

  private static @Nullable AgendaLine changed(@Nullable AgendaLine line, AgendaChange change) {
    return line == null || change.line == null || change.kind.takesAway()
        ? null
        : change.kind.take(line, change.line);
  }
}
