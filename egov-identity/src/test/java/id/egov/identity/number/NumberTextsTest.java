package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberTextsTest {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private static ResourceBundle own(Locale locale) {
    return ResourceBundle.getBundle("id.egov.identity.number.reasons", locale);
  }

  private static ResourceBundle ofConstraints(Locale locale) {
    return ResourceBundle.getBundle("ContributorValidationMessages", locale);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(own(INDONESIAN).keySet()).isEqualTo(own(Locale.ENGLISH).keySet());
  }

  /** Hibernate Validator reads the texts of constraints in core only, so they stand twice. */
  @Test
  void constraintsSayWhatExplanationsSay() {
    for (Locale locale : List.of(INDONESIAN, Locale.ENGLISH)) {
      for (String key : own(locale).keySet()) {
        assertThat(ofConstraints(locale).getString("id.egov.identity.number." + key))
            .isEqualTo(own(locale).getString(key));
      }
    }
  }

  @Test
  void everyProblemThatAKindCanHaveAndEveryWarningHasAText() {
    List<String> keys = new ArrayList<>();
    Set<NumberProblem> regional =
        Set.of(
            NumberProblem.CHARACTER,
            NumberProblem.SEPARATOR,
            NumberProblem.LENGTH,
            NumberProblem.PROVINCE,
            NumberProblem.REGENCY,
            NumberProblem.DISTRICT,
            NumberProblem.DAY,
            NumberProblem.MONTH,
            NumberProblem.DATE,
            NumberProblem.SERIAL,
            NumberProblem.UNKNOWN_REGION);
    add(NumberKind.NIK, regional, keys);
    add(NumberKind.FAMILY_CARD, regional, keys);
    add(
        NumberKind.NIP,
        Set.of(
            NumberProblem.CHARACTER,
            NumberProblem.LENGTH,
            NumberProblem.BIRTH_DATE,
            NumberProblem.APPOINTMENT,
            NumberProblem.SEX),
        keys);
    Set<NumberProblem> tax =
        Set.of(NumberProblem.CHARACTER, NumberProblem.LENGTH, NumberProblem.CHECK_DIGIT);
    add(NumberKind.NPWP, tax, keys);
    add(NumberKind.NITKU, tax, keys);
    add(
        NumberKind.PHONE,
        Set.of(NumberProblem.CHARACTER, NumberProblem.LENGTH, NumberProblem.UNREACHABLE),
        keys);
    keys.addAll(new Graded.ValidWithWarnings<>("", List.of(NumberWarning.values())).messageKeys());
    assertThat(Set.copyOf(keys)).isEqualTo(own(Locale.ENGLISH).keySet());
  }

  private static void add(NumberKind kind, Set<NumberProblem> problems, List<String> into) {
    into.addAll(new Graded.Invalid<>(kind, List.copyOf(problems)).messageKeys());
  }

  @Test
  void oldSystemsSayTheLanguageOtherwise() {
    Graded<Nik> none = Nik.check("");
    assertThat(none.explanations(new Locale("in", "ID"))).isEqualTo(none.explanations(INDONESIAN));
  }
}
