package id.egov.identity.validation;

import id.egov.identity.number.CheckProfile;
import id.egov.identity.number.NumberWarning;
import id.egov.identity.number.StatedIdentity;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The citizen number of a {@link StatedIdentity} must be one, and must say the same as the date of
 * birth, sex and region that are stated beside it. What is {@code null} is not compared.
 *
 * <p>A number is for life: it stays when a date of birth is corrected, and a few citizens have one
 * that says otherwise. So put this constraint into a group whose violations ask somebody to look,
 * or choose with {@link #refuse} what is compared; do not turn citizens away by it.
 *
 * <p>Violations stand at {@code nik}, {@code birthDate}, {@code sex} or {@code regionCode}. No
 * message repeats a value; the violation carries the whole bean: do not print that one.
 */
@Documented
@Constraint(validatedBy = ConsistentNikValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ConsistentNik.List.class)
public @interface ConsistentNik {

  /** The default of {@link #message}. */
  String DEFAULT_MESSAGE = "{id.egov.identity.validation.ConsistentNik.message}";

  /**
   * How exactly the number is checked.
   *
   * @return the profile; lenient unless told
   */
  CheckProfile profile() default CheckProfile.LENIENT;

  /**
   * Which warnings are violations.
   *
   * @return the warnings; those of every statement unless told
   */
  NumberWarning[] refuse() default {
    NumberWarning.BIRTH_DATE_DIFFERS, NumberWarning.SEX_DIFFERS, NumberWarning.REGION_DIFFERS
  };

  /**
   * The message; another one than the default stands for every problem at once.
   *
   * @return a template
   */
  String message() default DEFAULT_MESSAGE;

  /**
   * The groups.
   *
   * @return the groups that the constraint belongs to
   */
  Class<?>[] groups() default {};

  /**
   * The payload.
   *
   * @return what clients attach to the constraint
   */
  Class<? extends Payload>[] payload() default {};

  /** Several of these constraints on one element. */
  @Documented
  @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /**
     * The constraints.
     *
     * @return the constraints
     */
    ConsistentNik[] value();
  }
}
