package id.egov.examples.quickstart;

import id.egov.core.org.Visibility;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Disclosure;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.LetterReference;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The invitations of {@code invitations.csv}, in the order in which they are answered. */
final class InvitationsCsv {

  static final String FILE = "invitations.csv";

  private static final List<String> COLUMNS =
      List.of("id", "title", "organiser", "venue", "start", "end", "officials");

  // These may be left out.
  private static final String LETTER = "letter";
  private static final String LETTER_DATE = "letter-date";
  private static final String ROOM = "room";
  private static final String DRESS = "dress";
  private static final String VISIBILITY = "visibility";
  private static final String ANSWER = "answer";

  /** "Until it is done": nobody knows when, so an hour is sure and another one is likely. */
  private static final Set<String> UNTIL_DONE = Set.of("", "selesai");

  private static final Duration HOUR = Duration.ofHours(1);

  private final City city;
  private final Officials officials;
  private final Function<String, Set<ResourceId>> rooms;

  private InvitationsCsv(City city, Officials officials, Function<String, Set<ResourceId>> rooms) {
    this.city = city;
    this.officials = officials;
    this.rooms = rooms;
  }

  /**
   * Reads the file, if there is one.
   *
   * @param rooms what is taken with the room of a name; nothing if there is no such room
   */
  static List<Invite> read(
      Folder folder,
      City city,
      Officials officials,
      Function<String, Set<ResourceId>> rooms,
      Problems problems)
      throws InputException {
    InvitationsCsv reader = new InvitationsCsv(city, officials, rooms);
    List<Invite> invites = new ArrayList<>();
    Map<AgendaItemId, Place> places = new LinkedHashMap<>();
    List<String> lines = folder.lines(FILE).orElse(List.of());
    if (!lines.isEmpty()) {
      CsvTable.read(
          FILE,
          lines,
          COLUMNS,
          row -> {
            Invite invite = reader.invite(row);
            Place first = places.putIfAbsent(invite.item().id(), row.place());
            if (first != null) {
              throw new FieldException(
                  "id",
                  InputReason.ID_TWICE.with(
                      "value", Masked.value(invite.item().id().value()),
                      "place", first.toString()));
            }
            invites.add(invite);
          },
          problems);
    }
    return List.copyOf(invites);
  }

  private Invite invite(Row row) throws FieldException {
    AgendaItem item =
        new AgendaItem(
            row.name("id", AgendaItemId::new),
            ItemKind.ORDINARY,
            row.text("title", 500),
            Organiser.outside(row.text("organiser", 200)),
            letter(row),
            time(row),
            venue(row),
            invited(row),
            Set.of(),
            resources(row),
            new Disclosure(visibility(row), null),
            details(row),
            Transparency.OPAQUE);
    String answer = row.raw(ANSWER);
    OfficialId instead = known(answer);
    return new Invite(item, instead == null ? Answer.of(ANSWER, answer) : Answer.NONE, instead);
  }

  private @Nullable OfficialId known(String id) {
    return officials.all().stream()
        .map(official -> official.id())
        .filter(official -> official.value().equals(id))
        .findFirst()
        .orElse(null);
  }

  private Set<OfficialId> invited(Row row) throws FieldException {
    Set<OfficialId> invited = new TreeSet<>();
    for (OfficialId id : row.names("officials", OfficialId::new)) {
      if (officials.find(id).isEmpty()) {
        throw unknown("officials", id.value());
      }
      invited.add(id);
    }
    if (invited.isEmpty()) {
      throw new FieldException("officials", InputReason.FIELD_EMPTY.with());
    }
    return invited;
  }

  private static FieldException unknown(String field, String id) {
    return new FieldException(field, InputReason.OFFICIAL_UNKNOWN.with("value", Masked.value(id)));
  }

  private AgendaTime time(Row row) throws FieldException {
    ZoneId zone = city.zone();
    Instant start = row.time("start").atZone(zone).toInstant();
    if (!city.week().contains(start)) {
      throw new FieldException(
          "start",
          InputReason.OUTSIDE_WEEK.with(
              "from", city.from().toString(), "to", city.to().toString()));
    }
    if (UNTIL_DONE.contains(row.raw("end"))) {
      return AgendaTime.untilDone(start, HOUR, HOUR);
    }
    Instant end = row.time("end").atZone(zone).toInstant();
    if (!end.isAfter(start)) {
      throw new FieldException(
          "end",
          InputReason.END_NOT_AFTER_START.with(
              "start", row.time("start").toString(), "end", row.time("end").toString()));
    }
    return AgendaTime.of(new TimeSlot(start, end));
  }

  /** What has the same name is one building. */
  private static Venue venue(Row row) throws FieldException {
    String name = row.text("venue", 200);
    return Venue.at(name, name);
  }

  private static @Nullable LetterReference letter(Row row) throws FieldException {
    if (row.raw(LETTER).isEmpty()) {
      return null;
    }
    String date = row.raw(LETTER_DATE);
    try {
      return new LetterReference(
          row.text(LETTER, 200), LocalDate.parse(date), row.text("organiser", 200));
    } catch (DateTimeException e) {
      throw new FieldException(
          LETTER_DATE, InputReason.DATE_WRONG.with("value", Masked.value(date)));
    }
  }

  private Set<ResourceId> resources(Row row) throws FieldException {
    String room = row.raw(ROOM);
    Set<ResourceId> resources = room.isEmpty() ? Set.of() : rooms.apply(room);
    if (!room.isEmpty() && resources.isEmpty()) {
      throw new FieldException(ROOM, InputReason.NAME_WRONG.with("value", Masked.value(room)));
    }
    return resources;
  }

  private static Visibility visibility(Row row) throws FieldException {
    String value = row.raw(VISIBILITY);
    try {
      return value.isEmpty()
          ? Visibility.INTERNAL
          : Visibility.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new FieldException(
          VISIBILITY, InputReason.VISIBILITY_WRONG.with("value", Masked.value(value)));
    }
  }

  private static Details details(Row row) throws FieldException {
    return row.raw(DRESS).isEmpty()
        ? Details.NONE
        : Details.NONE.withDress(row.name(DRESS, DressCode::new));
  }
}
