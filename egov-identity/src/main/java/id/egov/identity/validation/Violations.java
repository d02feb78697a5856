package id.egov.identity.validation;

import id.egov.identity.number.Graded;
import id.egov.identity.number.NikRules;
import id.egov.identity.number.NumberWarning;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns grades into violations: one for each problem, and for each warning that is refused. */
final class Violations {

  /** What the messages of numbers stand under, in the file of all jars. */
  private static final String KEY = "{id.egov.identity.number.%s}";

  private final boolean oneForEach;

  /** Where the number stands in a bean that is validated as a whole. */
  private final @Nullable String numberProperty;

  private final List<NumberWarning> refused;

  Violations(boolean oneForEach, NumberWarning... refused) {
    this(oneForEach, null, refused);
  }

  Violations(boolean oneForEach, @Nullable String numberProperty, NumberWarning... refused) {
    this.oneForEach = oneForEach;
    this.numberProperty = numberProperty;
    this.refused = List.of(refused);
  }

  /** The rules of today, if it matters. */
  NikRules asOf(NikRules rules, ConstraintValidatorContext context) {
    return dependOnToday() ? rules.asOf(today(context)) : rules;
  }

  /** The day of the provider's clock, if it matters; otherwise no day is too early. */
  LocalDate today(ConstraintValidatorContext context) {
    return dependOnToday() ? LocalDate.now(context.getClockProvider().getClock()) : LocalDate.MAX;
  }

  private boolean dependOnToday() {
    return refused.contains(NumberWarning.IMPLAUSIBLE_AGE)
        || refused.contains(NumberWarning.IMPLAUSIBLE_APPOINTMENT);
  }

  /** Whether there is none; otherwise they are reported. */
  boolean areNone(Graded<?> graded, ConstraintValidatorContext context) {
    if (graded instanceof Graded.Invalid) {
      graded.messageKeys().forEach(key -> report(key, numberProperty, context));
      return false;
    }
    List<NumberWarning> found = graded.warnings().stream().filter(refused::contains).toList();
    found.forEach(warning -> report("warning." + warning.name(), property(warning), context));
    return found.isEmpty();
  }

  private @Nullable String property(NumberWarning warning) {
    return switch (warning) {
      case BIRTH_DATE_DIFFERS -> "birthDate";
      case SEX_DIFFERS -> "sex";
      case REGION_DIFFERS -> "regionCode";
      default -> numberProperty;
    };
  }

  private void report(String key, @Nullable String property, ConstraintValidatorContext context) {
    if (oneForEach) {
      context.disableDefaultConstraintViolation();
      ConstraintViolationBuilder builder =
          context.buildConstraintViolationWithTemplate(KEY.formatted(key));
      if (property == null) {
        builder.addConstraintViolation();
      } else {
        builder.addPropertyNode(property).addConstraintViolation();
      }
    }
  }
}
