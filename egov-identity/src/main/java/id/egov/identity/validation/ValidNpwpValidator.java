package id.egov.identity.validation;

import id.egov.identity.number.Npwp;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidNpwp}. Public so that a validation provider can make one. */
public final class ValidNpwpValidator implements ConstraintValidator<ValidNpwp, CharSequence> {

  private Violations violations = new Violations(true);

  /** For the validation provider. */
  public ValidNpwpValidator() {}

  @Override
  public void initialize(ValidNpwp constraint) {
    violations =
        new Violations(constraint.message().equals(ValidNpwp.DEFAULT_MESSAGE), constraint.refuse());
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null || violations.areNone(Npwp.check(value), context);
  }
}
