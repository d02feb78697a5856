package id.egov.identity.validation;

import id.egov.identity.number.Npwp;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ValidNpwp} on a value that is a number already, for the warnings that are refused.
 * Public so that a validation provider can make one.
 */
public final class ValidNpwpValueValidator implements ConstraintValidator<ValidNpwp, Npwp> {

  private final ValidNpwpValidator texts = new ValidNpwpValidator();

  /** For the validation provider. */
  public ValidNpwpValueValidator() {}

  @Override
  public void initialize(ValidNpwp constraint) {
    texts.initialize(constraint);
  }

  @Override
  public boolean isValid(@Nullable Npwp value, ConstraintValidatorContext context) {
    return value == null || texts.isValid(value.reveal(), context);
  }
}
