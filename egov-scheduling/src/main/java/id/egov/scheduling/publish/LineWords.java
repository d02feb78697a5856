package id.egov.scheduling.publish;

import id.egov.core.org.Visibility;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Indonesian what stands in a line of an agenda. */
final class LineWords {

  static final String BUSY = "ada kegiatan lain";
  static final String EMPTY = "Tidak ada agenda untuk ditampilkan.";

  private LineWords() {}

  /** A label and what it labels. */
  record Fact(String label, String text) {}

  /** Everything but title, time and place, each if it is there. */
  static List<Fact> facts(AgendaLine line, Audience audience) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Penyelenggara", Plain.line(line.organiser())));
    dress(line).ifPresent(dress -> facts.add(new Fact("Pakaian", dress)));
    role(line).ifPresent(role -> facts.add(new Fact("Peran pimpinan", role)));
    facts.addAll(attendance(line));
    if (audience != Audience.PUBLIC && line.visibility() != Visibility.PUBLIC) {
      facts.add(new Fact("Sifat", visibility(line.visibility())));
    }
    return facts;
  }

  static Optional<String> place(AgendaLine line) {
    String place = line.place();
    String address = line.address();
    if (place == null) {
      return Optional.empty();
    }
    return Optional.of(
        address == null ? Plain.line(place) : Plain.line(place) + ", " + Plain.line(address));
  }

  static Optional<String> dress(AgendaLine line) {
    return Optional.ofNullable(line.dress()).map(Plain::line);
  }

  static Optional<String> role(AgendaLine line) {
    return Optional.ofNullable(line.role()).flatMap(LineWords::role);
  }

  private static Optional<String> role(LeaderRole role) {
    return switch (role) {
      case ATTENDS -> Optional.empty();
      case CHAIRS -> Optional.of("memimpin");
      case OPENS -> Optional.of("membuka");
      case CLOSES -> Optional.of("menutup");
      case INAUGURATES -> Optional.of("meresmikan");
      case SPEAKS -> Optional.of("narasumber");
      case RECEIVES -> Optional.of("menerima tamu");
      case INSPECTS -> Optional.of("meninjau");
      case INSPECTS_PARADE -> Optional.of("inspektur upacara");
    };
  }

  static String visibility(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "terbuka";
      case INTERNAL -> "internal";
      case RESTRICTED -> "terbatas";
      case CONFIDENTIAL -> "rahasia";
    };
  }

  static Optional<String> standing(Standing standing) {
    return switch (standing) {
      case CONFIRMED -> Optional.empty();
      case TENTATIVE -> Optional.of("belum dipastikan");
      case POSTPONED -> Optional.of("ditunda");
      case CANCELLED -> Optional.of("dibatalkan");
    };
  }

  /** Who comes, who comes instead of whom, and who has not answered, in one sentence. */
  static String attendanceText(AgendaLine line) {
    List<Fact> facts = attendance(line);
    return facts.isEmpty()
        ? "belum ada yang hadir"
        : facts.stream()
            .map(fact -> lowerFirst(fact.label()) + " " + fact.text())
            .collect(Collectors.joining("; "));
  }

  /** Who was invited and has to be there, in person or by somebody else. */
  static Optional<String> needed(AgendaLine line) {
    return line.participants().stream()
        .filter(one -> one.required() && one.delegatedFrom() == null)
        .map(one -> Plain.line(one.position()))
        .reduce((some, next) -> some + ", " + next);
  }

  private static String lowerFirst(String label) {
    return Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private static List<Fact> attendance(AgendaLine line) {
    List<String> coming = new ArrayList<>();
    List<String> represented = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (Participant root : line.participants()) {
      if (root.delegatedFrom() == null) {
        Participant last = last(line, root);
        if (!last.equals(root)) {
          represented.add(represented(root, last));
        } else if (root.comes()) {
          coming.add(Plain.line(root.position()));
        } else {
          waiting.add(Plain.line(root.position()));
        }
      }
    }
    List<Fact> facts = new ArrayList<>();
    add(facts, "Dihadiri", coming);
    add(facts, "Diwakili oleh", represented);
    add(facts, "Menunggu jawaban", waiting);
    return facts;
  }

  private static void add(List<Fact> facts, String label, List<String> people) {
    if (!people.isEmpty()) {
      facts.add(new Fact(label, String.join(", ", people)));
    }
  }

  private static String represented(Participant root, Participant last) {
    String who = Plain.line(last.position());
    String whom = Plain.line(root.position());
    String acting = acting(last.capacity());
    String words =
        acting == null
            ? who + " (mewakili " + whom + ")"
            // Whoever acts by appointment has it in the title already.
            : who.contains(acting) ? who : who + " selaku " + acting + " " + whom;
    return last.comes() ? words : words + " – menunggu jawaban";
  }

  private static @Nullable String acting(AttendingCapacity capacity) {
    return switch (capacity) {
      case PLT -> "Plt.";
      case PLH -> "Plh.";
      case OWN, REPRESENTING -> null;
    };
  }

  /** Who comes in the end; a participant names somebody who stands after them. */
  private static Participant last(AgendaLine line, Participant root) {
    Participant last = root;
    for (Participant next : line.participants()) {
      if (Objects.equals(last.delegatedTo(), next.official())) {
        last = next;
      }
    }
    return last;
  }
}
