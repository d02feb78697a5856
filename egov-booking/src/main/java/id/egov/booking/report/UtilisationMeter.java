package id.egov.booking.report;

import id.egov.booking.Booking;
import id.egov.booking.BookingCommand;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingPage;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingService;
import id.egov.booking.BookingState;
import id.egov.booking.RefusedRequest;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.report.ReportPeriod;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link UtilisationReport}: reads bookings and events as they come and keeps only counts,
 * so its memory grows with the rows of its tables (rooms × agencies × months at the most) and not
 * with the bookings.
 *
 * <pre>{@code
 * ReportPeriod march = ReportPeriod.of(YearMonth.of(2026, 3), Zone.WIB.zoneId());
 * UtilisationMeter meter = UtilisationMeter.of(rooms, rules, march, clock.instant());
 * meter.read(bookings, store, ReportProgress.SILENT);
 * meter.report().writeCsv(out);
 * }</pre>
 *
 * <p>Not thread-safe. It reads only, so it may run beside the service; what changes meanwhile may
 * or may not be in the report.
 */
public final class UtilisationMeter {

  /** What a report has if nothing else is asked for. */
  public static final List<Set<Dimension>> DEFAULT_TABLES =
      List.of(
          Set.of(),
          Set.of(Dimension.ROOM),
          Set.of(Dimension.AGENCY),
          Set.of(Dimension.MONTH),
          Set.of(Dimension.ROOM, Dimension.MONTH),
          Set.of(Dimension.AGENCY, Dimension.MONTH));

  private static final int PAGE = 1_000;
  private static final String DISPLACEMENT = "booking-displace";

  private final ReportPeriod period;
  private final Instant asOf;
  private final Months months;
  private final RoomPlan plan;
  private final List<TallyTable> tables;
  private final TimeSlot window;

  private UtilisationMeter(
      RoomCatalog rooms,
      BookingRules rules,
      ReportPeriod period,
      Instant asOf,
      Collection<Set<Dimension>> tables) {
    this.period = period;
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    months = new Months(period);
    window = period.window();
    plan = new RoomPlan(rooms, rules, window);
    this.tables = tables.stream().map(by -> new TallyTable(inOrder(by), plan, months)).toList();
  }

  private static Set<Dimension> inOrder(Set<Dimension> by) {
    Set<Dimension> ordered = EnumSet.noneOf(Dimension.class);
    ordered.addAll(by);
    return ordered;
  }

  /**
   * A meter for the {@linkplain #DEFAULT_TABLES usual tables}.
   *
   * @param rooms the rooms whose time is measured
   * @param rules when they are open; each room is asked once
   * @param period the months
   * @param asOf the time of the report: what is over by then
   * @return an empty meter
   */
  public static UtilisationMeter of(
      RoomCatalog rooms, BookingRules rules, ReportPeriod period, Instant asOf) {
    return of(rooms, rules, period, asOf, DEFAULT_TABLES);
  }

  /**
   * A meter.
   *
   * @param rooms the rooms whose time is measured
   * @param rules when they are open; each room is asked once
   * @param period the months
   * @param asOf the time of the report: what is over by then
   * @param tables by what each table is broken down; by nothing is one row about everything
   * @return an empty meter
   */
  public static UtilisationMeter of(
      RoomCatalog rooms,
      BookingRules rules,
      ReportPeriod period,
      Instant asOf,
      Collection<Set<Dimension>> tables) {
    return new UtilisationMeter(rooms, rules, period, asOf, tables);
  }

  /**
   * Adds all bookings of a service, and the refusals and moves that its store's events tell of. In
   * pages of a thousand; the whole of both is read once.
   *
   * @param bookings the service
   * @param store the store that it keeps its bookings in
   * @param progress is told after every page
   * @throws StoreException if the store is broken
   * @throws CancellationException if the progress says so; what was read by then has been added
   */
  public void read(BookingService bookings, Store store, ReportProgress progress) {
    long read = 0;
    String after = null;
    do {
      BookingPage page = bookings.bookings(new DocumentFilter.All(), after, PAGE);
      page.bookings().forEach(this::add);
      after = page.next();
      read += page.bookings().size();
      tell(progress, read);
    } while (after != null);
    EventPage page = store.events(EventCursor.START, PAGE);
    while (!page.events().isEmpty()) {
      page.events().forEach(stored -> add(bookings, stored));
      read += page.events().size();
      tell(progress, read);
      page = store.events(page.next(), PAGE);
    }
  }

  private static void tell(ReportProgress progress, long read) {
    if (!progress.reached(read)) {
      throw new CancellationException("cancelled after %s bookings and events".formatted(read));
    }
  }

  /** Only what counts is read: most events do not. */
  private void add(BookingService bookings, StoredEvent stored) {
    String type = stored.event().type();
    if (type.equals(RefusedRequest.EVENT_TYPE)) {
      bookings.refusal(stored).ifPresent(this::add);
    } else if (type.equals(DISPLACEMENT)) {
      bookings.event(stored).ifPresent(this::add);
    }
  }

  /**
   * Adds a booking as it stands now; each once.
   *
   * @param booking the booking
   */
  public void add(Booking booking) {
    int month = months.at(booking.slot().startMillis());
    if (month != Months.NONE) {
      tables.forEach(table -> table.count(booking, month, asOf));
    }
    plan.taken(booking).flatMap(window::intersection).ifPresent(taken -> book(booking, taken));
  }

  private void book(Booking booking, TimeSlot taken) {
    Set<RoomId> parts = plan.parts(booking.rooms());
    String agency = booking.request().agency();
    long from = taken.startMillis();
    while (from < taken.endMillis()) {
      int month = months.at(from);
      long until = Math.min(taken.endMillis(), months.end(month));
      for (RoomId part : parts) {
        long open = plan.open(part, from, until);
        for (TallyTable table : tables) {
          table.book(part, agency, month, open, until - from - open);
        }
      }
      from = until;
    }
  }

  /**
   * Adds a refusal.
   *
   * @param refused what was refused
   */
  public void add(RefusedRequest refused) {
    int month = months.at(refused.slot().startMillis());
    if (month != Months.NONE) {
      tables.forEach(table -> table.refuse(refused, month));
    }
  }

  /**
   * Adds a change, of which only displacements to another place count.
   *
   * @param event what changed
   */
  public void add(BookingEvent event) {
    @Nullable Booking before = event.before();
    if (event.command() != BookingCommand.DISPLACE
        || event.booking().state() == BookingState.DISPLACED
        || before == null) {
      return;
    }
    int month = months.at(before.slot().startMillis());
    if (month != Months.NONE) {
      tables.forEach(table -> table.move(before, month));
    }
  }

  /**
   * The report of all that was added so far.
   *
   * @return the report
   */
  public UtilisationReport report() {
    return new UtilisationReport(
        period, asOf, Measure.definitions(), tables.stream().map(TallyTable::table).toList());
  }
}
