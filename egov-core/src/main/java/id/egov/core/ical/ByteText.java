package id.egov.core.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes that were read as ISO 8859-1, one character each: UTF-8, or what old programs
 * wrote before it.
 */
final class ByteText implements LineReader.Decoding {

  private static final String OLD = "windows-1252";
  private static final Charset OLD_CHARSET = Charset.forName(OLD);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Problems problems;

  ByteText(Problems problems) {
    this.problems = problems;
  }

  @Override
  public String text(String line, int number) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.replace(BYTE_ORDER_MARK, "");
    } catch (CharacterCodingException e) {
      problems.add(number, "file", CalendarReason.TEXT_NOT_UTF8.with("used", OLD));
      return new String(bytes, OLD_CHARSET);
    }
  }
}
