package id.egov.identity.validation;

import id.egov.identity.number.Nip;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ValidNip} on a value that is a number already, for the warnings that are refused.
 * Public so that a validation provider can make one.
 */
public final class ValidNipValueValidator implements ConstraintValidator<ValidNip, Nip> {

  private final ValidNipValidator texts = new ValidNipValidator();

  /** For the validation provider. */
  public ValidNipValueValidator() {}

  @Override
  public void initialize(ValidNip constraint) {
    texts.initialize(constraint);
  }

  @Override
  public boolean isValid(@Nullable Nip value, ConstraintValidatorContext context) {
    return value == null || texts.isValid(value.reveal(), context);
  }
}
