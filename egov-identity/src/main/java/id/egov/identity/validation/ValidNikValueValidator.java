package id.egov.identity.validation;

import id.egov.identity.number.Nik;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ValidNik} on a value that is a number already, for the warnings that are refused.
 * Public so that a validation provider can make one.
 */
public final class ValidNikValueValidator implements ConstraintValidator<ValidNik, Nik> {

  private final ValidNikValidator texts = new ValidNikValidator();

  /** For the validation provider. */
  public ValidNikValueValidator() {}

  @Override
  public void initialize(ValidNik constraint) {
    texts.initialize(constraint);
  }

  @Override
  public boolean isValid(@Nullable Nik value, ConstraintValidatorContext context) {
    return value == null || texts.isValid(value.reveal(), context);
  }
}
