package id.egov.identity.batch;

import java.io.Reader;
import java.util.SplittableRandom;

/**
 * A file of invented citizens, made while it is read: as long as one likes and never in memory.
 * Every hundredth row has a mistake, and every thousandth repeats a number.
 */
final class GeneratedFile extends Reader {

  private final long rows;
  private final SplittableRandom random;
  private final StringBuilder line =
      new StringBuilder("nik;nama;tanggal_lahir;jenis_kelamin;wilayah\n");
  private int at;
  private long row;

  GeneratedFile(long rows, long seed) {
    this.rows = rows;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public int read(char[] into, int from, int length) {
    int read = 0;
    while (read < length) {
      if (at == line.length() && !next()) {
        return read == 0 ? -1 : read;
      }
      int part = Math.min(length - read, line.length() - at);
      line.getChars(at, at + part, into, from + read);
      at += part;
      read += part;
    }
    return read;
  }

  private boolean next() {
    if (row == rows) {
      return false;
    }
    row++;
    at = 0;
    line.setLength(0);
    // A row that repeats has the number of the first row of its thousand.
    long person = row % 1000 == 0 ? row - 999 : row;
    int day = 1 + (int) (person % 28);
    int month = 1 + (int) (person / 28 % 12);
    int year = (int) (person / 336 % 100);
    boolean woman = person % 2 == 0;
    int serial = 1 + (int) (person / 33_600 % 9999);
    line.append("137201");
    two(day + (woman ? 40 : 0));
    two(row % 100 == 50 ? 13 : month);
    two(year);
    two(serial / 100);
    two(serial % 100);
    line.append(";Warga ").append(Integer.toString(random.nextInt(1_000_000), 36)).append(';');
    line.append(year > 26 ? 19 : 20);
    two(year);
    line.append('-');
    two(month);
    line.append('-');
    two(day);
    line.append(';').append(woman ? 'P' : 'L').append(";13.72.01\n");
    return true;
  }

  private void two(int number) {
    line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  @Override
  public void close() {}
}
