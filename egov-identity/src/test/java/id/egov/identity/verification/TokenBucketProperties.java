package id.egov.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TokenBucketProperties {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  /**
   * The naive bucket keeps each permit by itself: taken permits come back one after the other, each
   * an interval after the one before, or after it was taken if all were there.
   */
  @Property
  void refusesWhenTheNaiveBucketIsEmptyAndSaysWhenItIsNot(
      @ForAll @IntRange(min = 1, max = 5) int burst,
      @ForAll @IntRange(min = 1, max = 20) int interval,
      @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> steps) {
    TokenBucket bucket = new TokenBucket(new RateLimit(burst, Duration.ofSeconds(interval)));
    List<Instant> back = new ArrayList<>();
    Instant now = START;
    for (int step : steps) {
      now = now.plusSeconds(step);
      Instant moment = now;
      back.removeIf(at -> !at.isAfter(moment));
      Optional<Instant> answer = bucket.take(now);
      if (back.size() < burst) {
        assertThat(answer).isEmpty();
        Instant last = back.isEmpty() ? now : back.get(back.size() - 1);
        back.add(last.plusSeconds(interval));
      } else {
        assertThat(answer).contains(back.get(0));
      }
    }
  }

  @Property
  void aClockThatJumpsMakesNobodyWaitLongerThanAnInterval(
      @ForAll @IntRange(min = 1, max = 5) int burst,
      @ForAll @IntRange(min = 1, max = 20) int interval,
      @ForAll @Size(max = 40) List<@IntRange(min = -3_000_000, max = 30) Integer> steps) {
    TokenBucket bucket = new TokenBucket(new RateLimit(burst, Duration.ofSeconds(interval)));
    Instant now = START;
    for (int step : steps) {
      now = now.plusSeconds(step);
      Optional<Instant> later = bucket.take(now);
      if (later.isPresent()) {
        assertThat(later.get()).isBetween(now, now.plusSeconds(interval));
      }
    }
    // Whatever was before: after the time that was named there is a permit.
    Optional<Instant> later = bucket.take(now);
    if (later.isPresent()) {
      assertThat(bucket.take(later.get())).isEmpty();
    }
  }

  @Property(tries = 50)
  void aClockThatIsSetBackGivesNoPermitAtOnce(@ForAll @IntRange(min = 1, max = 1000) int back) {
    TokenBucket bucket = new TokenBucket(new RateLimit(1, Duration.ofSeconds(10)));
    assertThat(bucket.take(START)).isEmpty();
    Instant earlier = START.minusSeconds(back);
    assertThat(bucket.take(earlier)).contains(earlier.plusSeconds(10));
    assertThat(bucket.take(earlier.plusSeconds(9))).contains(earlier.plusSeconds(10));
    assertThat(bucket.take(earlier.plusSeconds(10))).isEmpty();
  }
}
