package id.egov.core.ical;

import java.util.List;
import java.util.Objects;

/**
 * A person, group, room or thing that takes part in an event (RFC 5545 section 3.8.4.1).
 *
 * @param address a URI, mostly {@code mailto:}
 * @param name what people call them; empty if not given
 * @param kind what it is (CUTYPE)
 * @param role how it takes part (ROLE)
 * @param participation what it answered (PARTSTAT)
 * @param rsvp whether an answer is asked for
 * @param delegatedTo the addresses of those who come instead (DELEGATED-TO), in order
 * @param delegatedFrom the addresses of those for whom this one comes (DELEGATED-FROM), in order
 */
public record Attendee(
    String address,
    String name,
    Kind kind,
    Role role,
    Participation participation,
    boolean rsvp,
    List<String> delegatedTo,
    List<String> delegatedFrom) {

  /** What an attendee is. */
  public enum Kind {
    /** A person. */
    INDIVIDUAL,
    /** A group of persons. */
    GROUP,
    /** A thing such as a car or a projector. */
    RESOURCE,
    /** A room. */
    ROOM,
    /** Not known. */
    UNKNOWN
  }

  /** How an attendee takes part. */
  public enum Role {
    /** Leads the event. */
    CHAIR,
    /** Has to be there. */
    REQ_PARTICIPANT,
    /** May be there. */
    OPT_PARTICIPANT,
    /** Is only told of it. */
    NON_PARTICIPANT
  }

  /** What an attendee answered. */
  public enum Participation {
    /** Nothing so far. */
    NEEDS_ACTION,
    /** Comes (hadir). */
    ACCEPTED,
    /** Does not come (tidak hadir). */
    DECLINED,
    /** May come. */
    TENTATIVE,
    /** Somebody else comes instead (diwakilkan). */
    DELEGATED
  }

  /**
   * Checks the addresses and copies the lists.
   *
   * @param address a URI
   * @param name what people call them, or empty
   * @param kind what it is
   * @param role how it takes part
   * @param participation what it answered
   * @param rsvp whether an answer is asked for
   * @param delegatedTo the addresses of those who come instead
   * @param delegatedFrom the addresses of those for whom this one comes
   * @throws IllegalArgumentException if an address is no absolute URI in ASCII, or hides a control
   *     character
   */
  public Attendee {
    WrittenValue.requireAddress("attendee address", address);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(participation, "participation");
    delegatedTo = List.copyOf(delegatedTo);
    delegatedFrom = List.copyOf(delegatedFrom);
    delegatedTo.forEach(to -> WrittenValue.requireAddress("attendee delegatedTo", to));
    delegatedFrom.forEach(from -> WrittenValue.requireAddress("attendee delegatedFrom", from));
  }

  /**
   * A person who is asked to come and has not answered.
   *
   * @param mail for example {@code walikota@kota.go.id}
   * @param name what people call them, or empty
   * @return the attendee
   * @throws IllegalArgumentException if it is no e-mail address
   */
  public static Attendee mail(String mail, String name) {
    return new Attendee(
        WrittenValue.mailto("attendee mail", mail),
        name,
        Kind.INDIVIDUAL,
        Role.REQ_PARTICIPANT,
        Participation.NEEDS_ACTION,
        true,
        List.of(),
        List.of());
  }

  /**
   * A room that is booked: it has accepted, and nobody waits for its answer.
   *
   * @param address a URI that names the room
   * @param name what people call it, or empty
   * @return the attendee
   * @throws IllegalArgumentException as the constructor does
   */
  public static Attendee room(String address, String name) {
    return new Attendee(
        address,
        name,
        Kind.ROOM,
        Role.NON_PARTICIPANT,
        Participation.ACCEPTED,
        false,
        List.of(),
        List.of());
  }

  /**
   * A copy with another role.
   *
   * @param newRole how it takes part
   * @return the copy
   */
  public Attendee withRole(Role newRole) {
    return new Attendee(
        address, name, kind, newRole, participation, rsvp, delegatedTo, delegatedFrom);
  }

  /**
   * A copy that has answered: no answer is asked for any more, unless it {@linkplain
   * Participation#NEEDS_ACTION needs} one.
   *
   * @param answer what it answered
   * @return the copy
   */
  public Attendee withAnswer(Participation answer) {
    return new Attendee(
        address,
        name,
        kind,
        role,
        answer,
        answer == Participation.NEEDS_ACTION,
        delegatedTo,
        delegatedFrom);
  }

  /**
   * A copy for which somebody else comes: DELEGATED, with who comes instead. The other one is to be
   * {@linkplain #comingFor coming for} this one.
   *
   * @param delegate the address of who comes instead
   * @return the copy
   * @throws IllegalArgumentException as the constructor does
   */
  public Attendee delegatingTo(String delegate) {
    return new Attendee(
        address,
        name,
        kind,
        role,
        Participation.DELEGATED,
        false,
        List.of(delegate),
        delegatedFrom);
  }

  /**
   * A copy that comes for somebody else.
   *
   * @param delegator the address of who sends this one
   * @return the copy
   * @throws IllegalArgumentException as the constructor does
   */
  public Attendee comingFor(String delegator) {
    return new Attendee(
        address, name, kind, role, participation, rsvp, delegatedTo, List.of(delegator));
  }
}
