package id.egov.core.reason;

/**
 * A kind of reason, usually a constant of a module's enum. The names are API: they are never
 * renamed, and callers may switch on them.
 */
public interface ReasonCode {

  /**
   * The code itself, in upper case with underscores.
   *
   * @return for example {@code ROOM_TAKEN}
   */
  String name();

  /**
   * How much it weighs.
   *
   * @return the severity of every reason of this kind
   */
  Severity severity();

  /**
   * A reason of this kind.
   *
   * @param evidence names and values by turns, for example {@code "room", "aula"}
   * @return the reason
   * @throws IllegalArgumentException if a value is missing or a name comes twice
   */
  default Reason with(String... evidence) {
    return Reason.of(this, evidence);
  }
}
