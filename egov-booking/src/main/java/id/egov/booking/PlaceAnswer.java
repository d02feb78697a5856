package id.egov.booking;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Either a place, or why there is none. */
sealed interface PlaceAnswer {

  /**
   * A place that is free once some others are gone.
   *
   * @param equipment how much there is of it
   * @param others what is done to bookings in its way in the same commit
   * @param contested whether others are there whom it displaces only once it is approved
   */
  record Free(
      RankedRoom room,
      Admission admission,
      EquipmentTimes equipment,
      List<BookingChange> others,
      boolean contested)
      implements PlaceAnswer {

    Free(
        RankedRoom room,
        Admission admission,
        EquipmentTimes equipment,
        List<BookingChange> others) {
      this(room, admission, equipment, others, false);
    }

    /** The same place, if those who are there may stay until somebody has said yes. */
    Free beside() {
      return new Free(room, admission, equipment, others, true);
    }

    /** The same place, once more others are gone. */
    Free after(List<BookingChange> more) {
      List<BookingChange> all = new ArrayList<>(more);
      all.addAll(others);
      return new Free(room, admission, equipment, all, contested);
    }
  }

  /**
   * No place.
   *
   * @param taken the place that is easiest to free, or null if other bookings are not the cause
   */
  record No(List<Reason> reasons, Clashes.@Nullable Candidate taken) implements PlaceAnswer {

    /** Whether there might be a place without some others. */
    boolean isUpToOthers() {
      return taken != null
          || reasons.stream().anyMatch(reason -> reason.is(BookingReason.QUOTA_USED_UP));
    }
  }
}
