package id.egov.examples.modulepath;

import id.egov.core.time.TimeSlot;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a value of any data type, from its components down. */
final class Samples {

  private final Map<Object, Object> given = new HashMap<>();

  Samples() {
    given.put(String.class, "sample");
    given.put(int.class, 2);
    given.put(Integer.class, 2);
    given.put(long.class, 3L);
    given.put(Long.class, 3L);
    given.put(boolean.class, true);
    given.put(Instant.class, Instant.parse("2026-11-23T02:00:00Z"));
    given.put(LocalDate.class, LocalDate.parse("2026-11-23"));
    given.put(LocalTime.class, LocalTime.parse("07:30"));
    given.put(YearMonth.class, YearMonth.parse("2026-11"));
    given.put(Duration.class, Duration.ofMinutes(15));
    given.put(TimeSlot.class, TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:00:00Z"));
  }

  /** Gives the value of a type that cannot be made from its components. */
  Samples with(Class<?> type, Object value) {
    given.put(type, value);
    return this;
  }

  /** Gives the value of a component that is more than its type says. */
  Samples with(Class<?> owner, String component, Object value) {
    given.put(owner.getName() + "." + component, value);
    return this;
  }

  Object of(Type type) throws ReflectiveOperationException {
    if (given.containsKey(type)) {
      return given.get(type);
    }
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[constants.length - 1];
    }
    if (raw.isSealed()) {
      return of(raw.getPermittedSubclasses()[0]);
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    throw new IllegalArgumentException(
        raw + " is public data of an unknown shape: give it a sample, or keep it out of JSON");
  }

  private Object collection(ParameterizedType generic) throws ReflectiveOperationException {
    Class<?> raw = (Class<?>) generic.getRawType();
    Object first = of(generic.getActualTypeArguments()[0]);
    if (raw == List.class) {
      return List.of(first);
    }
    if (raw == Set.class) {
      return Set.of(first);
    }
    Object value = of(generic.getActualTypeArguments()[1]);
    return raw == SortedMap.class ? new TreeMap<>(Map.of(first, value)) : Map.of(first, value);
  }

  private Object record(Class<?> raw) throws ReflectiveOperationException {
    RecordComponent[] components = raw.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object more = given.get(raw.getName() + "." + components[i].getName());
      values[i] = more == null ? of(components[i].getGenericType()) : more;
    }
    Constructor<?> constructor =
        raw.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    return constructor.newInstance(values);
  }
}
