package id.egov.scheduling.meeting;

import id.egov.core.reason.Reason;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why there is no time for a meeting. */
final class Explanation {

  private final MeetingRequest request;
  private final MeetingSearch search;
  private final List<MeetingRoom> rooms;
  private final Officials officials;
  private final List<LocalDate> dates;

  /**
   * Prepares an explanation.
   *
   * @param rooms all that there are
   * @param dates that were looked at, at least one
   */
  Explanation(
      MeetingRequest request,
      MeetingSearch search,
      List<MeetingRoom> rooms,
      Officials officials,
      List<LocalDate> dates) {
    this.request = request;
    this.search = search;
    this.rooms = rooms;
    this.officials = officials;
    this.dates = dates;
  }

  /** Requirements of which not all can be met: see {@link MeetingAnswer.Impossible}. */
  List<Reason> reasons(List<Requirement> requirements) {
    if (!search.isPossible(List.of())) {
      return List.of(MeetingReason.NO_OPENING.with("minutes", minutes(), "within", within()));
    }
    List<Reason> alone = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (!search.isPossible(List.of(requirement))) {
        alone.add(alone(requirement));
      }
    }
    return alone.isEmpty()
        ? minimal(requirements).stream().map(this::together).toList()
        : List.copyOf(alone);
  }

  /** Leaves out whatever is not needed for there to be no time; what is left is minimal. */
  private List<Requirement> minimal(List<Requirement> requirements) {
    List<Requirement> left = new ArrayList<>(requirements);
    // From the last on: resources and rooms are left out rather than people.
    for (int i = requirements.size() - 1; i >= 0; i--) {
      List<Requirement> fewer = new ArrayList<>(left);
      fewer.remove(i);
      if (!search.isPossible(fewer)) {
        left = fewer;
      }
    }
    return left;
  }

  private Reason alone(Requirement requirement) {
    String path = requirement.path();
    if (requirement instanceof Requirement.Guests guests) {
      if (guests.quorum() instanceof Quorum.Role role && isVacant(role)) {
        return MeetingReason.POSITION_VACANT.with(
            "requirement", path, "position", text(role), "within", within());
      }
      return MeetingReason.NEVER_FREE.with(
          "requirement", path,
          "who", text(guests.quorum()),
          "minutes", minutes(),
          "within", within());
    } else if (requirement instanceof Requirement.Thing thing) {
      return MeetingReason.RESOURCE_TAKEN.with(
          "requirement", path,
          "resource", thing.resource().toString(),
          "minutes", minutes(),
          "within", within());
    }
    int largest = rooms.stream().mapToInt(MeetingRoom::seats).max().orElse(0);
    return largest < request.people()
        ? MeetingReason.NO_ROOM.with(
            "requirement", path, "people", people(), "largest", String.valueOf(largest))
        : MeetingReason.ROOMS_TAKEN.with(
            "requirement", path, "people", people(), "minutes", minutes(), "within", within());
  }

  private Reason together(Requirement requirement) {
    String path = requirement.path();
    if (requirement instanceof Requirement.Guests guests) {
      return MeetingReason.NEVER_FREE_TOGETHER.with(
          "requirement", path, "who", text(guests.quorum()), "within", within());
    } else if (requirement instanceof Requirement.Thing thing) {
      return MeetingReason.RESOURCE_TAKEN_THEN.with(
          "requirement", path, "resource", thing.resource().toString(), "within", within());
    }
    return MeetingReason.ROOMS_TAKEN_THEN.with(
        "requirement", path, "people", people(), "within", within());
  }

  private boolean isVacant(Quorum.Role role) {
    return dates.stream()
        .noneMatch(date -> officials.acting(role.position(), date, role.duty()).isPresent());
  }

  /** A quorum in signs that are read in every language: {@code A + (B / C) + 2/3 (D, E, F)}. */
  private String text(Quorum quorum) {
    if (quorum instanceof Quorum.Person person) {
      return officials.find(person.official()).map(this::text).orElse("");
    } else if (quorum instanceof Quorum.Role role) {
      return officials.position(role.position()).map(Position::title).orElse("");
    } else if (quorum instanceof Quorum.All all) {
      return "(" + texts(all.of(), " + ") + ")";
    } else if (quorum instanceof Quorum.Any any) {
      return "(" + texts(any.of(), " / ") + ")";
    }
    Quorum.AtLeast some = (Quorum.AtLeast) quorum;
    return "%s/%s (%s)".formatted(some.count(), some.of().size(), texts(some.of(), ", "));
  }

  private String text(Official official) {
    return officials
        .title(official.id(), dates.get(0))
        .map(title -> "%s (%s)".formatted(title, official.name()))
        .orElse(official.name());
  }

  private String texts(List<Quorum> quorums, String between) {
    return quorums.stream().map(this::text).collect(Collectors.joining(between));
  }

  private String minutes() {
    return String.valueOf(request.duration().toMinutes());
  }

  private String people() {
    return String.valueOf(request.people());
  }

  private String within() {
    return request.within().toString();
  }
}
