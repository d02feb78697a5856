package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import java.util.List;

/** What one look at the store came to: an answer, or something to commit before it is one. */
sealed interface Step {

  /** The answer; nothing is to be changed. */
  record Done(BookingOutcome outcome) implements Step {

    static Done refused(Reason reason) {
      return new Done(new BookingOutcome.Refused(List.of(reason), List.of(), List.of()));
    }
  }

  /** Land this, and the answer follows. Otherwise look again. */
  record Try(Commit commit, Landed landed) implements Step {}

  /** The answer, once it is known which version the commit has. */
  @FunctionalInterface
  interface Landed {
    BookingOutcome at(long version);
  }
}
