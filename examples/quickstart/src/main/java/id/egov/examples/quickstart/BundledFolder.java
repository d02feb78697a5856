package id.egov.examples.quickstart;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The week of an invented city that comes with the program, on the class path. */
final class BundledFolder implements Folder {

  private static final String PATH = "week/";

  // A class path has no listing.
  private static final List<String> CALENDARS =
      List.of(
          "calcurse-dinas-kesehatan.ics",
          "khal-briefing.ics",
          "khal-jamuan.ics",
          "khal-pelantikan.ics",
          "khal-telekonferensi.ics");

  @Override
  public String name() {
    return PATH;
  }

  @Override
  public List<String> calendars() {
    return CALENDARS;
  }

  @Override
  public Optional<InputStream> open(String file) {
    return Optional.ofNullable(BundledFolder.class.getResourceAsStream(PATH + file));
  }
}
