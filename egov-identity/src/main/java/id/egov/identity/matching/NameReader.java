package id.egov.identity.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads names. One reader keeps every word once, however many names have it, and is used by one
 * thread.
 */
final class NameReader {

  /** A name of 60 letters (Permendagri 73/2022 art. 4) hardly has more; comparing costs 2^words. */
  static final int MOST_WORDS = 8;

  private static final DataFile FILE = DataFile.read("name-words.txt");
  private static final int SHORTEST_BY_SOUND = 4;
  private static final Map<String, List<String>> SAME = same();
  private static final Set<String> ASIDE = set("ASIDE");
  private static final Set<String> DROPPED = set("DROP");
  private static final Set<String> FREQUENT =
      FILE.words("FREQUENT").map(Sounds::of).collect(Collectors.toUnmodifiableSet());

  private final Map<String, List<NameWord>> pieces = new HashMap<>();
  private final Map<String, NameWord> words = new HashMap<>();

  private static Set<String> set(String kind) {
    return FILE.words(kind).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<String>> same() {
    Map<String, List<String>> same = new HashMap<>();
    FILE.lines("SAME")
        .forEach(
            line -> {
              List<String> name = List.of(line.get(0).split(" ", -1));
              for (String other : line.get(1).split(" ", -1)) {
                same.put(other, name);
                if (other.length() >= SHORTEST_BY_SOUND) {
                  same.putIfAbsent(Sounds.of(other), name);
                }
              }
            });
    return Map.copyOf(same);
  }

  /** The words that a word stands for in every spelling; itself if it is no special one. */
  private static List<String> standard(String word) {
    List<String> same = SAME.get(word);
    if (same == null && word.length() >= SHORTEST_BY_SOUND) {
      same = SAME.get(Sounds.of(word));
    }
    return same == null ? List.of(word) : same;
  }

  PersonName read(String name) {
    List<NameWord> core = new ArrayList<>();
    List<NameWord> aside = new ArrayList<>();
    boolean beside = false;
    for (NamePiece piece : Titles.without(NamePiece.of(name))) {
      boolean first = core.isEmpty();
      if (!first && ASIDE.contains(piece.text())) {
        beside = true;
      } else if (first || !DROPPED.contains(piece.text())) {
        List<NameWord> into = beside || (first && isRank(piece)) ? aside : core;
        into.addAll(words(piece));
      }
    }
    if (core.isEmpty()) {
      core.addAll(aside);
      aside.clear();
    }
    List<NameWord> kept = core.subList(0, Math.min(core.size(), MOST_WORDS));
    int room = MOST_WORDS - kept.size();
    return new PersonName(kept, aside.subList(0, Math.min(aside.size(), room)));
  }

  private static boolean isRank(NamePiece piece) {
    return Titles.RANKS.contains(piece.text());
  }

  private List<NameWord> words(NamePiece piece) {
    return pieces.computeIfAbsent(
        piece.dotted() ? piece.text() + "." : piece.text(), text -> read(piece));
  }

  private List<NameWord> read(NamePiece piece) {
    List<String> standard = standard(piece.text());
    if (!standard.get(0).equals(piece.text())) {
      return standard.stream().map(word -> word(word, false)).toList();
    }
    String servant = servantOf(piece.text());
    return servant.isEmpty()
        ? List.of(word(piece.text(), isShort(piece)))
        : List.of(word("abdul", false), word(standard(servant).get(0), false));
  }

  /** The part after the article of Abdurrahman, Abdussalam, Abdulrahman; empty for other names. */
  private static String servantOf(String word) {
    if (!word.startsWith("abdu") && !word.startsWith("abdoe")) {
      return "";
    }
    String rest = word.substring(word.startsWith("abdu") ? 4 : 5);
    boolean article =
        rest.startsWith("l") || (rest.length() > 1 && rest.charAt(0) == rest.charAt(1));
    String name = article ? rest.substring(1) : rest;
    // Abdullah and Abduh are names by themselves.
    return name.length() > 3 ? name : "";
  }

  private static boolean isShort(NamePiece piece) {
    String text = piece.text();
    return text.length() == 1
        || (piece.dotted() && text.length() < 4)
        || (text.length() < 5 && text.chars().noneMatch(c -> Sounds.isVowel((char) c) || c == 'y'));
  }

  private NameWord word(String plain, boolean isShort) {
    return words.computeIfAbsent(
        isShort ? plain + "." : plain,
        key -> NameWord.of(plain, FREQUENT.contains(Sounds.of(plain)), isShort));
  }
}
