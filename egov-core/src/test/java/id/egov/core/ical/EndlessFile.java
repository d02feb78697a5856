package id.egov.core.ical;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file that is made while it is read, and counts how far it was. */
final class EndlessFile extends InputStream {

  private final Iterator<String> pieces;
  private byte[] piece = {};
  private int at;
  private long read;

  /** A head, then a piece for each number from 0 on, without end. */
  EndlessFile(String head, IntFunction<String> piece) {
    this.pieces =
        Stream.concat(Stream.of(head), IntStream.iterate(0, i -> i + 1).mapToObj(piece)).iterator();
  }

  /** How many bytes were taken. */
  long taken() {
    return read;
  }

  @Override
  public int read() {
    while (at == piece.length) {
      piece = pieces.next().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    read++;
    return piece[at++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    for (int i = 0; i < length; i++) {
      buffer[offset + i] = (byte) read();
    }
    return length;
  }
}
