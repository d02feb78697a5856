package id.egov.identity.matching;

/**
 * How an Indonesian name sounds, whatever spelling it is written in: the old spellings (Van
 * Ophuijsen 1901, Soewandi 1947) beside that of 1972, Arabic names as people spell them, f as p.
 */
final class Sounds {

  /*
   * The old letters j and nj are y and ny today, but j is also a letter of today: Janti may be Yanti,
   * Joko never was Yoko. A name alone does not tell which spelling it is written in, so that j and y
   * sound alike here. Every rule is applied to both names, so a rule can only make more names equal
   * and never parts equal ones. The order matters: letters of today are made by some rules and read
   * by later ones.
   */
  private static final String[][] RULES = {
    {"oe", "u"},
    {"tj", "c"},
    {"dj", "j"},
    {"sj", "s"},
    {"sy", "s"},
    {"sh", "s"},
    {"ts", "s"},
    {"dz", "s"},
    {"ch", "h"},
    {"kh", "h"},
    {"dh", "d"},
    {"th", "t"},
    {"gh", "g"},
    {"ph", "p"},
    {"bh", "b"},
    {"ck", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"f", "p"},
    {"v", "p"},
    {"z", "s"},
    {"ie", "i"},
    {"ee", "i"},
    {"oo", "u"},
    {"ou", "u"},
    {"ae", "ai"},
  };

  private Sounds() {}

  /** The sound of a word of lower-case letters; never empty if the word is not. */
  static String of(String word) {
    return ending(open(word));
  }

  /** The sound of a word that another one follows. */
  static String open(String word) {
    String sound = word;
    for (String[] rule : RULES) {
      sound = sound.replace(rule[0], rule[1]);
    }
    return collapsed(glides(sound));
  }

  /** Reads y as i unless a vowel follows, drops a glide between two vowels, and makes j a y. */
  private static String glides(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean beforeVowel = i + 1 < word.length() && isVowel(word.charAt(i + 1));
      char before = i > 0 ? word.charAt(i - 1) : ' ';
      boolean glide = beforeVowel && ((c == 'y' && before == 'i') || (c == 'w' && before == 'u'));
      if (c == 'y' && !beforeVowel) {
        sound.append('i');
      } else if (!glide) {
        sound.append(c == 'j' ? 'y' : c);
      }
    }
    return sound.toString();
  }

  private static String collapsed(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        sound.append(word.charAt(i));
      }
    }
    return sound.toString();
  }

  /** Ahmad and Ahmat, Yakub and Yakup, Fatimah and Fatima end alike. */
  private static String ending(String word) {
    int last = word.length() - 1;
    if (last < 2) {
      return word;
    }
    return switch (word.charAt(last)) {
      case 'd' -> word.substring(0, last) + 't';
      case 'b' -> word.substring(0, last) + 'p';
      case 'h' -> isVowel(word.charAt(last - 1)) ? word.substring(0, last) : word;
      default -> word;
    };
  }

  static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /**
   * What is left of a sound when the vowels go, which are mistyped most: its first letter, any
   * vowel as a, and up to four consonants behind it.
   */
  static String skeleton(String sound) {
    StringBuilder skeleton = new StringBuilder(5);
    for (int i = 0; i < sound.length() && skeleton.length() < 5; i++) {
      char c = sound.charAt(i);
      if (!isVowel(c)) {
        skeleton.append(c);
      } else if (i == 0) {
        skeleton.append('a');
      }
    }
    return skeleton.toString();
  }
}
