package id.egov.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.egov.booking.RoomId;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code decisions.json}, one decision after the other, however many there are. */
final class DecisionsFile {

  private static final ObjectWriter WRITER =
      JsonMapper.shared().writerWithDefaultPrettyPrinter().forType(Entry.class);

  private final ZoneId zone;
  private final Texts texts;

  private DecisionsFile(ZoneId zone, Texts texts) {
    this.zone = zone;
    this.texts = texts;
  }

  /** Writes the file into a directory, which is made if it is not there. */
  static Path write(Path directory, List<Decision> decisions, ZoneId zone, Texts texts)
      throws InputException {
    DecisionsFile format = new DecisionsFile(zone, texts);
    Path file = directory.resolve("decisions.json");
    try {
      Files.createDirectories(directory);
      try (OutputStream stream = Files.newOutputStream(file);
          SequenceWriter entries = WRITER.writeValuesAsArray(stream)) {
        for (Decision decision : decisions) {
          entries.write(format.entry(decision));
        }
      }
    } catch (IOException | JacksonException e) {
      throw new InputException(InputReason.NOT_WRITABLE.with("file", file.toString()), e);
    }
    return file;
  }

  private Entry entry(Decision decision) {
    return new Entry(
        decision.request().id().value(),
        decision.outcome().name(),
        name(decision.room()),
        start(decision.slot()),
        end(decision.slot()),
        decision.reasons().stream()
            .map(reason -> new Because(reason.code(), texts.reason(reason, zone)))
            .toList(),
        decision.clashes(),
        decision.alternatives().stream()
            .map(free -> new Instead(name(free.room()), start(free.slot()), end(free.slot())))
            .toList());
  }

  private static @Nullable String name(@Nullable RoomId room) {
    return room == null ? null : room.value();
  }

  private String start(TimeSlot slot) {
    return local(slot.startInclusive());
  }

  private String end(TimeSlot slot) {
    return local(slot.endExclusive());
  }

  private String local(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  @JsonPropertyOrder({
    "id",
    "outcome",
    "room",
    "start",
    "end",
    "reasons",
    "clashes",
    "alternatives"
  })
  record Entry(
      String id,
      String outcome,
      @Nullable String room,
      String start,
      String end,
      List<Because> reasons,
      List<String> clashes,
      List<Instead> alternatives) {}

  @JsonPropertyOrder({"code", "message"})
  record Because(String code, String message) {}

  @JsonPropertyOrder({"room", "start", "end"})
  record Instead(@Nullable String room, String start, String end) {}
}
