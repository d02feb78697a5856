package id.egov.scheduling.policy;

import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Who may come instead of whom, by rank and chain. A port. Implementations are thread-safe, answer
 * from memory and give the same answer to the same question.
 */
@FunctionalInterface
public interface Delegates {

  /** Nobody may come instead of anybody. */
  Delegates NONE = (official, date) -> List.of();

  /**
   * Who may come instead of an official.
   *
   * @param official who was invited, or asked to come instead
   * @param date when
   * @return the most fitting first; never the official
   */
  List<Delegate> of(OfficialId official, LocalDate date);

  /**
   * One line of officials in which everybody may be represented by everybody after them.
   *
   * @param officials the highest first
   * @return the line
   */
  static Delegates line(String... officials) {
    List<OfficialId> line = List.of(officials).stream().map(OfficialId::new).toList();
    return (official, date) -> {
      Objects.requireNonNull(date, "date");
      int place = line.indexOf(official);
      return place < 0
          ? List.of()
          : line.subList(place + 1, line.size()).stream()
              .map(other -> new Delegate(other, AttendingCapacity.REPRESENTING))
              .toList();
    };
  }

  /**
   * The stand-in chains of a directory. Of an official who is away the stand-in comes as Plt or
   * Plh, as the chain says; of one who is only busy, to represent them.
   *
   * @param officials the directory
   * @param duty what the stand-ins are needed for
   * @return along the chain of each position that the official was appointed to
   */
  static Delegates chains(Officials officials, Duty duty) {
    Objects.requireNonNull(duty, "duty");
    return (official, date) ->
        officials.standIns(official, date, duty).stream()
            .map(
                standIn ->
                    new Delegate(
                        standIn.official(),
                        !officials.isAway(official, date)
                            ? AttendingCapacity.REPRESENTING
                            : standIn.capacity() == OfficeCapacity.PLT
                                ? AttendingCapacity.PLT
                                : AttendingCapacity.PLH))
            .toList();
  }
}
