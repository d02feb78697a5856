package id.egov.scheduling.item;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as it stands.
 *
 * @param item what it is, as it stands; its time is the last one that was known if it is postponed
 * @param asked a hash of what was asked for at first, by which it is known if it is sent again
 * @param requester who asked for it, as they call themselves, never a personal number; null if it
 *     was the application itself
 * @param state where it stands
 * @param invitations who is invited and what they answered, each official once, ordered by id
 * @param milestones when what happened
 * @param result what came out of it, or null as long as nobody has said
 * @param sequence how often it was changed in a way that those invited must be told (RFC 5545
 *     SEQUENCE; RFC 5546 section 2.1.4): what {@link #tellsOtherThan} says. An answer is no such
 *     change, nor is who else is invited, what is prepared or who may see it
 * @param note what the last who changed it said, or null
 * @param version changes with every change; given back with an edit, so that no edit is lost
 */
public record AgendaEntry(
    AgendaItem item,
    String asked,
    @Nullable String requester,
    AgendaState state,
    List<Invitation> invitations,
    Milestones milestones,
    @Nullable ItemResult result,
    int sequence,
    @Nullable String note,
    long version) {

  /**
   * Checks that nothing is missing, and orders the invitations.
   *
   * @param item what it is, as it stands
   * @param asked a hash of what was asked for at first
   * @param requester who asked for it, or null
   * @param state where it stands
   * @param invitations who is invited and what they answered
   * @param milestones when what happened
   * @param result what came out of it, or null
   * @param sequence how often those invited must have been told of a change
   * @param note what the last who changed it said, or null
   * @param version changes with every change
   * @throws IllegalArgumentException if an official is invited twice
   */
  public AgendaEntry {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(state, "state");
    invitations =
        Objects.requireNonNull(invitations, "invitations").stream()
            .sorted(Comparator.comparing(Invitation::official))
            .toList();
    Objects.requireNonNull(milestones, "milestones");
    Set<OfficialId> once = new HashSet<>();
    for (Invitation invitation : invitations) {
      if (!once.add(invitation.official())) {
        throw new IllegalArgumentException(
            "invitations: %s is invited twice".formatted(invitation.official()));
      }
    }
  }

  /**
   * Its name, which is that of the item.
   *
   * @return the id
   */
  public AgendaItemId id() {
    return item.id();
  }

  /**
   * From its beginning to its end, or to the assumed end.
   *
   * @return the slot of the item's time
   */
  public TimeSlot slot() {
    return item.slot();
  }

  /**
   * Somebody's part in it.
   *
   * @param official whose
   * @return the invitation, or empty if they have none
   */
  public Optional<Invitation> invitation(OfficialId official) {
    return invitations.stream().filter(one -> one.official().equals(official)).findFirst();
  }

  /**
   * Whether somebody has a part in it: the organiser has invited them, or somebody has sent them
   * and that still holds. Who was sent and has declined, has not answered in time or was relieved
   * of it has none.
   *
   * @param official who
   * @return true if they have
   */
  public boolean takesPart(OfficialId official) {
    return invitation(official).filter(one -> !one.ended()).isPresent();
  }

  /**
   * Whose time is taken as far as the answers go; a postponed, cancelled or {@linkplain
   * AgendaItem#takesTime transparent} item takes none.
   *
   * @return by id
   */
  public SortedSet<OfficialId> coming() {
    SortedSet<OfficialId> coming = new TreeSet<>();
    boolean takesPlace = state == AgendaState.SCHEDULED || state == AgendaState.HELD;
    if (takesPlace && item.takesTime()) {
      invitations.stream().filter(Invitation::takesTime).forEach(one -> coming.add(one.official()));
    }
    return coming;
  }

  /**
   * All invitations by the organiser, each with those to whom it was passed on.
   *
   * @return ordered by id
   */
  public List<InvitationTree> trees() {
    return delegates(null);
  }

  /**
   * Somebody's part in it, with those to whom it was passed on.
   *
   * @param official whose
   * @return the tree, or empty if they have no part
   */
  public Optional<InvitationTree> tree(OfficialId official) {
    return invitation(official).map(this::tree);
  }

  private InvitationTree tree(Invitation invitation) {
    return new InvitationTree(invitation, delegates(invitation.official()));
  }

  private List<InvitationTree> delegates(@Nullable OfficialId from) {
    return invitations.stream()
        .filter(one -> Objects.equals(one.delegatedFrom(), from))
        .map(this::tree)
        .toList();
  }

  /**
   * Who comes in the end for somebody who was invited: themselves, or the last to whom it was
   * passed on.
   *
   * @param official whose invitation
   * @return the invitation of who comes or is still asked to; empty if there is none
   */
  public Optional<Invitation> standsFor(OfficialId official) {
    Optional<Invitation> last = invitation(official);
    while (last.isPresent() && last.get().delegatedTo() != null) {
      last = invitation(last.get().delegatedTo());
    }
    return last;
  }

  /**
   * Whether those who come have to be elsewhere, or at another time, than as it stood before: its
   * time is another one, or the name or the address of its place, or it was postponed, dated again
   * or cancelled.
   *
   * @param before the same item, as it stood
   * @return true if it is a change of time or place, or calls it off
   */
  public boolean isMovedFrom(AgendaEntry before) {
    return !item.time().equals(before.item.time())
        || !place(item.venue()).equals(place(before.item.venue()))
        || (state != before.state && !(state.dated() && before.state.dated()));
  }

  /** The place as people read it: where exactly that is on a map is found out later. */
  private static List<String> place(@Nullable Venue venue) {
    return venue == null
        ? List.of()
        : List.of(venue.name(), venue.address() == null ? "" : venue.address());
  }

  /**
   * Whether those who are invited must be told of it again: it {@linkplain #isMovedFrom moved} or
   * is called otherwise. All of this stands in every calendar that shows it, so that nobody answers
   * to what they could not know to be old.
   *
   * @param before the same item, as it stood
   * @return true if it is a change that raises the sequence
   */
  public boolean tellsOtherThan(AgendaEntry before) {
    return isMovedFrom(before) || !item.title().equals(before.item.title());
  }

  /**
   * A copy that is otherwise.
   *
   * @param newItem what it is
   * @return the copy
   */
  public AgendaEntry withItem(AgendaItem newItem) {
    return new AgendaEntry(
        newItem, asked, requester, state, invitations, milestones, result, sequence, note, version);
  }

  /**
   * A copy with another sequence.
   *
   * @param newSequence how often those invited must have been told of a change
   * @return the copy
   */
  public AgendaEntry withSequence(int newSequence) {
    return new AgendaEntry(
        item, asked, requester, state, invitations, milestones, result, newSequence, note, version);
  }

  /**
   * A copy with another version.
   *
   * @param newVersion the version of the document it was read from
   * @return the copy, or this if the version is the same
   */
  public AgendaEntry withVersion(long newVersion) {
    return newVersion == version
        ? this
        : new AgendaEntry(
            item,
            asked,
            requester,
            state,
            invitations,
            milestones,
            result,
            sequence,
            note,
            newVersion);
  }
}
