package id.egov.identity.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every six digits that a district could have, as of one day: for checking
 * millions of numbers. A question reads two or three words of memory and allocates nothing.
 * Immutable and thread-safe; about 50 KB.
 */
public final class RegionTable {

  /*
   * Four digits lead to a group of four longs: a bit for each district in force, 0-63 and 64-99, and
   * the same for those that are over. Group 0 is empty and stands for every regency that is not
   * known, so that the usual question has no branch but the one on its answer.
   */
  private static final int GROUP = 4;

  private final short[] groupOfRegency = new short[10_000];
  private final byte[] regencies = new byte[10_000];
  private final byte[] provinces = new byte[100];

  /** The highest number of a regency, and of a city, that each province ever had. */
  private final byte[] lastRegency = new byte[100];

  private final byte[] lastCity = new byte[100];
  private final long[] districts;

  /** The days on which nothing else is in force. */
  private LocalDate first = LocalDate.MIN;

  private LocalDate last = LocalDate.MAX;

  private static final byte KNOWN = 1;
  private static final byte OVER = 2;

  RegionTable(RegionData data, LocalDate asOf) {
    int groups = 1;
    for (int i = 0; i < data.size(); i++) {
      RegionKind kind = RegionCode.kind(data.code(i));
      if (kind == RegionKind.REGENCY || kind == RegionKind.CITY) {
        groupOfRegency[data.code(i) / 100] = (short) groups++;
        // Sorted by code: the last one is the highest.
        last(kind)[data.code(i) / 10_000] = (byte) (data.code(i) / 100 % 100);
      }
    }
    districts = new long[groups * GROUP];
    for (int i = 0; i < data.size(); i++) {
      RegionData.Period period = data.period(i);
      narrow(period.from(), asOf);
      narrow(period.to(), asOf);
      if (period.contains(asOf) || period.isOverOn(asOf)) {
        mark(data.code(i), period.isOverOn(asOf));
      }
    }
  }

  private byte[] last(RegionKind kind) {
    return kind == RegionKind.CITY ? lastCity : lastRegency;
  }

  private void narrow(@Nullable LocalDate change, LocalDate asOf) {
    if (change != null && change.isAfter(asOf)) {
      last = change.isAfter(last) ? last : change.minusDays(1);
    } else if (change != null && change.isAfter(first)) {
      first = change;
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private void mark(int code, boolean over) {
    switch (RegionCode.kind(code)) {
      case PROVINCE -> provinces[code / 10_000] = over ? OVER : KNOWN;
      case REGENCY, CITY -> regencies[code / 100] = over ? OVER : KNOWN;
      case DISTRICT -> {
        int group = groupOfRegency[code / 100] * GROUP + (over ? 2 : 0);
        districts[group + ((code % 100) >>> 6)] |= 1L << (code % 100);
      }
    }
  }

  /**
   * Whether a district is in force: the usual case, and the quicker question.
   *
   * @param sixDigits its code as a number, 0 to 999999, such as 137201
   * @return true if its status is {@link RegionStatus#IN_FORCE}
   * @throws IndexOutOfBoundsException if there are more digits
   */
  public boolean isInForce(int sixDigits) {
    int regency = sixDigits / 100;
    int district = sixDigits - regency * 100;
    return ((districts[groupOfRegency[regency] * GROUP + (district >>> 6)] >>> district) & 1) != 0;
  }

  /**
   * What is known of a district.
   *
   * @param sixDigits its code as a number, 0 to 999999, such as 137201
   * @return its status
   * @throws IndexOutOfBoundsException if there are more digits
   */
  public RegionStatus status(int sixDigits) {
    if (isInForce(sixDigits)) {
      return RegionStatus.IN_FORCE;
    }
    int regency = sixDigits / 100;
    int district = sixDigits - regency * 100;
    int group = groupOfRegency[regency] * GROUP + (district >>> 6);
    if (((districts[group + 2] >>> district) & 1) != 0 || regencies[regency] == OVER) {
      return RegionStatus.RETIRED;
    }
    if (regencies[regency] == KNOWN) {
      return RegionStatus.UNKNOWN_DISTRICT;
    }
    return switch (provinces[regency / 100]) {
      case KNOWN ->
          regency % 100 < last(RegionCode.kind(regency * 100))[regency / 100]
              ? RegionStatus.MISSING_REGENCY
              : RegionStatus.UNKNOWN_REGENCY;
      case OVER -> RegionStatus.FORMER_PROVINCE;
      default -> RegionStatus.UNKNOWN_PROVINCE;
    };
  }
}
