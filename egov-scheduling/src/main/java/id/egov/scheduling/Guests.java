package id.egov.scheduling;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is invited to an item, while answers are changed. */
final class Guests {

  /** How often an invitation may be passed on. */
  static final int DEEPEST = 2;

  private final SortedMap<OfficialId, Invitation> byOfficial = new TreeMap<>();

  Guests(List<Invitation> invitations) {
    invitations.forEach(this::put);
  }

  static Guests of(AgendaEntry entry) {
    return new Guests(entry.invitations());
  }

  void put(Invitation invitation) {
    byOfficial.put(invitation.official(), invitation);
  }

  Optional<Invitation> find(OfficialId official) {
    return Optional.ofNullable(byOfficial.get(official));
  }

  Invitation get(OfficialId official) {
    return Objects.requireNonNull(byOfficial.get(official), "invited");
  }

  List<Invitation> all() {
    return List.copyOf(byOfficial.values());
  }

  /** Whose time the answers take. */
  Set<OfficialId> coming() {
    Set<OfficialId> coming = new TreeSet<>();
    byOfficial.values().stream()
        .filter(Invitation::takesTime)
        .forEach(one -> coming.add(one.official()));
    return coming;
  }

  /** Where an item stands whose date is known. */
  AgendaState state() {
    if (!coming().isEmpty()) {
      return AgendaState.SCHEDULED;
    }
    return byOfficial.values().stream().anyMatch(one -> one.reply() == Reply.NEEDS_ACTION)
        ? AgendaState.RECEIVED
        : AgendaState.DECLINED;
  }

  /** How often it was passed on before it came to somebody. */
  int depth(OfficialId official) {
    int depth = 0;
    OfficialId from = get(official).delegatedFrom();
    while (from != null) {
      depth++;
      from = get(from).delegatedFrom();
    }
    return depth;
  }

  /** Somebody is to come instead of somebody. */
  void delegate(OfficialId from, Invitation to, Instant now, @Nullable String note) {
    Invitation sender = get(from);
    Answer answer = new Answer(Reply.DELEGATED, now, sender.answer().due(), note);
    put(sender.delegated(to.official(), answer));
    put(to);
  }

  /** Whoever was to come instead of somebody does not any more, nor to whom it went from there. */
  void withdraw(OfficialId from, Instant now, @Nullable String note) {
    OfficialId to = get(from).delegatedTo();
    if (to != null) {
      withdraw(to, now, note);
      put(get(to).withAnswer(Answer.given(Reply.WITHDRAWN, now, note)));
      put(get(from).withAnswer(cameBack(get(from), now, note)));
    }
  }

  /** Somebody does not come; what was passed on to them goes back to where it came from. */
  void end(OfficialId official, Reply reply, Instant now, @Nullable String note) {
    Invitation invitation = get(official);
    put(invitation.withAnswer(Answer.given(reply, now, note)));
    OfficialId from = invitation.delegatedFrom();
    if (from != null) {
      put(get(from).withAnswer(cameBack(get(from), now, note)));
    }
  }

  private static Answer cameBack(Invitation sender, Instant now, @Nullable String note) {
    return Answer.cameBack(now, sender.answer().due(), note);
  }

  /**
   * Ends what was not answered in time, at the moment when its time was over. What goes back to
   * somebody whose own time is over goes further back.
   *
   * @return who did not answer
   */
  List<OfficialId> expire(Instant now) {
    List<OfficialId> expired = new ArrayList<>();
    Optional<Invitation> next = overdue(now);
    while (next.isPresent()) {
      expired.add(next.get().official());
      end(next.get().official(), Reply.EXPIRED, over(next.get().answer()), null);
      next = overdue(now);
    }
    return expired;
  }

  /** When the time of an answer was over: not before it was asked for. */
  private static Instant over(Answer answer) {
    Instant due = Objects.requireNonNull(answer.due(), "due");
    return answer.at() == null || answer.at().isBefore(due) ? due : answer.at();
  }

  private Optional<Invitation> overdue(Instant now) {
    return byOfficial.values().stream().filter(one -> one.answer().overdue(now)).findFirst();
  }

  /** Says whether somebody, and whoever comes instead of them, is needed. */
  void require(OfficialId official, boolean required) {
    Invitation one = get(official);
    put(
        new Invitation(
            official,
            required,
            one.capacity(),
            one.delegatedFrom(),
            one.delegatedTo(),
            one.answer(),
            one.attendance()));
    if (one.delegatedTo() != null) {
      require(one.delegatedTo(), required);
    }
  }

  /** Takes somebody off, with all to whom it was passed on from them. */
  void remove(OfficialId official) {
    byOfficial.remove(official);
    List<OfficialId> delegates =
        byOfficial.values().stream()
            .filter(one -> official.equals(one.delegatedFrom()))
            .map(Invitation::official)
            .toList();
    delegates.forEach(this::remove);
  }
}
