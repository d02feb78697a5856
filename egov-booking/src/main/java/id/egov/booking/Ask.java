package id.egov.booking;

import id.egov.core.store.DocumentKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place is wanted.
 *
 * @param before the booking that is to have it, or null if it is new
 * @param gone whose claims do not count because they are given back in the same commit
 * @param spent those of them whose quotas count all the same
 */
record Ask(
    BookingCommand command,
    BookingRequest request,
    Asker asker,
    @Nullable Booking before,
    Set<DocumentKey> gone,
    Set<DocumentKey> spent) {

  /** For a booking, whose own claims do not count. */
  static Ask of(
      BookingCommand command, BookingRequest request, Asker asker, @Nullable Booking before) {
    return new Ask(
        command,
        request,
        asker,
        before,
        before == null ? Set.of() : Set.of(before.id().document()),
        Set.of());
  }

  Ask without(Set<DocumentKey> more) {
    return new Ask(command, request, asker, before, both(gone, more), spent);
  }

  /** The same once some changes have given back what they do. */
  Ask after(List<BookingChange> changes) {
    Set<DocumentKey> all = new LinkedHashSet<>();
    Set<DocumentKey> counting = new LinkedHashSet<>();
    for (BookingChange change : changes) {
      DocumentKey key = change.after().id().document();
      all.add(key);
      if (change.after().claimed().stream().anyMatch(Quota::isOf)) {
        counting.add(key);
      }
    }
    return new Ask(command, request, asker, before, both(gone, all), both(spent, counting));
  }

  /** Whose quotas do not count. */
  Set<DocumentKey> givingQuotas() {
    Set<DocumentKey> giving = new LinkedHashSet<>(gone);
    giving.removeAll(spent);
    return giving;
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * Whether who said yes to the booking has said yes to this as well: no more people, same place.
   */
  boolean isAgreed() {
    return command == BookingCommand.CHANGE
        && before != null
        && request.slot().equals(before.slot())
        && request.rooms().equals(before.rooms())
        && request.people() <= before.request().people();
  }

  Ask asking(BookingRequest other) {
    return new Ask(command, other, asker, before, gone, spent);
  }
}
