package id.egov.identity;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidNik}. Public so that a validation provider can make one. */
public final class ValidNikValidator implements ConstraintValidator<ValidNik, CharSequence> {

  private boolean oneMessageForEachProblem = true;

  /** For the validation provider. */
  public ValidNikValidator() {}

  @Override
  public void initialize(ValidNik constraint) {
    oneMessageForEachProblem = constraint.message().equals(ValidNik.DEFAULT_MESSAGE);
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null || !(Nik.check(value) instanceof NikCheck.Invalid invalid)) {
      return true;
    }
    if (oneMessageForEachProblem) {
      context.disableDefaultConstraintViolation();
      for (NikProblem problem : invalid.problems()) {
        context
            .buildConstraintViolationWithTemplate(
                "{%s.%s}".formatted(NikProblem.class.getName(), problem.name()))
            .addConstraintViolation();
      }
    }
    return false;
  }
}
