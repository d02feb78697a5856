package id.egov.identity.validation;

import id.egov.identity.number.Nip;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidNip}. Public so that a validation provider can make one. */
public final class ValidNipValidator implements ConstraintValidator<ValidNip, CharSequence> {

  private Violations violations = new Violations(true);

  /** For the validation provider. */
  public ValidNipValidator() {}

  @Override
  public void initialize(ValidNip constraint) {
    violations =
        new Violations(constraint.message().equals(ValidNip.DEFAULT_MESSAGE), constraint.refuse());
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null
        || violations.areNone(Nip.check(value, violations.today(context)), context);
  }
}
