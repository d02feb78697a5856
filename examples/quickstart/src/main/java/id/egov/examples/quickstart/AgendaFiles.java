package id.egov.examples.quickstart;

import id.egov.core.ical.ICalendarWriter;
import id.egov.core.ical.Organizer;
import id.egov.core.time.Zone;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.publish.AgendaCalendar;
import id.egov.scheduling.publish.AgendaEdition;
import id.egov.scheduling.publish.AgendaFrame;
import id.egov.scheduling.publish.AgendaHtml;
import id.egov.scheduling.publish.AgendaPublisher;
import id.egov.scheduling.publish.AgendaText;
import id.egov.scheduling.publish.Audience;
import id.egov.scheduling.publish.Withheld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the agenda of the week: {@code agenda.txt}, {@code agenda.html} and {@code agenda.ics} for
 * the office, and {@code public.ics} with what everybody may know.
 */
final class AgendaFiles {

  private static final Organizer OFFICE =
      Organizer.mail("protokol@lembahsuri.example", "Bagian Protokol");

  /** No other city and no other system calls itself so. */
  private static final String DOMAIN = "agenda.lembahsuri.example";

  /** An agenda is in Indonesian, whatever the console speaks. */
  private static final String HEADING = "Agenda Pimpinan";

  private final City city;
  private final Agenda agenda;
  private final List<AgendaDecision> decisions;

  AgendaFiles(Week week, List<AgendaDecision> decisions) {
    this.city = week.city();
    this.agenda = week.agenda();
    this.decisions = decisions;
  }

  /** Writes the files into a directory, which is made if it is not there. */
  List<Path> write(Path directory) throws InputException {
    AgendaEdition office = edition(Audience.PROTOCOL);
    AgendaEdition everybody = edition(Audience.PUBLIC);
    List<Path> written = new ArrayList<>();
    written.add(
        OutputFiles.write(
            directory.resolve("agenda.txt"), out -> out.append(AgendaText.of(office))));
    written.add(
        OutputFiles.write(directory.resolve("agenda.html"), out -> AgendaHtml.page(office, out)));
    written.add(calendar(directory.resolve("agenda.ics"), office));
    written.add(calendar(directory.resolve("public.ics"), everybody));
    return written;
  }

  private AgendaEdition edition(Audience audience) {
    AgendaFrame frame =
        new AgendaFrame(
            HEADING,
            agenda.officials().all().stream().map(Official::id).toList(),
            city.from(),
            city.to(),
            Zone.of(city.zone()).orElseThrow(),
            audience,
            Withheld.HIDDEN);
    return new AgendaPublisher(agenda.officials())
        .publish(frame, decisions.stream().map(AgendaDecision::entry).toList(), asOf());
  }

  private Instant asOf() {
    return city.week().startInclusive();
  }

  private Path calendar(Path file, AgendaEdition edition) throws InputException {
    AgendaCalendar calendar = new AgendaCalendar(OFFICE, DOMAIN, official -> Optional.empty());
    byte[] bytes = new ICalendarWriter().write(calendar.events(edition), asOf());
    return OutputFiles.write(file, out -> out.append(new String(bytes, StandardCharsets.UTF_8)));
  }
}
