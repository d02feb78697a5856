package id.egov.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The policy of rooms that are taken together: each of theirs holds, so the strictest does. */
final class PolicyTogether {

  private PolicyTogether() {}

  static BookingPolicy of(BookingPolicy a, BookingPolicy b) {
    return a.equals(b)
        ? a
        : new BookingPolicy(
            shorter(a.window(), b.window()),
            shorter(a.longest(), b.longest()),
            new Notices(
                longer(a.notices().create(), b.notices().create()),
                longer(a.notices().change(), b.notices().change()),
                longer(a.notices().cancel(), b.notices().cancel())),
            a.withinHours() || b.withinHours(),
            stricter(a.right(), b.right()),
            a.pending().compareTo(b.pending()) >= 0 ? a.pending() : b.pending(),
            eachOnce(a.steps(), b.steps(), ApprovalStep::name, (one, other) -> one),
            eachOnce(
                a.quotas(),
                b.quotas(),
                Quota::name,
                (one, other) -> one.limit() <= other.limit() ? one : other),
            shorterOrNever(a.noShowAfter(), b.noShowAfter()),
            shorter(a.checkInBefore(), b.checkInBefore()),
            shorter(a.longestHold(), b.longestHold()),
            longerOrNever(a.displacementNotice(), b.displacementNotice()),
            new SeriesLimits(
                Math.min(a.seriesLimits().percent(), b.seriesLimits().percent()),
                Math.min(a.seriesLimits().dates(), b.seriesLimits().dates()),
                a.seriesLimits().horizon().compareTo(b.seriesLimits().horizon()) <= 0
                    ? a.seriesLimits().horizon()
                    : b.seriesLimits().horizon()));
  }

  private static <T> List<T> eachOnce(
      List<T> a, List<T> b, Function<T, String> name, BinaryOperator<T> ofTwo) {
    Map<String, T> all = new LinkedHashMap<>();
    a.forEach(one -> all.put(name.apply(one), one));
    b.forEach(one -> all.merge(name.apply(one), one, ofTwo));
    return new ArrayList<>(all.values());
  }

  /** Of two rights the narrower: who may ask for anything in one room may not do so in another. */
  private static BookingRight stricter(BookingRight a, BookingRight b) {
    if (a == BookingRight.NEVER || b == BookingRight.NEVER) {
      return BookingRight.NEVER;
    }
    return a == BookingRight.IN_POLICY ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Of two times after which something is released: the shorter, for any room wants it back. */
  private static @Nullable Duration shorterOrNever(@Nullable Duration a, @Nullable Duration b) {
    return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
  }

  /** Of two times until which something may be displaced: it may be if all may. */
  private static @Nullable Duration longerOrNever(@Nullable Duration a, @Nullable Duration b) {
    return a == null || b == null ? null : longer(a, b);
  }
}
