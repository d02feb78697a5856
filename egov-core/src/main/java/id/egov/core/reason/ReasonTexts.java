package id.egov.core.reason;

import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts of reasons in Indonesian and English. A text is a property under the reason's code in a
 * resource bundle; {@code {room}} in it stands for the evidence of that name, {@code {slot:time}}
 * for evidence that is a {@link TimeSlot}, shown in local time, and {@code {state:word}} for the
 * text under the name and the value, such as {@code state.HELD}. Immutable and thread-safe.
 */
public final class ReasonTexts {

  /** Indonesian, the first of the two languages. */
  public static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)(:time|:word)?}");

  private final List<Function<Locale, ResourceBundle>> sources;

  private ReasonTexts(List<Function<Locale, ResourceBundle>> sources) {
    this.sources = sources;
  }

  /**
   * The texts of one module, which loads its own bundle: on the module path nobody else can.
   *
   * @param bundle gives the bundle in Indonesian or English, for example {@code language ->
   *     ResourceBundle.getBundle("id.egov.booking.reasons", language)}. Both variants must exist,
   *     so that the default locale is never asked
   * @return the texts
   */
  public static ReasonTexts of(Function<Locale, ResourceBundle> bundle) {
    return new ReasonTexts(List.of(bundle));
  }

  /**
   * These texts and others, for an application that shows reasons of several modules.
   *
   * @param others asked where these have no text
   * @return both
   */
  public ReasonTexts and(ReasonTexts others) {
    return new ReasonTexts(Stream.concat(sources.stream(), others.sources.stream()).toList());
  }

  /**
   * A reason as a sentence.
   *
   * @param reason the reason
   * @param locale Indonesian for {@code id}, English for every other language
   * @param zone in which times are shown
   * @return a sentence without a full stop at its end
   * @throws MissingResourceException if no bundle has a text for the code
   * @throws IllegalArgumentException if the text needs evidence that the reason does not have
   */
  public String text(Reason reason, Locale locale, ZoneId zone) {
    Locale language = isIndonesian(locale) ? INDONESIAN : Locale.ENGLISH;
    Matcher place = PLACE.matcher(pattern(reason.code(), language));
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      String value = reason.evidence().get(place.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "reason %s has no evidence '%s'".formatted(reason.code(), place.group(1)));
      }
      String shown =
          switch (Objects.requireNonNullElse(place.group(2), "")) {
            case ":time" -> SlotFormat.format(TimeSlot.parse(value), language, zone);
            case ":word" -> pattern(place.group(1) + "." + value, language);
            default -> value;
          };
      place.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return place.appendTail(text).toString();
  }

  private static boolean isIndonesian(Locale locale) {
    // Before JDK 17 the language was called "in", and some systems still say so.
    return locale.getLanguage().equals(INDONESIAN.getLanguage())
        || locale.getLanguage().equals("in");
  }

  private String pattern(String code, Locale language) {
    for (Function<Locale, ResourceBundle> source : sources) {
      ResourceBundle texts = source.apply(language);
      if (texts.containsKey(code)) {
        return texts.getString(code);
      }
    }
    throw new MissingResourceException(
        "no text for reason %s in %s bundles".formatted(code, sources.size()), "ReasonTexts", code);
  }
}
