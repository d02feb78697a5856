package id.egov.core.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 with every leniency off, and its errors turned into ours. */
final class StrictJacksonCodec implements JsonCodec {

  static final StrictJacksonCodec INSTANCE = new StrictJacksonCodec();

  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]*");

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .annotationIntrospector(new NumbersAreRequired())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private StrictJacksonCodec() {}

  /** A number that is left out would silently become zero. */
  private static final class NumbersAreRequired extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return (member instanceof AnnotatedParameter && member.getRawType().isPrimitive())
          ? Boolean.TRUE
          : super.hasRequiredMarker(config, member);
    }
  }

  @Override
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (DatabindException e) {
      throw new IllegalArgumentException(
          "%s cannot be written as JSON".formatted(value.getClass().getName()), e);
    }
  }

  @Override
  public <T> T read(String json, Class<T> type) {
    T value;
    try {
      value = mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw explained(e, type);
    }
    if (value == null) {
      throw new JsonInputException(
          JsonProblem.JSON_INVALID_VALUE, "$", type.getSimpleName() + ", not null");
    }
    return value;
  }

  // Jackson's own message and stack are left behind: they may quote the input.
  private static JsonInputException explained(JacksonException e, Class<?> type) {
    String path = path(e.getPath());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new JsonInputException(
          JsonProblem.JSON_UNKNOWN_FIELD, path, joined(unknown.getKnownPropertyIds()));
    }
    if (e instanceof InputCoercionException number) {
      return new JsonInputException(
          JsonProblem.JSON_INVALID_VALUE, path, allowed(number.getTargetType()));
    }
    if (e instanceof StreamReadException) {
      return new JsonInputException(
          JsonProblem.JSON_MALFORMED,
          path,
          "JSON, line %s column %s"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
    String missing = missingField(e);
    if (missing != null) {
      return new JsonInputException(
          JsonProblem.JSON_MISSING_FIELD,
          path.equals("$") ? missing : path + "." + missing,
          "a value");
    }
    return new JsonInputException(JsonProblem.JSON_INVALID_VALUE, path, allowed(target(e, type)));
  }

  private static Class<?> target(JacksonException e, Class<?> type) {
    if (e instanceof ValueInstantiationException refused) {
      return refused.getType().getRawClass();
    }
    return (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null)
        ? mismatch.getTargetType()
        : type;
  }

  /** The types of egov check their parts with the field's name as the exception's message. */
  private static @Nullable String missingField(JacksonException e) {
    if (!(e.getCause() instanceof NullPointerException cause)) {
      return null;
    }
    String name = cause.getMessage();
    return name != null && FIELD.matcher(name).matches() ? name : null;
  }

  private static String path(List<JacksonException.Reference> references) {
    if (references.isEmpty()) {
      return "$";
    }
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String allowed(Class<?> type) {
    return type.isEnum() ? joined(Arrays.asList(type.getEnumConstants())) : type.getSimpleName();
  }

  private static String joined(@Nullable Collection<?> names) {
    return names == null
        ? "none"
        : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
