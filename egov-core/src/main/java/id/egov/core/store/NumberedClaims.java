package id.egov.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims by numbers from 0 on; a number that is given back is used again. Not thread-safe. */
final class NumberedClaims {

  private final List<@Nullable Claim> claims = new ArrayList<>();
  private final List<Integer> unused = new ArrayList<>();

  /** Adds a claim and returns its number. */
  int add(Claim claim) {
    if (unused.isEmpty()) {
      claims.add(claim);
      return claims.size() - 1;
    }
    int number = unused.remove(unused.size() - 1);
    claims.set(number, claim);
    return number;
  }

  Claim get(long number) {
    return Objects.requireNonNull(claims.get(Math.toIntExact(number)));
  }

  void remove(long number) {
    claims.set(Math.toIntExact(number), null);
    unused.add(Math.toIntExact(number));
  }

  /** Every claim, in no order that means anything. */
  Stream<Claim> all() {
    return claims.stream().filter(Objects::nonNull);
  }
}
