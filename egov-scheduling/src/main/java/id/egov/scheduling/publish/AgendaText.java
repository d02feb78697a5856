package id.egov.scheduling.publish;

import id.egov.scheduling.text.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes an edition as the text that offices send by WhatsApp, in Indonesian:
 *
 * <pre>
 * *AGENDA WALI KOTA*
 * *Senin, 23 November 2026*
 *
 * *REVISI KE-2:* no. 2 mundur 30 menit
 *
 * *1. Upacara Hari Guru*
 * Pukul 07.30 s.d. 09.00 WIB
 * Tempat: Lapangan Balai Kota
 * Penyelenggara: Dinas Pendidikan
 * Pakaian: PDH
 * Dihadiri: Wali Kota
 * </pre>
 *
 * <p>What users wrote is kept on its line, and the characters that WhatsApp takes for formatting
 * ({@code * _ ~} and the backtick) are replaced by others that look alike. In a revision, numbers
 * before {@code kini} are those of the edition before.
 */
public final class AgendaText {

  private final AgendaEdition edition;
  private final TimeWords times;
  private final List<String> lines = new ArrayList<>();

  private AgendaText(AgendaEdition edition) {
    this.edition = edition;
    this.times = new TimeWords(edition.frame().zone());
  }

  /**
   * Writes an edition.
   *
   * @param edition what is given out
   * @return lines that end with a line feed
   */
  public static String of(AgendaEdition edition) {
    AgendaText text = new AgendaText(edition);
    text.heading();
    text.revision();
    Days.of(edition).forEach(text::day);
    if (edition.lines().isEmpty() && edition.busy().isEmpty()) {
      text.lines.add("");
      text.lines.add(LineWords.EMPTY);
    }
    return String.join("\n", text.lines) + "\n";
  }

  private void heading() {
    AgendaFrame frame = edition.frame();
    lines.add(bold(Plain.line(frame.heading()).toUpperCase(Locale.ROOT)));
    if (isOneDay()) {
      lines.add(bold(TimeWords.day(frame.firstInclusive())));
    } else {
      lines.add(
          TimeWords.day(frame.firstInclusive()) + " s.d. " + TimeWords.day(frame.lastInclusive()));
    }
  }

  private boolean isOneDay() {
    return edition.frame().firstInclusive().equals(edition.frame().lastInclusive());
  }

  private void revision() {
    if (edition.revision() == 0) {
      return;
    }
    String head = bold("REVISI KE-" + edition.revision() + ":");
    List<String> changes = new ChangeWords(times).of(edition.changes());
    lines.add("");
    if (changes.size() == 1) {
      lines.add(head + " " + Plain.unformatted(changes.get(0)));
    } else {
      lines.add(head);
      // A bullet, and not the hyphen that WhatsApp makes a list of.
      changes.forEach(change -> lines.add("• " + Plain.unformatted(change)));
    }
  }

  private void day(LocalDate day, List<Days.Row> rows) {
    if (!isOneDay()) {
      lines.add("");
      lines.add(bold(TimeWords.day(day)));
    }
    for (Days.Row row : rows) {
      lines.add("");
      AgendaLine line = row.line();
      if (line == null) {
        lines.add(capital(times.on(day, row.slot())) + ": " + LineWords.BUSY);
      } else {
        line(day, row.number(), line);
      }
    }
  }

  private void line(LocalDate day, int number, AgendaLine line) {
    String title = bold(number + ". " + Plain.line(line.title()));
    if (line.standing().calledOff()) {
      title = "~" + title + "~";
    }
    lines.add(
        LineWords.standing(line.standing())
            .map(standing -> " (" + standing.toUpperCase(Locale.ROOT) + ")")
            .map(title::concat)
            .orElse(title));
    lines.add(capital(times.on(day, line.time())));
    LineWords.place(line).ifPresent(place -> lines.add("Tempat: " + Plain.unformatted(place)));
    for (LineWords.Fact fact : LineWords.facts(line, edition.frame().audience())) {
      lines.add(fact.label() + ": " + Plain.unformatted(fact.text()));
    }
  }

  private static String bold(String text) {
    return "*" + Plain.unformatted(text) + "*";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
