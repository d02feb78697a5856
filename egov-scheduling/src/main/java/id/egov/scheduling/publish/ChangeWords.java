package id.egov.scheduling.publish;

import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says in Indonesian what has changed: {@code no. 3 mundur 30 menit}. */
final class ChangeWords {

  private final TimeWords times;

  ChangeWords(TimeWords times) {
    this.times = times;
  }

  /** A sentence for each line that has changed, in the order of the changes. */
  List<String> of(List<AgendaChange> changes) {
    Map<String, List<AgendaChange>> byLine = new LinkedHashMap<>();
    for (AgendaChange change : changes) {
      byLine.computeIfAbsent(name(change), name -> new ArrayList<>()).add(change);
    }
    List<String> sentences = new ArrayList<>();
    byLine.forEach(
        (name, ofLine) ->
            sentences.add(
                name + " " + String.join("; ", ofLine.stream().map(this::what).toList())));
    return sentences;
  }

  /** By the number that readers know, and the one that they will look for. */
  private static String name(AgendaChange change) {
    if (change.before() == null) {
      return "no. " + change.after() + " (baru)";
    }
    if (change.after() == null) {
      return "no. " + change.before() + " (edisi sebelumnya)";
    }
    return change.before().equals(change.after())
        ? "no. " + change.before()
        : "no. " + change.before() + " (kini no. " + change.after() + ")";
  }

  private String what(AgendaChange change) {
    AgendaLine line = change.line();
    if (line == null) {
      return "tidak tercantum lagi";
    }
    return switch (change.kind()) {
      case ADDED -> Plain.line(line.title()) + ", " + times.full(line.time());
      case MOVED_AWAY -> "pindah ke " + times.full(line.time());
      case STANDING -> LineWords.standing(line.standing()).orElse("dipastikan");
      case TIME -> times.move(Objects.requireNonNull(change.from()), line.time());
      case TRANSPARENCY ->
          line.transparency() == Transparency.TRANSPARENT
              ? "tidak menyita waktu yang hadir lagi"
              : "kini menyita waktu yang hadir";
      case TITLE -> "berubah menjadi " + Plain.line(line.title());
      case PLACE -> LineWords.place(line).map("tempat menjadi "::concat).orElse("tempat belum ada");
      case ORGANISER -> "penyelenggara menjadi " + Plain.line(line.organiser());
      case DRESS ->
          LineWords.dress(line).map("pakaian menjadi "::concat).orElse("pakaian tidak ditentukan");
      case ROLE ->
          LineWords.role(line)
              .map("peran pimpinan menjadi "::concat)
              .orElse("peran pimpinan menjadi hadir");
      case PARTICIPANTS -> "kini " + LineWords.attendanceText(line);
      case NEED ->
          LineWords.needed(line)
              .map("kini wajib hadir: "::concat)
              .orElse("kini tidak wajib dihadiri");
      case VISIBILITY -> "sifat menjadi " + LineWords.visibility(line.visibility());
      case REMOVED -> throw new IllegalStateException("a line that is gone is told of before");
    };
  }
}
