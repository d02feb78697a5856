package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of bookings by themselves once their time has come. */
final class Lapse {

  private static final int AT_ONCE = 1000;

  private Lapse() {}

  /** What is due for a booking, if anything is. */
  static Optional<BookingChange> of(Booking booking, Instant now) {
    if (!booking.milestones().isDue(now)) {
      return Optional.empty();
    }
    return switch (booking.state()) {
      case HELD -> Optional.of(end(BookingCommand.EXPIRE, BookingState.EXPIRED, booking, now));
      case REQUESTED ->
          Optional.of(
              end(
                  BookingCommand.EXPIRE,
                  BookingState.EXPIRED,
                  booking,
                  now,
                  BookingReason.NOT_ANSWERED.with("slot", booking.slot().toString())));
      case CONFIRMED ->
          Optional.of(end(BookingCommand.RELEASE, BookingState.NO_SHOW, booking, now));
      case CHECKED_IN, COMPLETED, EXPIRED, REJECTED, CANCELLED, DISPLACED, NO_SHOW ->
          Optional.empty();
    };
  }

  private static BookingChange end(
      BookingCommand command, BookingState state, Booking booking, Instant now, Reason... reasons) {
    return BookingChange.of(
        command, booking, BookingDraft.ended(booking, state, now, List.of(reasons), null));
  }

  /** Which bookings are due: the filter takes what is before an instant, and what is due now is. */
  static DocumentFilter due(Instant now) {
    return new DocumentFilter.DueBefore(now.plusMillis(1));
  }

  /** All that is due and that no sweep has done yet: as a rule little or nothing. */
  static List<BookingChange> all(Store store, BookingDocuments documents, Instant now) {
    List<BookingChange> lapses = new ArrayList<>();
    DocumentQuery query = DocumentQuery.first(BookingId.DOCUMENT_TYPE, due(now), AT_ONCE);
    String next;
    do {
      DocumentPage page = store.documents(query);
      page.documents().forEach(one -> of(documents.read(one), now).ifPresent(lapses::add));
      next = page.next();
      query = next == null ? query : query.after(next);
    } while (next != null);
    return lapses;
  }
}
