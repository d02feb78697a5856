package id.egov.scheduling.publish;

import java.io.IOException;

/** Writes elements. Names of elements and attributes are ours; texts and values are escaped. */
final class HtmlWriter {

  private final Appendable out;

  HtmlWriter(Appendable out) {
    this.out = out;
  }

  /** An element with a text. */
  HtmlWriter element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(name);
  }

  /** The beginning of an element; attributes are names and values in turn. */
  HtmlWriter open(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.append('>');
    return this;
  }

  /** An element that never has anything in it. */
  HtmlWriter empty(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  private void start(String name, String... attributes) throws IOException {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
  }

  HtmlWriter close(String name) throws IOException {
    out.append("</").append(name).append('>');
    return this;
  }

  /** Text of anybody. */
  HtmlWriter text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** Text of ours, as it is. */
  HtmlWriter ours(String text) throws IOException {
    out.append(text);
    return this;
  }
}
