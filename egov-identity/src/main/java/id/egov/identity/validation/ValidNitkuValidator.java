package id.egov.identity.validation;

import id.egov.identity.number.Nitku;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidNitku}. Public so that a validation provider can make one. */
public final class ValidNitkuValidator implements ConstraintValidator<ValidNitku, CharSequence> {

  private Violations violations = new Violations(true);

  /** For the validation provider. */
  public ValidNitkuValidator() {}

  @Override
  public void initialize(ValidNitku constraint) {
    violations =
        new Violations(
            constraint.message().equals(ValidNitku.DEFAULT_MESSAGE), constraint.refuse());
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null || violations.areNone(Nitku.check(value), context);
  }
}
