package id.egov.scheduling.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what has changed between the lines of two editions. */
final class Changes {

  private Changes() {}

  /**
   * By the numbers of the earlier edition; what is new comes last, by the numbers of the later.
   *
   * @param elsewhere lines that were moved to other days, by their uids
   */
  static List<AgendaChange> between(
      List<AgendaLine> before, List<AgendaLine> after, Map<String, AgendaLine> elsewhere) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < after.size(); i++) {
      numbers.put(after.get(i).uid(), i + 1);
    }
    List<AgendaChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Integer number = numbers.remove(before.get(i).uid());
      if (number == null) {
        changes.add(gone(before.get(i), i + 1, elsewhere.get(before.get(i).uid())));
      } else {
        compare(before.get(i), i + 1, after.get(number - 1), number, changes);
      }
    }
    numbers
        .values()
        .forEach(
            number ->
                changes.add(
                    new AgendaChange(ChangeKind.ADDED, null, number, null, after.get(number - 1))));
    return List.copyOf(changes);
  }

  private static AgendaChange gone(AgendaLine before, int number, @Nullable AgendaLine elsewhere) {
    return elsewhere == null
        ? new AgendaChange(ChangeKind.REMOVED, number, null, null, null)
        : new AgendaChange(ChangeKind.MOVED_AWAY, number, null, before.time(), elsewhere);
  }

  private static void compare(
      AgendaLine before, int from, AgendaLine after, int to, List<AgendaChange> changes) {
    for (ChangeKind kind : ChangeKind.values()) {
      if (!kind.same(before, after)) {
        changes.add(
            new AgendaChange(
                kind, from, to, kind == ChangeKind.TIME ? before.time() : null, after));
      }
    }
  }
}
