package id.egov.core.time;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two ascending sequences as one, each instant once; neither is read further than needed. */
final class MergedInstants implements Iterator<Instant> {

  private final Iterator<Instant> left;
  private final Iterator<Instant> right;
  private @Nullable Instant nextLeft;
  private @Nullable Instant nextRight;

  MergedInstants(Iterator<Instant> left, Iterator<Instant> right) {
    this.left = left;
    this.right = right;
    this.nextLeft = step(left);
    this.nextRight = step(right);
  }

  private static @Nullable Instant step(Iterator<Instant> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  @Override
  public boolean hasNext() {
    return nextLeft != null || nextRight != null;
  }

  @Override
  public Instant next() {
    Instant l = nextLeft;
    Instant r = nextRight;
    if (l == null && r == null) {
      throw new NoSuchElementException();
    }
    Instant result = r == null || (l != null && l.isBefore(r)) ? l : r;
    while (nextLeft != null && nextLeft.equals(result)) {
      nextLeft = step(left);
    }
    while (nextRight != null && nextRight.equals(result)) {
      nextRight = step(right);
    }
    return Objects.requireNonNull(result);
  }
}
