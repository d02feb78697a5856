package id.egov.core.ical;

import id.egov.core.reason.Reason;
import id.egov.core.reason.Severity;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/**
 * Something in a calendar file that was left out, or was read as people probably mean it. Which of
 * the two it is says the {@linkplain Severity severity} of its reason.
 *
 * @param line the line of the file, counted from 1
 * @param field the property that is meant, for example {@code DTSTART}, or {@code file}
 * @param reason what is wrong and what was made of it, one of {@link CalendarReason}
 */
public record CalendarProblem(int line, String field, Reason reason) {

  /**
   * Checks that nothing is missing.
   *
   * @param line the line of the file, counted from 1
   * @param field the property that is meant
   * @param reason what is wrong and what was made of it
   */
  public CalendarProblem {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * What is wrong and what was made of it.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return a sentence without a full stop at its end; line and field are not in it
   * @throws java.util.MissingResourceException if the reason is none of {@link CalendarReason}
   */
  public String message(Locale locale) {
    return CalendarReason.TEXTS.text(reason, locale, ZoneOffset.UTC);
  }
}
