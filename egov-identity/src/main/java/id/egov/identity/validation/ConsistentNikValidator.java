package id.egov.identity.validation;

import id.egov.identity.number.NikRules;
import id.egov.identity.number.StatedIdentity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentNik}. Public so that a validation provider can make one. */
public final class ConsistentNikValidator
    implements ConstraintValidator<ConsistentNik, StatedIdentity> {

  private NikRules rules = NikRules.lenient();
  private Violations violations = new Violations(true);

  /** For the validation provider. */
  public ConsistentNikValidator() {}

  @Override
  public void initialize(ConsistentNik constraint) {
    rules = NikRules.of(constraint.profile());
    violations =
        new Violations(
            constraint.message().equals(ConsistentNik.DEFAULT_MESSAGE), "nik", constraint.refuse());
  }

  @Override
  public boolean isValid(@Nullable StatedIdentity value, ConstraintValidatorContext context) {
    return value == null
        || value.nik() == null
        || violations.areNone(violations.asOf(rules, context).check(value), context);
  }
}
