package id.egov.core.conflict;

/** An inner node of an {@link IntervalTimeline} whose children are inner nodes. */
final class TimelineBranch extends TimelineNode {

  /** A new root over an old one that is full. */
  static TimelineBranch over(TimelineNode left, TimelineNode right) {
    TimelineBranch root = new TimelineBranch();
    root.insert(0, left);
    root.insert(1, right);
    return root;
  }

  TimelineNode node(int i) {
    return (TimelineNode) child(i);
  }

  @Override
  long endBeforeIn(int i, long tick) {
    return node(i).endBefore(tick);
  }

  @Override
  int startsBeforeIn(int i, long tick) {
    return node(i).startsBefore(tick);
  }

  @Override
  long nextStartIn(int i, long tick) {
    return node(i).nextStart(tick);
  }

  @Override
  int idsIn(int i, long from, long until, long[] into, int at) {
    return node(i).ids(from, until, into, at);
  }

  @Override
  boolean visitIn(int i, long from, long until, IntervalVisitor visitor) {
    return node(i).visit(from, until, visitor);
  }

  @Override
  long firstFreeIn(int i, long from, long latest, long duration) {
    return node(i).firstFree(from, latest, duration);
  }

  @Override
  long lastFreeIn(int i, long until, long earliest, long duration) {
    return node(i).lastFree(until, earliest, duration);
  }

  @Override
  boolean addIfFree(long start, long end, long id) {
    int at = find(end);
    TimelineNode node = node(at);
    if (!node.addIfFree(start, end, id)) {
      return false;
    }
    adopt(at, node, 1);
    if (node.isFull()) {
      TimelineNode right = node.split(start);
      set(at, node);
      insert(at + 1, right);
    }
    return true;
  }

  @Override
  boolean remove(long start, long end, long id) {
    int at = find(end);
    TimelineNode node = node(at);
    if (!node.remove(start, end, id)) {
      return false;
    }
    if (node.size == 0) {
      delete(at);
      return true;
    }
    adopt(at, node, -1);
    if (node.isSparse()) {
      joinNeighbour(at);
    }
    return true;
  }

  private void adopt(int at, TimelineNode node, int more) {
    counts[at] += more;
    if (node.first() != firsts[at]) {
      setFirst(at, node.first());
    }
    if (node.last() != lasts[at]) {
      setLast(at, node.last());
    }
    setGap(at, node.gap());
  }

  private void joinNeighbour(int at) {
    int most = FANOUT * 3 / 4;
    if (at + 1 < size && node(at).size + node(at + 1).size <= most) {
      joinNext(at);
    } else if (at > 0 && node(at - 1).size + node(at).size <= most) {
      joinNext(at - 1);
    }
  }

  private void joinNext(int at) {
    node(at + 1).moveTo(node(at), 0);
    delete(at + 1);
    set(at, node(at));
  }

  private void insert(int at, TimelineNode node) {
    insert(at, node, node.first(), node.last(), node.gap(), node.total());
  }

  private void set(int at, TimelineNode node) {
    set(at, node, node.first(), node.last(), node.gap(), node.total());
  }

  @Override
  TimelineNode sibling() {
    return new TimelineBranch();
  }
}
