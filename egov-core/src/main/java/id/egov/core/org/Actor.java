package id.egov.core.org;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. The application has found out who it is; the library only asks what they may do and
 * see.
 *
 * @param id the user's name, 1 to 200 characters; never a personal number
 * @param agency the agency they belong to, or null if to none
 * @param roles what they do, in the order of {@link Role}
 */
public record Actor(String id, @Nullable String agency, Set<Role> roles) {

  /**
   * The application itself, which has checked by itself who may do what. It may do everything and
   * sees what any agency may see.
   */
  public static final Actor APPLICATION = new Actor("application", null, Set.of(Role.APPLICATION));

  private static final int LONGEST_ID = 200;

  /**
   * Checks the id and copies the roles.
   *
   * @param id the user's name
   * @param agency the agency they belong to, or null
   * @param roles what they do
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public Actor {
    if (Objects.requireNonNull(id, "id").isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "id of an actor has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(id.length(), LONGEST_ID));
    }
    roles = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(roles, "roles")));
  }

  /**
   * Somebody of an agency.
   *
   * @param id the user's name
   * @param agency the agency they belong to
   * @param roles what they do
   * @return the actor
   * @throws IllegalArgumentException as the constructor does
   */
  public static Actor of(String id, String agency, Role... roles) {
    return new Actor(id, agency, Set.of(roles));
  }

  /**
   * Whether they have a role.
   *
   * @param role which role
   * @return true if it is among theirs
   */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
