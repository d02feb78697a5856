package id.egov.identity.privacy.jackson3;

import id.egov.identity.number.PersonalNumber;
import id.egov.identity.privacy.Disclosure;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.Reveal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Asks the property for its purpose once, and the writer for its disclosure each time. */
final class NumberSerializer extends StdScalarSerializer<PersonalNumber> {

  private final @Nullable Purpose purpose;
  private final String field;

  NumberSerializer() {
    this(null, "");
  }

  private NumberSerializer(@Nullable Purpose purpose, String field) {
    super(PersonalNumber.class);
    this.purpose = purpose;
    this.field = field;
  }

  @Override
  public ValueSerializer<?> createContextual(
      SerializationContext context, @Nullable BeanProperty property) {
    Reveal reveal = property == null ? null : property.getAnnotation(Reveal.class);
    return property == null || reveal == null
        ? this
        : new NumberSerializer(Purpose.of(reveal.purpose()), property.getName());
  }

  @Override
  public void serialize(PersonalNumber number, JsonGenerator json, SerializationContext context) {
    if (context.getAttribute(Disclosure.ATTRIBUTE) instanceof Disclosure disclosure
        && disclosure.purpose().equals(purpose)) {
      json.writeString(disclosure.reveal(number, field));
    } else {
      json.writeString(number.masked());
    }
  }
}
