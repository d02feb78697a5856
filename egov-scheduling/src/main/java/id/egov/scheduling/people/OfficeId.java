package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An office as an order of precedence names it, such as {@code regency:sekretaris-daerah}: not one
 * position in one town, but a kind of positions. The {@link OrderOfPrecedence} says which there
 * are.
 *
 * @param level in whose order it stands
 * @param name lower-case letters, digits and dashes, at most 100 characters
 */
public record OfficeId(Level level, String name) implements Comparable<OfficeId> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Comparator<OfficeId> ORDER =
      Comparator.comparing(OfficeId::level).thenComparing(OfficeId::name);

  /**
   * Checks the name.
   *
   * @param level in whose order it stands
   * @param name its name there
   * @throws IllegalArgumentException if the name has another shape
   */
  public OfficeId {
    Objects.requireNonNull(level, "level");
    if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException(
          "name '%s' of an office must be 1 to 100 lower-case letters, digits and dashes"
              .formatted(name));
    }
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code regency:sekretaris-daerah}
   * @return the office
   * @throws IllegalArgumentException if the text has another shape
   */
  @JsonCreator
  public static OfficeId parse(String text) {
    for (Level level : Level.values()) {
      String prefix = prefix(level);
      if (text.startsWith(prefix)) {
        return new OfficeId(level, text.substring(prefix.length()));
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no office: expected national:, province: or regency: and a name".formatted(text));
  }

  private static String prefix(Level level) {
    return level.name().toLowerCase(Locale.ROOT) + ":";
  }

  /** Orders by level from the highest down, then by name: no precedence inside a level. */
  @Override
  public int compareTo(OfficeId other) {
    return ORDER.compare(this, other);
  }

  /**
   * The level and the name with a colon between them, which {@link #parse} reads.
   *
   * @return for example {@code regency:sekretaris-daerah}
   */
  @Override
  @JsonValue
  public String toString() {
    return prefix(level) + name;
  }
}
