package id.egov.identity.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, a getter or a record component that may be written in full for a purpose. It is
 * written masked all the same, unless a module of {@code id.egov.identity.privacy.jackson2} or
 * {@code …jackson3} is registered and the writer has a {@link Disclosure} for this purpose.
 *
 * <p>It works on a {@link id.egov.identity.number.PersonalNumber} and on lists, arrays and maps of
 * them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Reveal {

  /**
   * What for.
   *
   * @return the name of a {@link Purpose}
   */
  String purpose();
}
