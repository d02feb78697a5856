package id.egov.booking;

import id.egov.core.store.DocumentKey;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place is wanted.
 *
 * @param before the booking that is to have it, or null if it is new
 * @param gone whose claims do not count because they are given back in the same commit
 */
record Ask(
    BookingCommand command,
    BookingRequest request,
    Asker asker,
    @Nullable Booking before,
    Set<DocumentKey> gone) {

  /** For a booking, whose own claims do not count. */
  static Ask of(
      BookingCommand command, BookingRequest request, Asker asker, @Nullable Booking before) {
    return new Ask(
        command,
        request,
        asker,
        before,
        before == null ? Set.of() : Set.of(before.id().document()));
  }

  Ask without(Set<DocumentKey> more) {
    Set<DocumentKey> all = new LinkedHashSet<>(gone);
    all.addAll(more);
    return new Ask(command, request, asker, before, all);
  }

  Ask asking(BookingRequest other) {
    return new Ask(command, other, asker, before, gone);
  }
}
