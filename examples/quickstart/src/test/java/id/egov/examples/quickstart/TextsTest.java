package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+(:time)?}");

  @Test
  void everythingIsSaidInBothLanguagesWithTheSameValues() {
    for (String name : List.of("reasons", "words")) {
      ResourceBundle indonesian = bundle(name, Language.id.locale());
      ResourceBundle english = bundle(name, Locale.ENGLISH);

      assertThat(indonesian.getLocale()).isNotEqualTo(english.getLocale());
      assertThat(indonesian.keySet()).isEqualTo(english.keySet());
      for (String key : indonesian.keySet()) {
        assertThat(places(indonesian.getString(key)))
            .as(key)
            .isEqualTo(places(english.getString(key)));
      }
    }
  }

  @Test
  void everyReasonHasAText() {
    List<String> codes = new ArrayList<>();
    Stream.of(InputReason.values()).forEach(reason -> codes.add(reason.name()));
    Stream.of(EventReason.values()).forEach(reason -> codes.add(reason.name()));

    assertThat(bundle("reasons", Locale.ENGLISH).keySet())
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle("id.egov.examples.quickstart." + name, locale);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }
}
