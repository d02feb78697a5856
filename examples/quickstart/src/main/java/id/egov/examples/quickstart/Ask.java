package id.egov.examples.quickstart;

import id.egov.booking.BookingRequest;
import id.egov.core.reason.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the input asks for.
 *
 * @param request who wants what
 * @param refusal why it is not even to be decided, or null
 * @param answer what is said to it where somebody has to approve it
 */
record Ask(BookingRequest request, @Nullable Reason refusal, Answer answer) {

  static Ask of(BookingRequest request, Answer answer) {
    return new Ask(request, null, answer);
  }
}
