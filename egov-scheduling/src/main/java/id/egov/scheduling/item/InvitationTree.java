package id.egov.scheduling.item;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An invitation and those to whom it was passed on, however far.
 *
 * @param invitation the one at the root
 * @param delegates those who were asked to come instead: at most one who is still asked, and those
 *     who said no, did not answer in time or were relieved of it; ordered by id
 */
public record InvitationTree(Invitation invitation, List<InvitationTree> delegates) {

  /**
   * Copies the list.
   *
   * @param invitation the one at the root
   * @param delegates those who were asked to come instead
   */
  public InvitationTree {
    Objects.requireNonNull(invitation, "invitation");
    delegates = List.copyOf(Objects.requireNonNull(delegates, "delegates"));
  }

  /**
   * Everybody in it, whoever asks before whoever is asked.
   *
   * @return the root first
   */
  public Stream<Invitation> stream() {
    return Stream.concat(Stream.of(invitation), delegates.stream().flatMap(InvitationTree::stream));
  }
}
