package id.egov.identity.validation;

import id.egov.identity.number.FamilyCardNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ValidKk} on a value that is a number already, for the warnings that are refused.
 * Public so that a validation provider can make one.
 */
public final class ValidKkValueValidator implements ConstraintValidator<ValidKk, FamilyCardNumber> {

  private final ValidKkValidator texts = new ValidKkValidator();

  /** For the validation provider. */
  public ValidKkValueValidator() {}

  @Override
  public void initialize(ValidKk constraint) {
    texts.initialize(constraint);
  }

  @Override
  public boolean isValid(@Nullable FamilyCardNumber value, ConstraintValidatorContext context) {
    return value == null || texts.isValid(value.reveal(), context);
  }
}
