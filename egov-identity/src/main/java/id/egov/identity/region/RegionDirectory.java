package id.egov.identity.region;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The provinces, regencies, cities and districts of Indonesia after the numbering of the Ministry
 * of Home Affairs (Kepmendagri), with the codes that are no longer in force.
 *
 * <p>{@link #indonesia()} reads the file of this jar when it is first asked for, or the file that
 * the system property {@value #FILE_PROPERTY} names: so a newer decree needs no new release. {@link
 * #read(Path)} reads any file; its form stands at its head.
 *
 * <p>Immutable and thread-safe. No method accepts or returns {@code null}.
 */
public final class RegionDirectory {

  /** The system property that names a file to take instead of that of this jar. */
  public static final String FILE_PROPERTY = "id.egov.regions";

  private final RegionData data;

  /** The last one that was asked for: it holds for years of days. */
  private volatile @Nullable RegionTable lastTable;

  RegionDirectory(RegionData data) {
    this.data = data;
  }

  /**
   * The regions that this jar has, or those of the file that {@value #FILE_PROPERTY} names. Loaded
   * once, when first asked for; tried again by the next call if that fails.
   *
   * @return the directory
   * @throws IllegalArgumentException if the named file is no file of regions
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static RegionDirectory indonesia() {
    return BundledRegions.directory();
  }

  /**
   * Reads a file of regions.
   *
   * @param file a file in UTF-8 of the form of that of this jar
   * @return the directory
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is wrong; the message names file, line and field
   */
  public static RegionDirectory read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, String.valueOf(file.getFileName()));
    }
  }

  /**
   * Reads a file of regions.
   *
   * @param reader where to read from; it is not closed
   * @param source what messages call it
   * @return the directory
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is wrong; the message names source, line and field
   */
  public static RegionDirectory read(Reader reader, String source) throws IOException {
    return new RegionDirectory(RegionFile.read(reader, source));
  }

  /**
   * Which decree the regions follow.
   *
   * @return a text for people; empty if the file does not say
   */
  public String edition() {
    return data.edition;
  }

  /**
   * A region by its code, in force or not.
   *
   * @param code with or without dots, such as {@code 13.72}
   * @return the region, or empty if the text is no code or the code is not known
   */
  public Optional<Region> find(CharSequence code) {
    int position = data.position(RegionCode.parse(code));
    return position < 0 ? Optional.empty() : Optional.of(data.region(position));
  }

  /**
   * A region by its code, if it is in force on a day.
   *
   * @param code with or without dots, such as {@code 13.72}
   * @param asOf the day
   * @return the region, or empty if the code is not in force on that day
   */
  public Optional<Region> find(CharSequence code, LocalDate asOf) {
    return find(code).filter(region -> region.inForceOn(asOf));
  }

  /**
   * The region that a code means on a day: itself, or what replaced it since.
   *
   * @param code with or without dots, such as {@code 92.71}
   * @param asOf the day
   * @return the region in force, such as {@code 96.71}; empty if there is none
   */
  public Optional<Region> current(CharSequence code, LocalDate asOf) {
    Optional<Region> region = find(code);
    // A code is never given again, so this ends; the bound is for files with a mistake.
    for (int steps = 0; steps < data.size() && region.isPresent(); steps++) {
      if (region.get().inForceOn(asOf)) {
        return region;
      }
      region = region.flatMap(Region::successorCode).flatMap(this::find);
    }
    return Optional.empty();
  }

  /**
   * The provinces that are in force on a day.
   *
   * @param asOf the day
   * @return the provinces by code
   */
  public List<Region> provinces(LocalDate asOf) {
    return regions(0, 999_999, RegionKind.PROVINCE, asOf);
  }

  /**
   * What a region contains, one step down: the regencies and cities of a province, the districts of
   * a regency or city.
   *
   * @param code with or without dots
   * @param asOf the day on which they are in force
   * @return the regions by code; none for a district or a code that is not known
   */
  public List<Region> children(CharSequence code, LocalDate asOf) {
    int parent = RegionCode.parse(code);
    if (parent == RegionCode.NONE || RegionCode.kind(parent) == RegionKind.DISTRICT) {
      return List.of();
    }
    RegionKind kind =
        RegionCode.kind(parent) == RegionKind.PROVINCE ? RegionKind.CITY : RegionKind.DISTRICT;
    return regions(parent + 1, RegionCode.last(parent), kind, asOf);
  }

  private List<Region> regions(int first, int last, RegionKind level, LocalDate asOf) {
    return positions(first, last)
        .filter(i -> data.period(i).contains(asOf))
        .filter(i -> level(data.code(i)) == level)
        .mapToObj(data::region)
        .toList();
  }

  private IntStream positions(int first, int last) {
    return IntStream.range(data.ceiling(first), data.ceiling(last + 1));
  }

  /** Cities and regencies are of one level. */
  private static RegionKind level(int code) {
    RegionKind kind = RegionCode.kind(code);
    return kind == RegionKind.REGENCY ? RegionKind.CITY : kind;
  }

  /**
   * Regions whose name fits what somebody has typed so far, best first: the whole name, its
   * beginning, beginnings of its words, a part of it, one letter wrong; a former name after a name,
   * then provinces before regencies and cities before districts, short names before long ones.
   *
   * <p>Case, accents, spaces and punctuation do not count ({@code siborong borong} finds
   * Siborongborong); {@code kab.}, {@code kec.}, {@code prov.} and {@code kep.} are understood.
   * Looks at every name each time.
   *
   * @param typed what somebody typed
   * @param asOf the day on which they are in force
   * @param limit how many at most
   * @return the regions; none if nothing but punctuation was typed
   * @throws IllegalArgumentException if the limit is negative
   */
  public List<Region> search(CharSequence typed, LocalDate asOf, int limit) {
    return search(typed, 0, data.size(), asOf, limit);
  }

  /**
   * As {@link #search}, among what a province, regency or city contains on any level.
   *
   * @param code of the region to search in, with or without dots
   * @param typed what somebody typed
   * @param asOf the day on which they are in force
   * @param limit how many at most
   * @return the regions; none for a code that is not known
   * @throws IllegalArgumentException if the limit is negative
   */
  public List<Region> searchWithin(
      CharSequence code, CharSequence typed, LocalDate asOf, int limit) {
    int within = RegionCode.parse(code);
    if (within == RegionCode.NONE) {
      return List.of();
    }
    int end = data.ceiling(RegionCode.last(within) + 1);
    return search(typed, Math.min(data.ceiling(within + 1), end), end, asOf, limit);
  }

  private List<Region> search(CharSequence typed, int from, int to, LocalDate asOf, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit (%s) must not be negative".formatted(limit));
    }
    return new RegionSearch(data, typed, asOf)
        .best(from, to, limit)
        .mapToObj(data::region)
        .toList();
  }

  /**
   * How many regions of a kind are in force on a day.
   *
   * @param kind the kind
   * @param asOf the day
   * @return their number
   */
  public int count(RegionKind kind, LocalDate asOf) {
    return (int)
        IntStream.range(0, data.size())
            .filter(i -> RegionCode.kind(data.code(i)) == kind)
            .filter(i -> data.period(i).contains(asOf))
            .count();
  }

  /**
   * What is known of every district as of a day, for checking many numbers.
   *
   * @param asOf the day; {@link LocalDate#MAX} for all that is known
   * @return a table to keep
   */
  public RegionTable table(LocalDate asOf) {
    RegionTable table = lastTable;
    if (table == null || !table.holdsOn(asOf)) {
      table = new RegionTable(data, asOf);
      lastTable = table;
    }
    return table;
  }

  /** The edition and the number of regions. */
  @Override
  public String toString() {
    return "RegionDirectory[%s, %s regions]".formatted(data.edition, data.size());
  }
}
