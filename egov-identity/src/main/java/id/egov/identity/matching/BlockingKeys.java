package id.egov.identity.matching;

/** The keys of a registration in a pass: those that share one come into one block. */
final class BlockingKeys {

  /** Of a name no more words are used; the first ones, for they are left out least. */
  static final int WORDS = 4;

  private static final long TAIL = 10_000_000_000L;
  private static final long HEAD = 1_000_000L;

  private BlockingKeys() {}

  /** How many keys a registration may have in a pass. */
  static int width(BlockingPass pass) {
    return switch (pass) {
      case WORD_AND_YEAR, WORD_AND_DAY -> WORDS;
      case NIK, BIRTH_DATE, NIK_START, NIK_END -> 1;
    };
  }

  /** Writes the keys, none of them 0, and returns how many there are. */
  static int write(BlockingPass pass, Profile profile, long[] into, int at) {
    return switch (pass) {
      case NIK -> nik(profile.nik(), profile.nik(), into, at);
      case NIK_START -> nik(profile.nik(), profile.nik() / HEAD, into, at);
      case NIK_END -> nik(profile.nik(), profile.nik() % TAIL, into, at);
      case BIRTH_DATE -> {
        into[at] = mixed(profile.birthDay());
        yield 1;
      }
      case WORD_AND_YEAR -> words(profile.name(), BirthDay.year(profile.birthDay()), into, at);
      case WORD_AND_DAY -> words(profile.name(), BirthDay.inYear(profile.birthDay()), into, at);
    };
  }

  private static int nik(long nik, long part, long[] into, int at) {
    if (nik == NikDigits.NONE) {
      return 0;
    }
    into[at] = mixed(part);
    return 1;
  }

  /** The words that tell much; if there is none, those that tell little. */
  private static int words(PersonName name, int time, long[] into, int at) {
    int count = words(name, NameWord.FULL, time, into, at);
    return count > 0 ? count : words(name, 0, time, into, at);
  }

  private static int words(PersonName name, int weighFrom, int time, long[] into, int at) {
    int count = 0;
    for (int i = 0; i < name.core() && count < WORDS; i++) {
      if (name.word(i).weight() >= weighFrom) {
        into[at + count++] = word(name.word(i), time);
      }
    }
    return count;
  }

  private static long word(NameWord word, int time) {
    return mixed(((long) word.skeleton() << 32) | time);
  }

  /**
   * Spreads a number over all bits, one to one (the finisher of SplitMix64, Steele et al. 2014).
   */
  private static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
