package id.egov.identity.validation;

import id.egov.identity.number.NumberWarning;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be the number of a place of business as {@link id.egov.identity.number.Nitku#check}
 * understands it. {@code null} is valid, as for other constraints: add {@code @NotNull} where the
 * number is mandatory.
 *
 * <p>It may also stand on a {@link id.egov.identity.number.Nitku}, which is right already: then
 * only the profile and the warnings that are refused matter.
 *
 * <p>With the default message there is one violation for each {@link
 * id.egov.identity.number.NumberProblem}, and for each warning that is refused, in Indonesian or
 * English. No message repeats the number, which a violation carries as its invalid value: do not
 * print that one.
 */
@Documented
@Constraint(validatedBy = {ValidNitkuValidator.class, ValidNitkuValueValidator.class})
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidNitku.List.class)
public @interface ValidNitku {

  /** The default of {@link #message}. */
  String DEFAULT_MESSAGE = "{id.egov.identity.validation.ValidNitku.message}";

  /**
   * Which warnings are violations too. None unless told, for a warning is no reason to refuse a
   * citizen.
   *
   * @return the warnings
   */
  NumberWarning[] refuse() default {};

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
  @Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /**
     * The constraints.
     *
     * @return the constraints
     */
    ValidNitku[] value();
  }
}
