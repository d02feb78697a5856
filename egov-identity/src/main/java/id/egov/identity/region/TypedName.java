package id.egov.identity.region;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody typed, folded as names are: lower-case letters and digits only. */
final class TypedName {

  /** What stands before the names of regencies and cities, the longer ones first. */
  static final List<byte[]> KINDS =
      List.of(
          bytes("kabupatenadministrasi"),
          bytes("kotaadministrasi"),
          bytes("kabupaten"),
          bytes("kota"));

  /** What stands before names only in speech. */
  private static final Set<String> LEFT_OUT =
      Set.of("kec", "kecamatan", "distrik", "prov", "prop", "provinsi", "propinsi");

  private static final Map<String, String> SHORT =
      Map.of("kab", "kabupaten", "kep", "kepulauan", "adm", "administrasi");

  /** Nobody types a longer name, and a text of any length must not cost more. */
  private static final int LONGEST = 100;

  private final byte[] letters;
  private final List<byte[]> words;

  private TypedName(byte[] letters, List<byte[]> words) {
    this.letters = letters;
    this.words = words;
  }

  static TypedName of(CharSequence text) {
    String plain =
        Normalizer.normalize(
                text.subSequence(0, Math.min(text.length(), LONGEST)), Normalizer.Form.NFD)
            .replaceAll("[\\p{M}'’]", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(SHORT.getOrDefault(word, word));
      }
    }
    if (words.size() > 1 && LEFT_OUT.contains(words.get(0))) {
      words.remove(0);
    }
    return new TypedName(
        bytes(String.join("", words)), words.stream().map(TypedName::bytes).toList());
  }

  /** All words without spaces. */
  byte[] letters() {
    return letters;
  }

  List<byte[]> words() {
    return words;
  }

  /** A letter or digit of a name in lower case; 0 for any other byte. */
  static byte fold(byte letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return (byte) (letter + 'a' - 'A');
    }
    boolean kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    return kept ? letter : 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
