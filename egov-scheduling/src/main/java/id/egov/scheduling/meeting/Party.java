package id.egov.scheduling.meeting;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A {@link Quorum} on one date, on which every role has somebody or nobody. */
sealed interface Party {

  /**
   * Who comes.
   *
   * @param cost in minutes
   * @param who in the order in which they were named
   */
  record Choice(long cost, List<OfficialId> who) {}

  /** The cheapest choice of those who are free; of equal ones, those who were named first. */
  Optional<Choice> choose(long start, long end);

  /** Everybody's timelines. */
  void collect(Collection<IntervalTimeline> into);

  /**
   * One official.
   *
   * @param busy when they have no time
   * @param cost of having them, in minutes
   */
  record One(OfficialId official, IntervalTimeline busy, long cost) implements Party {

    @Override
    public Optional<Choice> choose(long start, long end) {
      return busy.overlapsAny(start, end)
          ? Optional.empty()
          : Optional.of(new Choice(cost, List.of(official)));
    }

    @Override
    public void collect(Collection<IntervalTimeline> into) {
      into.add(busy);
    }
  }

  /** A role that nobody exercises. */
  record Nobody() implements Party {

    @Override
    public Optional<Choice> choose(long start, long end) {
      return Optional.empty();
    }

    @Override
    public void collect(Collection<IntervalTimeline> into) {
      // There is none.
    }
  }

  /**
   * Some of several.
   *
   * @param passedOver what it costs to choose one and leave out one that was named before
   */
  record Some(int count, List<Party> of, long passedOver) implements Party {

    /*
     * Chosen i1 < i2 < … < ik pass over (i1 - 0) + (i2 - 1) + … of those before them: the sum of
     * their indexes less a constant. So each member has a price of its own, its choice's cost and
     * its index times the weight, and the k cheapest are the cheapest choice.
     */
    private record Member(int index, long price, Choice choice) {}

    @Override
    public Optional<Choice> choose(long start, long end) {
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < of.size(); i++) {
        int index = i;
        of.get(i)
            .choose(start, end)
            .ifPresent(
                choice ->
                    members.add(new Member(index, choice.cost() + index * passedOver, choice)));
      }
      if (members.size() < count) {
        return Optional.empty();
      }
      List<Member> chosen =
          members.stream()
              .sorted(Comparator.comparingLong(Member::price).thenComparingInt(Member::index))
              .limit(count)
              .sorted(Comparator.comparingInt(Member::index))
              .toList();
      long cost = -passedOver * count * (count - 1) / 2;
      List<OfficialId> who = new ArrayList<>();
      for (Member member : chosen) {
        cost += member.price();
        who.addAll(member.choice().who());
      }
      return Optional.of(new Choice(cost, who));
    }

    @Override
    public void collect(Collection<IntervalTimeline> into) {
      of.forEach(party -> party.collect(into));
    }
  }
}
