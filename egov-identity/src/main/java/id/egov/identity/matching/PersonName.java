package id.egov.identity.matching;

import java.util.List;

/** A name as it is compared: without titles, word by word. Never shown. */
final class PersonName {

  private final NameWord[] words;
  private final int core;
  private final int weight;

  /** Takes the words of the name itself, then those that stand beside it; at least one. */
  PersonName(List<NameWord> core, List<NameWord> aside) {
    this.words = new NameWord[core.size() + aside.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = i < core.size() ? core.get(i) : aside.get(i - core.size());
    }
    this.core = core.size();
    this.weight = core.stream().mapToInt(NameWord::weight).sum();
  }

  int size() {
    return words.length;
  }

  NameWord word(int i) {
    return words[i];
  }

  /** How many words are of the name itself; those beyond count only if the other name has them. */
  int core() {
    return core;
  }

  /** What the words of the name itself weigh together; positive. */
  int weight() {
    return weight;
  }

  boolean isWrittenAs(PersonName other) {
    if (core != other.core) {
      return false;
    }
    for (int i = 0; i < core; i++) {
      if (!words[i].plain().equals(other.words[i].plain())) {
        return false;
      }
    }
    return true;
  }
}
