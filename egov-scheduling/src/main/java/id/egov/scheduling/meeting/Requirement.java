package id.egov.scheduling.meeting;

import id.egov.core.store.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** One of the things that a meeting needs all of, so that it can be told which never fits. */
sealed interface Requirement {

  /** Where it stands in the request. */
  String path();

  /** Somebody or some of several. */
  record Guests(String path, Quorum quorum) implements Requirement {}

  /** A room. */
  record Seats(int people) implements Requirement {

    @Override
    public String path() {
      return "people";
    }
  }

  /** One unit of a resource. */
  record Thing(ResourceId resource) implements Requirement {

    @Override
    public String path() {
      return "resources[%s]".formatted(resource);
    }
  }

  /** Everything that a request needs: what it needs all of is several requirements, not one. */
  static List<Requirement> of(MeetingRequest request) {
    List<Requirement> requirements = new ArrayList<>();
    flatten("required", request.required(), requirements);
    if (request.people() > 0) {
      requirements.add(new Seats(request.people()));
    }
    request.resources().forEach(resource -> requirements.add(new Thing(resource)));
    return requirements;
  }

  private static void flatten(String path, Quorum quorum, List<Requirement> into) {
    if (quorum instanceof Quorum.All all) {
      for (int i = 0; i < all.of().size(); i++) {
        flatten("%s.of[%s]".formatted(path, i), all.of().get(i), into);
      }
    } else {
      into.add(new Guests(path, quorum));
    }
  }
}
