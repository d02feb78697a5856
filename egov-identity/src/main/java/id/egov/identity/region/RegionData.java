package id.egov.identity.region;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All regions in flat arrays, sorted by code; position i is one region.
 *
 * <p>Names are UTF-8 in one array, a region's former names behind its own after {@code |}. Few
 * pairs of dates occur, so a region has the number of its pair. Successors are kept of the few that
 * have one. So eight thousand regions take about 170 KB, and a {@link Region} is made when asked.
 */
final class RegionData {

  static final char FORMER = '|';

  /** From when until when a code is in force; {@code null} is not known, or has no end. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean isOverOn(LocalDate day) {
      return to != null && !day.isBefore(to);
    }
  }

  final String edition;
  private final int[] codes;
  private final byte[] names;
  private final int[] nameEnds;
  private final byte[] periods;
  private final Period[] distinctPeriods;
  private final int[] replaced;
  private final int[] successors;

  /** Takes what {@link RegionFile} has found in order. */
  RegionData(String edition, List<RegionFile.Line> lines, List<Period> distinctPeriods) {
    this.edition = edition;
    this.distinctPeriods = distinctPeriods.toArray(Period[]::new);
    codes = lines.stream().mapToInt(RegionFile.Line::code).toArray();
    nameEnds = new int[codes.length];
    periods = new byte[codes.length];
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (int i = 0; i < codes.length; i++) {
      String all = lines.get(i).names();
      text.append(all);
      end += all.getBytes(StandardCharsets.UTF_8).length;
      nameEnds[i] = end;
      periods[i] = (byte) distinctPeriods.indexOf(lines.get(i).period());
    }
    names = text.toString().getBytes(StandardCharsets.UTF_8);
    int[][] moved =
        lines.stream()
            .filter(line -> line.successor() != RegionCode.NONE)
            .map(line -> new int[] {line.code(), line.successor()})
            .toArray(int[][]::new);
    replaced = Arrays.stream(moved).mapToInt(pair -> pair[0]).toArray();
    successors = Arrays.stream(moved).mapToInt(pair -> pair[1]).toArray();
  }

  int size() {
    return codes.length;
  }

  int code(int position) {
    return codes[position];
  }

  /** Where a code stands, or a negative number. */
  int position(int code) {
    return Arrays.binarySearch(codes, code);
  }

  /** The first position whose code is not less than this one. */
  int ceiling(int code) {
    int position = position(code);
    return position < 0 ? -position - 1 : position;
  }

  Period period(int position) {
    return distinctPeriods[periods[position]];
  }

  /** The name and the former names as they stand, between two positions of this array. */
  byte[] nameBytes() {
    return names;
  }

  int nameStart(int position) {
    return position == 0 ? 0 : nameEnds[position - 1];
  }

  int nameEnd(int position) {
    return nameEnds[position];
  }

  private int successor(int code) {
    int found = Arrays.binarySearch(replaced, code);
    return found < 0 ? RegionCode.NONE : successors[found];
  }

  Region region(int position) {
    int start = nameStart(position);
    String all = new String(names, start, nameEnd(position) - start, StandardCharsets.UTF_8);
    List<String> parts = Arrays.asList(all.split("\\" + FORMER, -1));
    Period period = period(position);
    return new Region(
        codes[position],
        parts.get(0),
        period.from(),
        period.to(),
        successor(codes[position]),
        parts.subList(1, parts.size()));
  }

  /** What the arrays hold, without the few bytes of their headers. */
  long bytes() {
    return 4L * (codes.length + nameEnds.length + replaced.length + successors.length)
        + names.length
        + periods.length;
  }
}
