package id.egov.core.json;

/**
 * Turns values into JSON and back. A port: an application may keep its documents with a codec of
 * its own. Implementations are thread-safe.
 */
public interface JsonCodec {

  /**
   * The codec that is used where none is given: Jackson 3, strict. It refuses unknown fields,
   * missing numbers, duplicate keys, numbers in quotes and anything after the value.
   *
   * @return the one instance
   */
  static JsonCodec strict() {
    return StrictJacksonCodec.INSTANCE;
  }

  /**
   * Writes a value.
   *
   * @param value a value of one of egov's public types, or any that Jackson can write
   * @return its JSON, on one line
   * @throws IllegalArgumentException if the value's type cannot be written
   */
  String write(Object value);

  /**
   * Reads a value.
   *
   * @param <T> the value's type
   * @param json the text
   * @param type the value's type
   * @return the value
   * @throws JsonInputException if the text is no JSON, or not of this type
   */
  <T> T read(String json, Class<T> type);
}
