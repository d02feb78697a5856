package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds upcoming bookings that no longer keep to the rules: a decree has made a day off, office
 * hours or a policy have changed, a room has lost a feature. Get one from {@link
 * BookingService#revalidation}. It changes nothing, and shows everything whoever asks: {@link
 * BookingAccess#sees} tells whether to pass it on.
 *
 * <p>Looked at is what is confirmed, waits for an answer or is held, and has not begun, in this
 * order of states and by id. Notices do not count, for nobody asks anew. What was overridden or
 * approved beyond the policy when it was booked is not held against it again, code by code.
 *
 * <p>Cost: one reading of each booking in these states, with its quotas if there are any; and for
 * each that is found one of all rooms' claims within the days in which places are proposed, {@link
 * Replacement#FARTHEST} from its own time at the most. Memory: one page. Thread-safe.
 */
public final class Revalidation {

  private static final List<BookingState> STATES =
      List.of(BookingState.CONFIRMED, BookingState.REQUESTED, BookingState.HELD);
  private static final int PAGE = 200;

  private final BookingEngine engine;
  private final int proposals;

  Revalidation(BookingEngine engine, int proposals) {
    this.engine = engine;
    this.proposals = proposals;
  }

  /**
   * Looks at some bookings.
   *
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many are looked at, 1 to 10,000
   * @return what was found among them: perhaps nothing although there are more pages
   * @throws IllegalArgumentException if the cursor is none of this method's
   */
  public PolicyBreachPage page(@Nullable String after, int limit) {
    int colon = after == null ? 0 : after.indexOf(':');
    BookingState state = after == null ? STATES.get(0) : state(after, colon);
    String inState =
        after == null || colon + 1 == after.length() ? null : after.substring(colon + 1);
    DocumentPage page =
        engine
            .store()
            .documents(
                new DocumentQuery(
                    BookingId.DOCUMENT_TYPE,
                    new DocumentFilter.State(state.name()),
                    inState,
                    limit));
    Instant now = engine.now();
    List<PolicyBreach> breaches = new ArrayList<>();
    for (Document document : page.documents()) {
      breach(engine.documents().read(document), now).ifPresent(breaches::add);
    }
    return new PolicyBreachPage(breaches, page.documents().size(), next(state, page.next()));
  }

  private static BookingState state(String cursor, int colon) {
    for (BookingState state : STATES) {
      if (colon > 0 && state.name().equals(cursor.substring(0, colon))) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "cursor '%s' must be one that a page of breaches has given".formatted(cursor));
  }

  private static @Nullable String next(BookingState state, @Nullable String inState) {
    if (inState != null) {
      return state.name() + ":" + inState;
    }
    int following = STATES.indexOf(state) + 1;
    return following == STATES.size() ? null : STATES.get(following).name() + ":";
  }

  /**
   * Looks at all bookings, page by page as the stream is read.
   *
   * @return what is found, in the order of the pages
   */
  public Stream<PolicyBreach> stream() {
    return Stream.iterate(
            Optional.of(page(null, PAGE)),
            Optional::isPresent,
            page ->
                page.flatMap(before -> Optional.ofNullable(before.next()))
                    .map(next -> page(next, PAGE)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.breaches().stream());
  }

  private Optional<PolicyBreach> breach(Booking booking, Instant now) {
    if (!booking.slot().startInclusive().isAfter(now)) {
      return Optional.empty();
    }
    Set<DocumentKey> itself = Set.of(booking.id().document());
    Ask ask = Replacement.ask(booking, booking.slot(), booking.rooms(), null).without(itself);
    Set<String> excused = excused(booking);
    List<Reason> reasons =
        engine.placement().objections(ask).stream()
            .filter(reason -> !excused.contains(reason.code()))
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new PolicyBreach(booking, reasons, proposals(booking, ask)));
  }

  private List<Alternative> proposals(Booking booking, Ask ask) {
    return engine
        .placement()
        .availability(
            ask.asker(),
            ask.gone(),
            booking.slot().expandedBy(Replacement.FARTHEST, Replacement.FARTHEST))
        .map(available -> available.alternatives(ask, proposals))
        .orElse(List.of());
  }

  private static Set<String> excused(Booking booking) {
    Set<String> codes = new HashSet<>();
    for (Reason reason : booking.reasons()) {
      if (reason.is(BookingReason.OVERRIDDEN) || reason.is(BookingReason.OUT_OF_POLICY)) {
        codes.addAll(List.of(String.valueOf(reason.evidence().get("codes")).split(", ", -1)));
      }
    }
    return codes;
  }
}
