package id.egov.booking;

import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;

/**
 * A booking that no longer keeps to the rules.
 *
 * @param booking as it stands
 * @param reasons what speaks against it now, at least one
 * @param proposals where it could go, the nearest first
 */
public record PolicyBreach(Booking booking, List<Reason> reasons, List<Alternative> proposals) {

  /**
   * Copies the lists.
   *
   * @param booking as it stands
   * @param reasons what speaks against it now
   * @param proposals where it could go
   */
  public PolicyBreach {
    Objects.requireNonNull(booking, "booking");
    reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    proposals = List.copyOf(Objects.requireNonNull(proposals, "proposals"));
  }
}
