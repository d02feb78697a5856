package id.egov.booking;

import id.egov.core.org.Role;
import java.util.Objects;

/**
 * One of the steps that a request has to pass, in their order, for example {@code verifikasi} by a
 * {@link Role#VERIFIER} and then {@code persetujuan} by an {@link Role#APPROVER}.
 *
 * @param name what it is called, 1 to 60 characters
 * @param role who takes it
 */
public record ApprovalStep(String name, Role role) {

  /** The one that is taken where none was set and somebody has to decide. */
  static final ApprovalStep DECISION = new ApprovalStep("approval", Role.APPROVER);

  private static final int LONGEST_NAME = 60;

  /**
   * Checks the name.
   *
   * @param name what it is called
   * @param role who takes it
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public ApprovalStep {
    if (Objects.requireNonNull(name, "name").isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "name of an approval step '%s' must have 1 to %s characters"
              .formatted(name, LONGEST_NAME));
    }
    Objects.requireNonNull(role, "role");
  }
}
