package id.egov.identity.leak;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.identity.number.PersonalNumber;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every public constructor and method of some types with whatever fits, uses what comes back
 * for the next round, and looks at all that can be seen of it: texts, {@code toString}, JSON,
 * messages and stack traces. What it finds is a set of places, the same in each run.
 */
final class Explorer {

  private static final int ROUNDS = 3;
  private static final int MOST_CALLS = 40;
  private static final int MOST_OF_A_CLASS = 8;

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  private final List<Class<?>> types;
  private final Set<String> names;
  private final Set<String> shown;
  private final Map<Class<?>, List<Object>> pool = new LinkedHashMap<>();
  private final Set<Object> looked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> called = new HashSet<>();
  private final Set<String> leaks = new TreeSet<>();
  private int calls;
  private boolean namesOnly;

  /**
   * An explorer.
   *
   * @param types what to call
   * @param names the names of parameters, and the calls, that take what the caller calls its
   *     things, which may be shown, and no numbers
   * @param shown the calls that give back what their caller has put there
   */
  Explorer(List<Class<?>> types, Set<String> names, Set<String> shown) {
    this.types = types;
    this.names = names;
    this.shown = shown;
  }

  /** Values that calls may be made with. */
  void give(Class<?> type, Object... values) {
    pool.computeIfAbsent(type, key -> new ArrayList<>()).addAll(List.of(values));
  }

  void explore() {
    for (int round = 0; round < ROUNDS; round++) {
      for (Class<?> type : types) {
        if (type.isEnum()) {
          give(type, type.getEnumConstants()[0]);
        }
        for (Constructor<?> constructor : type.getConstructors()) {
          if (!Modifier.isAbstract(type.getModifiers())) {
            call(constructor, type, null);
          }
        }
        for (Method method : methods(type)) {
          if (Modifier.isStatic(method.getModifiers())) {
            call(method, type, null);
          } else {
            for (Object target : candidates(type)) {
              call(method, type, target);
            }
          }
        }
      }
    }
  }

  /** Where a secret came out. */
  Set<String> leaks() {
    return leaks;
  }

  /** How many calls were made. */
  int calls() {
    return calls;
  }

  /** Types of which no object was met and no static method answered. */
  List<Class<?>> unseen() {
    return types.stream()
        .filter(type -> !type.isAnnotation() && !called.contains(type))
        .filter(type -> candidates(type).isEmpty())
        .toList();
  }

  /** In an order that does not depend on the virtual machine. */
  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith("id.egov."))
        .filter(method -> !method.isSynthetic())
        // Of an enum it is the compiler's, and the JDK's message.
        .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private void call(Executable executable, Class<?> type, @Nullable Object target) {
    List<List<Object>> arguments = new ArrayList<>();
    int most = 1;
    for (Parameter parameter : executable.getParameters()) {
      List<Object> candidates = candidates(place(executable), parameter);
      if (candidates.isEmpty()) {
        return;
      }
      // The same order in every run, and another one for each parameter.
      Collections.shuffle(candidates, new Random(executable.toString().hashCode()));
      arguments.add(candidates);
      most = Math.max(most, candidates.size());
    }
    int times = arguments.size() < 2 ? most : Math.min(MOST_CALLS, 2 * most);
    for (int at = 0; at < times; at++) {
      Object[] chosen = new Object[arguments.size()];
      for (int i = 0; i < chosen.length; i++) {
        List<Object> candidates = arguments.get(i);
        // Each value of each parameter, beside another value of the next one in the second pass.
        chosen[i] = candidates.get((at + at / most * i) % candidates.size());
      }
      call(executable, type, target, chosen);
    }
  }

  private List<Object> candidates(String place, Parameter parameter) {
    Type declared = parameter.getParameterizedType();
    // Names of parameters are compiled in, for Jackson.
    namesOnly = names.contains(parameter.getName()) || names.contains(place);
    List<Object> candidates =
        declared instanceof TypeVariable
            // What a container holds: a number, as everybody's own class may.
            ? candidates(PersonalNumber.class)
            : candidates(declared instanceof ParameterizedType ? declared : parameter.getType());
    namesOnly = false;
    return new ArrayList<>(candidates);
  }

  private static String place(Executable executable) {
    String method = executable instanceof Method ? executable.getName() : "new";
    return executable.getDeclaringClass().getName() + "." + method;
  }

  private void call(
      Executable executable, Class<?> type, @Nullable Object target, Object[] arguments) {
    String place = place(executable);
    calls++;
    try {
      Object answer =
          executable instanceof Method method
              ? method.invoke(target, arguments)
              : ((Constructor<?>) executable).newInstance(arguments);
      called.add(type);
      if (answer != null && !isSanctioned(executable)) {
        look(answer, place);
      }
    } catch (InvocationTargetException e) {
      Throwable thrown = Objects.requireNonNull(e.getCause());
      StringWriter printed = new StringWriter();
      thrown.printStackTrace(new PrintWriter(printed));
      check(printed.toString(), place + " throws " + thrown.getClass().getName());
      look(thrown, place);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(place, e);
    }
  }

  /** Methods that say by their name that they show everything, and those that were named. */
  private boolean isSanctioned(Executable executable) {
    return executable.getName().startsWith("reveal") || shown.contains(place(executable));
  }

  /** Looks at a value and keeps it for further calls. */
  void look(Object value, String place) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> look(each, place));
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> look(each, place));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) -> {
            look(key, place);
            look(each, place);
          });
    } else if (value instanceof Object[] array) {
      List.of(array).forEach(each -> look(each, place));
    } else if (value instanceof CharSequence text) {
      check(text.toString(), place);
    } else if (value.getClass().getName().startsWith("id.egov.") && looked.add(value)) {
      check(value.toString(), place + " -> " + value.getClass().getName() + ".toString");
      check(json(value), place + " -> JSON of " + value.getClass().getName());
      List<Object> known = pool.computeIfAbsent(value.getClass(), key -> new ArrayList<>());
      if (known.size() < MOST_OF_A_CLASS && !known.contains(value)) {
        known.add(value);
      }
    }
  }

  private static String json(Object value) {
    StringBuilder json = new StringBuilder();
    try {
      json.append(JACKSON_2.writeValueAsString(value));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      json.append(e.getMessage());
    }
    try {
      json.append(JACKSON_3.writeValueAsString(value)).append(JsonCodec.strict().write(value));
    } catch (tools.jackson.core.JacksonException | IllegalArgumentException e) {
      json.append(e.getMessage());
    }
    return json.toString();
  }

  private void check(String text, String place) {
    if (Canaries.isIn(text)) {
      leaks.add(place);
    }
  }

  private List<Object> candidates(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (!(type instanceof Class<?> raw)) {
      // A variable of a method: whatever there is.
      return candidates(Object.class);
    }
    if (raw.isArray() && !pool.containsKey(raw)) {
      List<Object> elements = candidates(raw.getComponentType());
      Object one = Array.newInstance(raw.getComponentType(), Math.min(1, elements.size()));
      if (!elements.isEmpty()) {
        Array.set(one, 0, elements.get(0));
      }
      return List.of(one, Array.newInstance(raw.getComponentType(), 0));
    }
    if (namesOnly && raw.isAssignableFrom(String.class)) {
      return List.of("name");
    }
    List<Object> own = pool.get(raw);
    if (own != null) {
      return List.copyOf(own);
    }
    List<Object> fitting = new ArrayList<>();
    pool.forEach(
        (key, values) -> {
          if (raw.isAssignableFrom(key)) {
            fitting.addAll(values.subList(0, Math.min(4, values.size())));
          }
        });
    return fitting;
  }

  private List<Object> generic(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    List<Object> first = candidates(bound(generic.getActualTypeArguments()[0]));
    if (raw.isAssignableFrom(List.class)) {
      List<Object> lists = new ArrayList<>(List.of(List.of()));
      first.stream().limit(8).forEach(each -> lists.add(List.of(each)));
      return lists;
    }
    if (raw == Set.class) {
      List<Object> sets = new ArrayList<>(List.of(Set.of()));
      first.stream().limit(8).forEach(each -> sets.add(Set.of(each)));
      return sets;
    }
    if (Map.class.isAssignableFrom(raw)) {
      List<Object> second = candidates(bound(generic.getActualTypeArguments()[1]));
      return first.isEmpty() || second.isEmpty()
          ? List.of(Map.of())
          : List.of(Map.of(), Map.of(first.get(0), second.get(0)));
    }
    return candidates(raw);
  }

  private static Type bound(Type type) {
    return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
  }
}
