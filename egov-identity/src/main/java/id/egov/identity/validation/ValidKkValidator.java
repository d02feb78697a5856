package id.egov.identity.validation;

import id.egov.identity.number.NikRules;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidKk}. Public so that a validation provider can make one. */
public final class ValidKkValidator implements ConstraintValidator<ValidKk, CharSequence> {

  private NikRules rules = NikRules.lenient();
  private Violations violations = new Violations(true);

  /** For the validation provider. */
  public ValidKkValidator() {}

  @Override
  public void initialize(ValidKk constraint) {
    rules = NikRules.of(constraint.profile());
    violations =
        new Violations(constraint.message().equals(ValidKk.DEFAULT_MESSAGE), constraint.refuse());
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null
        || violations.areNone(violations.asOf(rules, context).checkFamilyCard(value), context);
  }
}
