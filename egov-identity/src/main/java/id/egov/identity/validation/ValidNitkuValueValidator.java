package id.egov.identity.validation;

import id.egov.identity.number.Nitku;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ValidNitku} on a value that is a number already, for the warnings that are refused.
 * Public so that a validation provider can make one.
 */
public final class ValidNitkuValueValidator implements ConstraintValidator<ValidNitku, Nitku> {

  private final ValidNitkuValidator texts = new ValidNitkuValidator();

  /** For the validation provider. */
  public ValidNitkuValueValidator() {}

  @Override
  public void initialize(ValidNitku constraint) {
    texts.initialize(constraint);
  }

  @Override
  public boolean isValid(@Nullable Nitku value, ConstraintValidatorContext context) {
    return value == null || texts.isValid(value.reveal(), context);
  }
}
