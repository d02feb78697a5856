package id.egov.examples.quickstart;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The validator that all services check their input with. */
final class Checks {

  /** Hibernate Validator says its version there, which is not what the user asked for. */
  private static final Logger GREETING =
      Logger.getLogger("org.hibernate.validator.internal.util.Version");

  private Checks() {}

  static Validator validator() {
    GREETING.setLevel(Level.WARNING);
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        // Needs no implementation of the expression language.
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }
}
