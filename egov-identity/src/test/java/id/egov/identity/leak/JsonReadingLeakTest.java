package id.egov.identity.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.identity.citizen.CitizenId;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.verification.VerificationFailure;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in JSON where a value of this module belongs: nothing of it comes out in an
 * exception of plain Jackson 2 or 3, and no number is made of what is none. Types are found by the
 * module's own exports.
 */
class JsonReadingLeakTest {

  private static final ObjectMapper TWO = new ObjectMapper();
  private static final JsonMapper THREE = JsonMapper.builder().build();

  /** The canary as a right and as a wrong number, and what people put in its place. */
  private static final List<String> TOKENS =
      List.of(
          "1372014903770123",
          "-1372014903770123",
          "13720149037701239",
          "1372014903770123000007",
          "1372014903770123.0",
          "1.372014903770123E15",
          "true",
          "\"1372014903770123X\"",
          "\"1372-0149-0377-0123-9\"",
          "{\"x\":1372014903770123}",
          "[1372014903770123]",
          "[\"1372014903770123\"]");

  /** Lists, and what only this module writes: nobody's form has them. */
  private static final Set<Class<?>> WITHOUT_FORM =
      Set.of(List.class, Set.class, Map.class, VerificationFailure.class);

  private final List<String> leaks = new ArrayList<>();
  private int reads;

  @Test
  void noExceptionRepeatsWhatStandsInTheJson() throws Exception {
    List<Class<?>> types =
        PublicTypes.all().stream().filter(JsonReadingLeakTest::isPersonal).toList();
    for (Class<?> type : types) {
      for (String token : TOKENS) {
        if (fields(type).isEmpty()) {
          read(type, token);
        }
        for (String field : fields(type)) {
          read(type, "{\"" + field + "\":" + token + "}");
        }
      }
    }
    assertThat(types).hasSizeGreaterThan(12);
    assertThat(reads).isGreaterThan(400);
    assertThat(leaks).isEmpty();
  }

  /** What reads itself from JSON. Regions are public. */
  private static boolean isPersonal(Class<?> type) {
    return !type.getPackageName().endsWith(".region")
        && !type.isAnnotation()
        && Stream.concat(
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getDeclaredConstructors()))
            .anyMatch(
                each ->
                    Modifier.isPublic(each.getModifiers())
                        && (each.isAnnotationPresent(JsonCreator.class)
                            || each.isAnnotationPresent(JsonValue.class)));
  }

  private static List<String> fields(Class<?> type) {
    return type.isRecord() && type != Purpose.class && type != CitizenId.class
        ? Arrays.stream(type.getRecordComponents())
            .filter(each -> !each.getType().isPrimitive() && !WITHOUT_FORM.contains(each.getType()))
            .map(RecordComponent::getName)
            .toList()
        : List.of();
  }

  private void read(Class<?> type, String json) {
    reads++;
    try {
      look(type, json, TWO.readValue(json, type));
    } catch (Exception e) {
      look(type, json, e);
    }
    try {
      look(type, json, THREE.readValue(json, type));
    } catch (RuntimeException e) {
      look(type, json, e);
    }
  }

  private void look(Class<?> type, String json, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      look(type, json, (Object) String.valueOf(each));
    }
  }

  private void look(Class<?> type, String json, Object read) {
    if (Canaries.isIn(String.valueOf(read))) {
      leaks.add(type.getSimpleName() + " < " + json + ": " + read);
    }
  }
}
