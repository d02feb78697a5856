package id.egov.identity.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A name as another counter writes it. */
final class Misspelling {

  private static final String[] BEFORE = {"H. ", "Hj. ", "Drs. ", "Dr. ", "Ir. "};
  private static final String[] AFTER = {", S.H.", ", S.Kom.", " SE", ", S.Pd., M.M.", ", A.Md."};
  private static final String[][] OTHER = {
    {"Muhammad", "Moh."},
    {"Muhammad", "M."},
    {"Muhammad", "Mochamad"},
    {"Abdul", "Abd."},
    {"Siti", "St."},
    {"Ahmad", "Achmad"},
    {"u", "oe"},
    {"j", "dj"},
    {"c", "tj"},
    {"sy", "sj"},
    {"y", "i"},
    {"f", "p"},
    {"h", ""},
    {"Nur ", "Nur"},
    {"Rizki", "Rizqy"},
    {"s", "z"},
  };

  private Misspelling() {}

  static String of(String name, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> BEFORE[random.nextInt(BEFORE.length)] + name;
      case 1 -> name + AFTER[random.nextInt(AFTER.length)];
      case 2 -> spelled(name, random);
      case 3 -> mistyped(name, random);
      case 4 -> otherWords(name, random);
      default -> spelled(spelled(name, random), random);
    };
  }

  private static String spelled(String name, Random random) {
    String[] other = OTHER[random.nextInt(OTHER.length)];
    return name.replace(other[0], other[1]);
  }

  /** One letter left out, doubled, replaced or exchanged. */
  private static String mistyped(String name, Random random) {
    if (name.length() < 4) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    char c = name.charAt(at);
    String rest = name.substring(at + 1);
    String head = name.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> head + rest;
      case 1 -> head + c + c + rest;
      case 2 -> head + (char) ('a' + random.nextInt(26)) + rest;
      default -> head + rest.charAt(0) + c + rest.substring(1);
    };
  }

  /** A word left out or shortened, or the order changed. */
  private static String otherWords(String name, Random random) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> Collections.rotate(words, 1);
      case 1 -> words.set(at, words.get(at).substring(0, 1) + ".");
      default -> {
        if (words.size() > 1) {
          words.remove(at);
        }
      }
    }
    return String.join(" ", words);
  }
}
