package id.egov.benchmarks;

import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/** The packed tree of JTS: both ends are included, and a double holds every millisecond here. */
final class JtsTree {

  private JtsTree() {}

  static SortedPackedIntervalRTree of(Intervals set) {
    SortedPackedIntervalRTree tree = new SortedPackedIntervalRTree();
    for (int i = 0; i < set.size(); i++) {
      tree.insert((double) set.starts[i], (double) (set.ends[i] - 1), i);
    }
    // It is built when it is first asked.
    tree.query(0, 0, item -> {});
    return tree;
  }

  static void query(SortedPackedIntervalRTree tree, long start, long end, ItemVisitor visitor) {
    tree.query((double) start, (double) (end - 1), visitor);
  }
}
