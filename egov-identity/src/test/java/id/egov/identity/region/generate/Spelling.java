package id.egov.identity.region.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How names are written and compared. */
final class Spelling {

  private Spelling() {}

  /** KAB. ACEH BARAT is Kabupaten Aceh Barat. */
  static String ofCapitals(String name) {
    return Arrays.stream(written(name).split("\\s+", -1))
        .map(Spelling::capitalised)
        .collect(Collectors.joining(" "));
  }

  private static String written(String name) {
    return name.replaceFirst("^KAB[. ]+", "KABUPATEN ")
        .replaceFirst("^KOT[. ]+", "KOTA ")
        .replace("KOTA ADM. ", "KOTA ADMINISTRASI ")
        .strip();
  }

  private static String capitalised(String word) {
    if (word.length() < 2 || word.matches("[IVXL]+|DKI")) {
      return word;
    }
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** As {@link #ofCapitals} if there is no small letter. */
  static String readable(String name) {
    return name.chars().anyMatch(Character::isLowerCase) ? name : ofCapitals(name);
  }

  /** Two spellings of a name that differ in case, spaces and punctuation are the same. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** How many letters are replaced, added or left out. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
