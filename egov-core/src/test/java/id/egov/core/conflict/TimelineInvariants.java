package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of the whole tree of a timeline whatever has happened to it. */
final class TimelineInvariants {

  private TimelineInvariants() {}

  /** Checks all of it; returns the height: 0 for a page alone. */
  static int check(IntervalTimeline timeline) {
    TimelineNode root = timeline.root();
    if (root == null) {
      assertThat(timeline.size()).isBetween(0, TimelinePage.SLOTS);
      return 0;
    }
    assertThat(root.size).isGreaterThan(1);
    assertThat(root.total()).isEqualTo(timeline.size());
    return check(root);
  }

  private static int check(TimelineNode node) {
    assertThat(node.size).isBetween(1, TimelineNode.FANOUT - 1);
    int height = 0;
    long longest = 0;
    for (int i = 0; i < node.size; i++) {
      if (i > 0) {
        assertThat(node.firsts[i]).isGreaterThanOrEqualTo(node.lasts[i - 1]);
        longest = max(longest, node.firsts[i] - node.lasts[i - 1]);
      }
      longest = max(longest, node.gaps[i]);
      int below = node instanceof TimelineBranch branch ? check(branch, i) : check(node, i);
      assertThat(height).isIn(0, below + 1);
      height = below + 1;
    }
    for (int i = node.size; i < node.firsts.length; i++) {
      assertThat(node.firsts[i]).isEqualTo(Long.MAX_VALUE);
    }
    assertThat(node.gap()).isEqualTo(longest);
    return height;
  }

  private static int check(TimelineBranch branch, int i) {
    TimelineNode node = branch.node(i);
    assertThat(branch.firsts[i]).isEqualTo(node.first());
    assertThat(branch.lasts[i]).isEqualTo(node.last());
    assertThat(branch.gaps[i]).isEqualTo(node.gap());
    assertThat(branch.counts[i]).isEqualTo(node.total());
    return check(node);
  }

  private static int check(TimelineNode pages, int i) {
    long[] page = ((TimelinePages) pages).page(i);
    int count = pages.counts[i];
    assertThat(count).isBetween(1, TimelinePage.SLOTS);
    assertThat(pages.firsts[i]).isEqualTo(TimelinePage.start(page, 0));
    assertThat(pages.lasts[i]).isEqualTo(TimelinePage.end(page, count - 1));
    assertThat(TimelinePage.rank(page, Long.MAX_VALUE)).isEqualTo(count);
    long longest = 0;
    for (int r = 1; r < count; r++) {
      assertThat(TimelinePage.start(page, r)).isGreaterThanOrEqualTo(TimelinePage.end(page, r - 1));
      longest = max(longest, TimelinePage.start(page, r) - TimelinePage.end(page, r - 1));
    }
    assertThat(pages.gaps[i]).isEqualTo(longest);
    return 0;
  }

  private static long max(long gap, long other) {
    return Long.compareUnsigned(gap, other) < 0 ? other : gap;
  }
}
