package id.egov.scheduling.publish;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who comes to an item, as far as the audience of an edition may know. */
final class Guests {

  private final Officials officials;
  private final AgendaFrame frame;

  Guests(Officials officials, AgendaFrame frame) {
    this.officials = officials;
    this.frame = frame;
  }

  /**
   * Those whose agenda it is in the order that the frame names them, then the others by id; of what
   * was passed on, whoever asks before whom they ask.
   */
  List<Participant> of(AgendaEntry entry) {
    LocalDate day =
        LocalDate.ofInstant(entry.item().slot().startInclusive(), frame.zone().zoneId());
    List<Participant> participants = new ArrayList<>();
    List<Invitation> ordered =
        entry.invitations().stream()
            .sorted(Comparator.comparingInt(invitation -> place(invitation.official())))
            .toList();
    for (Invitation root : ordered) {
      if (root.delegatedFrom() == null && root.reply() != Reply.DECLINED) {
        shown(inOffice(chain(entry, root), day))
            .forEach(one -> participants.add(participant(one, day)));
      }
    }
    return participants;
  }

  private int place(OfficialId official) {
    int place = frame.officials().indexOf(official);
    return place < 0 ? frame.officials().size() : place;
  }

  /** Only who comes now, and for whom: those who said no, or were too late, are no guests. */
  private static List<Invitation> chain(AgendaEntry entry, Invitation root) {
    List<Invitation> chain = new ArrayList<>();
    Set<OfficialId> seen = new HashSet<>();
    Optional<Invitation> next = Optional.of(root);
    while (next.isPresent() && seen.add(next.get().official())) {
      chain.add(next.get());
      @Nullable OfficialId to = next.get().delegatedTo();
      next = to == null ? Optional.empty() : entry.invitation(to);
    }
    return chain;
  }

  /**
   * Without those who hold no office on the day: whoever was sent by one of them comes in their own
   * right, and whoever has sent one of them has still to say who comes.
   */
  private List<Invitation> inOffice(List<Invitation> chain, LocalDate day) {
    List<Invitation> there =
        chain.stream().filter(one -> officials.holdsOffice(one.official(), day)).toList();
    if (there.size() == chain.size()) {
      return chain;
    }
    List<Invitation> linked = new ArrayList<>();
    for (int i = 0; i < there.size(); i++) {
      Invitation one = there.get(i);
      boolean last = i == there.size() - 1;
      Invitation own = Invitation.of(one.official(), one.required());
      linked.add(
          new Invitation(
              one.official(),
              one.required(),
              i == 0 ? own.capacity() : one.capacity(),
              i == 0 ? null : there.get(i - 1).official(),
              last ? null : there.get(i + 1).official(),
              last && one.delegatedTo() != null ? own.answer() : one.answer(),
              null));
    }
    return linked;
  }

  /** The public learns who comes for whom, if somebody comes, and not by what ways. */
  private List<Invitation> shown(List<Invitation> chain) {
    if (chain.isEmpty() || frame.audience() != Audience.PUBLIC) {
      return chain;
    }
    Invitation root = chain.get(0);
    Invitation last = chain.get(chain.size() - 1);
    if (last.reply() != Reply.ACCEPTED) {
      return List.of();
    }
    return chain.size() == 1
        ? chain
        : List.of(
            root.delegated(last.official(), root.answer()),
            new Invitation(
                last.official(),
                last.required(),
                last.capacity(),
                root.official(),
                null,
                last.answer(),
                null));
  }

  private Participant participant(Invitation invitation, LocalDate day) {
    OfficialId id = invitation.official();
    return new Participant(
        id,
        officials.find(id).map(Official::name).orElse(id.value()),
        officials.title(id, day).orElse(id.value()),
        frame.audience() == Audience.PUBLIC || invitation.required(),
        invitation.capacity(),
        invitation.reply(),
        invitation.delegatedFrom(),
        invitation.delegatedTo());
  }
}
