package id.egov.identity.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.Zone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A province, regency, city or district under one code of the Ministry of Home Affairs, which is
 * not that of BPS. A region that gets another code is another {@code Region}; {@link
 * #successorCode()} leads from the old one to the new one. No code was ever given to another place.
 *
 * <p>Immutable and thread-safe; equal if all it says is equal. No method returns {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public final class Region {

  private final int code;
  private final String name;
  private final @Nullable LocalDate validFrom;
  private final @Nullable LocalDate validTo;
  private final int successor;
  private final List<String> formerNames;

  Region(
      int code,
      String name,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      int successor,
      List<String> formerNames) {
    this.code = code;
    this.name = name;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.successor = successor;
    this.formerNames = List.copyOf(formerNames);
  }

  /**
   * A region from texts, as JSON has them.
   *
   * @param code its code, with or without dots
   * @param name its name
   * @param validFrom ISO date, or {@code null} if it is as old as the sources
   * @param validTo ISO date, or {@code null} if it is in force
   * @param successor the code that replaced this one, or {@code null}
   * @param formerNames other names that the same code had, or {@code null} for none
   * @return the region
   * @throws IllegalArgumentException if a code has another shape
   * @throws java.time.DateTimeException if a date has another shape
   */
  @JsonCreator
  public static Region of(
      @JsonProperty("code") String code,
      @JsonProperty("name") String name,
      @JsonProperty("validFrom") @Nullable String validFrom,
      @JsonProperty("validTo") @Nullable String validTo,
      @JsonProperty("successor") @Nullable String successor,
      @JsonProperty("formerNames") @Nullable List<String> formerNames) {
    return new Region(
        requireCode(code),
        Objects.requireNonNull(name, "name"),
        validFrom == null ? null : LocalDate.parse(validFrom),
        validTo == null ? null : LocalDate.parse(validTo),
        successor == null ? RegionCode.NONE : requireCode(successor),
        formerNames == null ? List.of() : formerNames);
  }

  private static int requireCode(String code) {
    int parsed = RegionCode.parse(code);
    if (parsed == RegionCode.NONE) {
      throw new IllegalArgumentException(
          "A text of %s characters is no code of a region: expected 13, 13.72 or 13.72.01"
              .formatted(code.length()));
    }
    return parsed;
  }

  /**
   * The code with dots.
   *
   * @return for example {@code 13}, {@code 13.72} or {@code 13.72.01}
   */
  @JsonProperty
  public String code() {
    return RegionCode.format(code);
  }

  /**
   * The name, with the kind before it for regencies and cities.
   *
   * @return for example {@code Kota Solok}
   */
  @JsonProperty
  public String name() {
    return name;
  }

  /**
   * What it is, which its code says.
   *
   * @return the kind
   */
  public RegionKind kind() {
    return RegionCode.kind(code);
  }

  /**
   * The first day on which the code is in force: that of the law that made it.
   *
   * @return the day, or empty if the code is as old as the sources or nothing says since when
   */
  public Optional<LocalDate> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  /**
   * The first day on which the code is no longer in force. Offices issued numbers under it for
   * months after that day.
   *
   * @return the day, or empty if no end is known
   */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  /**
   * Whether the code is in force on a day.
   *
   * @param day the day
   * @return true from {@link #validFrom()} until the day before {@link #validTo()}
   */
  public boolean inForceOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }

  /**
   * The code that the same place got instead.
   *
   * @return the code, or empty if this one is in force
   */
  public Optional<String> successorCode() {
    return successor == RegionCode.NONE
        ? Optional.empty()
        : Optional.of(RegionCode.format(successor));
  }

  /**
   * The code of what contains it.
   *
   * @return the regency, city or province; empty for a province
   */
  public Optional<String> parentCode() {
    int parent = RegionCode.parent(code);
    return parent == RegionCode.NONE ? Optional.empty() : Optional.of(RegionCode.format(parent));
  }

  /**
   * Other names and spellings that the sources have for the same code.
   *
   * @return the names, often none
   */
  @JsonProperty
  public List<String> formerNames() {
    return formerNames;
  }

  /**
   * The time that it keeps.
   *
   * @return WIB, WITA or WIT
   */
  public Zone zone() {
    return Zone.ofRegion(codeOfToday());
  }

  /**
   * Its time zone in the IANA database.
   *
   * @return one of the four of Indonesia
   */
  public ZoneId zoneId() {
    return Zone.zoneIdOf(codeOfToday());
  }

  /** The provinces 09 and 10 have a time under their later codes. */
  private String codeOfToday() {
    return successorCode().orElse(code());
  }

  /**
   * The first day on which it is in force, as JSON has it.
   *
   * @return an ISO date or {@code null}
   */
  @JsonProperty("validFrom")
  public @Nullable String validFromText() {
    return validFrom == null ? null : validFrom.toString();
  }

  /**
   * The first day on which it is no longer in force, as JSON has it.
   *
   * @return an ISO date or {@code null}
   */
  @JsonProperty("validTo")
  public @Nullable String validToText() {
    return validTo == null ? null : validTo.toString();
  }

  /**
   * The code of the successor as JSON has it.
   *
   * @return a code with dots or {@code null}
   */
  @JsonProperty("successor")
  public @Nullable String successorText() {
    return successorCode().orElse(null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region that
        && code == that.code
        && name.equals(that.name)
        && Objects.equals(validFrom, that.validFrom)
        && Objects.equals(validTo, that.validTo)
        && successor == that.successor
        && formerNames.equals(that.formerNames);
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(code);
  }

  /** Code and name, such as {@code 13.72 Kota Solok}. */
  @Override
  public String toString() {
    return code() + " " + name;
  }
}
