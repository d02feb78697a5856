package id.egov.scheduling.publish;

import java.util.List;
import java.util.Objects;

/** What has changed from one edition of an agenda to the next. */
public enum ChangeKind {
  /** A line is new. */
  ADDED,
  /** A line is there no more, for whatever reason; why is not told. */
  REMOVED,
  /** A line is there no more because it was moved to another day, which its readers may know. */
  MOVED_AWAY,
  /** It was called off, put off or made sure. */
  STANDING,
  /** It begins or ends at another time. */
  TIME,
  /** It takes the time of who comes, or leaves it free. */
  TRANSPARENCY,
  /** It is called otherwise. */
  TITLE,
  /** It is somewhere else. */
  PLACE,
  /** Others invite. */
  ORGANISER,
  /** Something else is worn. */
  DRESS,
  /** The leader does something else there. */
  ROLE,
  /** Others come, or come instead. */
  PARTICIPANTS,
  /** The same people come, and others of them are needed. */
  NEED,
  /** Others may see it. */
  VISIBILITY;

  /** Whether the later edition has no such line. */
  boolean takesAway() {
    return this == REMOVED || this == MOVED_AWAY;
  }

  /** Whether it is told when it was before. */
  boolean hasEarlierTime() {
    return this == TIME || this == MOVED_AWAY;
  }

  /** Whether two states of a line are the same in this. */
  boolean same(AgendaLine one, AgendaLine other) {
    return switch (this) {
      case ADDED, REMOVED, MOVED_AWAY -> true;
      case STANDING -> one.standing() == other.standing();
      case TIME -> one.time().equals(other.time());
      case TRANSPARENCY -> one.transparency() == other.transparency();
      case TITLE -> one.title().equals(other.title());
      case PLACE ->
          Objects.equals(one.place(), other.place())
              && Objects.equals(one.address(), other.address());
      case ORGANISER -> one.organiser().equals(other.organiser());
      case DRESS -> Objects.equals(one.dress(), other.dress());
      case ROLE -> one.role() == other.role();
      case PARTICIPANTS -> people(one).equals(people(other));
      case NEED ->
          !people(one).equals(people(other)) || one.participants().equals(other.participants());
      case VISIBILITY -> one.visibility() == other.visibility();
    };
  }

  /** Who comes, whether they are needed or not. */
  private static List<Participant> people(AgendaLine line) {
    return line.participants().stream().map(Participant::asNeeded).toList();
  }

  /** A copy of a line that has this, and the SEQUENCE with it, from another state of it. */
  AgendaLine take(AgendaLine line, AgendaLine from) {
    return new AgendaLine(
        line.uid(),
        from.sequence(),
        this == TITLE ? from.title() : line.title(),
        this == TIME ? from.time() : line.time(),
        this == TRANSPARENCY ? from.transparency() : line.transparency(),
        this == STANDING ? from.standing() : line.standing(),
        this == VISIBILITY ? from.visibility() : line.visibility(),
        this == ORGANISER ? from.organiser() : line.organiser(),
        this == PLACE ? from.place() : line.place(),
        this == PLACE ? from.address() : line.address(),
        this == DRESS ? from.dress() : line.dress(),
        this == ROLE ? from.role() : line.role(),
        this == PARTICIPANTS || this == NEED ? from.participants() : line.participants());
  }
}
