package id.egov.identity.matching;

/**
 * A word of a name.
 *
 * @param plain its letters, in the spelling that stands for all of that name
 * @param sound its {@linkplain Sounds sound}
 * @param open its sound where another word is joined to it
 * @param skeleton a number for the consonants of its sound
 * @param weight how much it tells, of {@link #FULL}
 * @param isShort it stands for a longer word: a letter, or consonants only, or a few letters and a
 *     dot
 */
record NameWord(
    String plain, String sound, String open, int skeleton, int weight, boolean isShort) {

  static final int FULL = 10;
  private static final int FREQUENT = 4;
  private static final int INITIAL = 3;

  static NameWord of(String plain, boolean frequent, boolean isShort) {
    String sound = Sounds.of(plain);
    int rest = frequent ? FREQUENT : FULL;
    return new NameWord(
        plain,
        sound,
        Sounds.open(plain),
        Sounds.skeleton(sound).hashCode(),
        isShort ? INITIAL : rest,
        isShort);
  }

  boolean soundsLike(NameWord other) {
    return sound.equals(other.sound);
  }

  /** Whether this is two others written as one; a letter that meets itself is heard once. */
  boolean joins(NameWord first, NameWord second) {
    char end = first.open.charAt(first.open.length() - 1);
    int once = end == second.sound.charAt(0) ? 1 : 0;
    return sound.length() == first.open.length() + second.sound.length() - once
        && sound.startsWith(first.open)
        && sound.endsWith(second.sound);
  }

  /** Whether one stands for the other: begins like it and has its letters in its order. */
  boolean abbreviates(NameWord other) {
    if (!isShort
        || plain.length() >= other.plain.length()
        || plain.charAt(0) != other.plain.charAt(0)) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < other.plain.length() && found < plain.length(); i++) {
      found += other.plain.charAt(i) == plain.charAt(found) ? 1 : 0;
    }
    return found == plain.length();
  }

  boolean isMistyped(NameWord other) {
    int most = TypingErrors.allowed(sound.length(), other.sound.length());
    return most > 0 && TypingErrors.within(sound, other.sound, most);
  }
}
