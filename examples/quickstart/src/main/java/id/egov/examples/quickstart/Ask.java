package id.egov.examples.quickstart;

import id.egov.booking.BookingRequest;
import id.egov.core.reason.Reason;
import id.egov.core.time.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the input asks for.
 *
 * @param request who wants what
 * @param refusal why it is not even to be decided, or null
 * @param recurrence when it is wanted again, or null for once
 * @param answer what is said to it where somebody has to approve it
 */
record Ask(
    BookingRequest request,
    @Nullable Reason refusal,
    @Nullable Recurrence recurrence,
    Answer answer) {

  static Ask of(BookingRequest request, @Nullable Recurrence recurrence, Answer answer) {
    return new Ask(request, null, recurrence, answer);
  }
}
