package id.egov.identity.privacy.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import id.egov.identity.number.PersonalNumber;
import id.egov.identity.privacy.Disclosure;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.Reveal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Asks the property for its purpose once, and the writer for its disclosure each time. */
final class NumberSerializer extends StdScalarSerializer<PersonalNumber>
    implements ContextualSerializer {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Purpose purpose;
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
  public JsonSerializer<?> createContextual(
      SerializerProvider context, @Nullable BeanProperty property) {
    Reveal reveal = property == null ? null : property.getAnnotation(Reveal.class);
    return property == null || reveal == null
        ? this
        : new NumberSerializer(Purpose.of(reveal.purpose()), property.getName());
  }

  @Override
  public void serialize(PersonalNumber number, JsonGenerator json, SerializerProvider context)
      throws IOException {
    if (context.getAttribute(Disclosure.ATTRIBUTE) instanceof Disclosure disclosure
        && disclosure.purpose().equals(purpose)) {
      json.writeString(disclosure.reveal(number, field));
    } else {
      json.writeString(number.masked());
    }
  }
}
