package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.Quota.Measure;
import id.egov.booking.Quota.Subject;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Store;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuotaStoryTest extends StoryCase {

  private static Quota quota(
      Subject subject, QuotaPeriod period, Measure measure, int limit, Zone zone) {
    return new Quota("q", subject, period, measure, limit, zone);
  }

  private static final Quota DAILY =
      quota(Subject.REQUESTER, QuotaPeriod.DAY, Measure.BOOKINGS, 2, Zone.WIB);

  private BookingService limited(Quota... quotas) {
    return service(BookingPolicy.ofDefaults().withQuotas(quotas));
  }

  private static BookingRequest of(String id, TimeSlot slot) {
    return request(id, slot).withRequester("siti");
  }

  @Test
  void theThirdOfTheDayIsOneTooMany() {
    BookingService service = limited(DAILY);
    Booking first = confirmed(service.request(of("1", hours(9, 10))));
    confirmed(service.request(of("2", hours(10, 11))));
    Refused third = refused(service.request(of("3", hours(11, 12)).withRoom("small")));
    assertThat(codes(third)).containsExactly("QUOTA_USED_UP");
    assertThat(third.clashes()).isEmpty();
    assertThat(third.reasons().get(0).evidence())
        .containsEntry("quota", "q")
        .containsEntry("limit", "2")
        .containsEntry("used", "2")
        .containsEntry("wanted", "1");
    // Nothing on that day would help: it ends at 17:00 UTC, and the small room is free then.
    assertThat(third.alternatives().get(0).slot()).isEqualTo(hours(17, 18));
    confirmed(service.request(request("4", hours(11, 12)).withRequester("budi")));
    confirmed(service.request(of("5", hours(17, 18))));
    ended(service.cancel(first.id(), first.version(), null));
    confirmed(service.request(of("6", hours(11, 12))));
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirstWhereTheQuotaIs() {
    LocalDate thursday = LocalDate.of(2026, 12, 31);
    assertThat(QuotaPeriod.WEEK.first(thursday)).isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(QuotaPeriod.WEEK.first(LocalDate.of(2026, 12, 28)))
        .isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(QuotaPeriod.MONTH.first(thursday)).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(QuotaPeriod.MONTH.slot(LocalDate.of(2026, 12, 1), Zone.WIT.zoneId()))
        .isEqualTo(TimeSlot.parse("2026-11-30T15:00:00Z/2026-12-31T15:00:00Z"));
    assertThat(QuotaPeriod.WEEK.slot(LocalDate.of(2026, 12, 28), Zone.WITA.zoneId()).duration())
        .isEqualTo(Duration.ofDays(7));
    assertThat(QuotaPeriod.DAY.slot(thursday, Zone.WIB.zoneId()).duration())
        .isEqualTo(Duration.ofDays(1));
    // 23:30 in Jayapura is still today there and 21:30 in Jakarta.
    BookingService service =
        limited(quota(Subject.AGENCY, QuotaPeriod.DAY, Measure.BOOKINGS, 1, Zone.WIT));
    TimeSlot late = TimeSlot.parse("2026-11-23T14:30:00Z/2026-11-23T14:45:00Z");
    confirmed(service.request(BookingRequest.of("1", "Rapat", "Bappeda", late)));
    TimeSlot midnight = TimeSlot.of(late.startInclusive().plusSeconds(1800), Duration.ofHours(1));
    confirmed(service.request(BookingRequest.of("2", "Rapat", "Bappeda", midnight)));
    assertThat(codes(service.request(BookingRequest.of("3", "Rapat", "Bappeda", midnight))))
        .contains("QUOTA_USED_UP");
  }

  @Test
  void minutesOfAllTheWeekAreCounted() {
    BookingService service =
        limited(quota(Subject.AGENCY, QuotaPeriod.WEEK, Measure.MINUTES, 180, Zone.WIB));
    BookingRequest first = BookingRequest.of("1", "Rapat", "Bappeda", hours(9, 11));
    Booking booking = confirmed(service.request(first));
    assertThat(codes(service.request(first.withId(new BookingId("2")).withSlot(hours(33, 35)))))
        .contains("QUOTA_USED_UP");
    confirmed(service.request(first.withId(new BookingId("3")).withSlot(hours(33, 34))));
    // What is moved does not count twice.
    confirmed(service.reschedule(booking.id(), booking.version(), hours(57, 59), List.of(), null));
    TimeSlot started = TimeSlot.of(hours(9, 10).startInclusive(), Duration.ofMillis(1));
    assertThat(codes(service.request(first.withId(new BookingId("4")).withSlot(started))))
        .contains("QUOTA_USED_UP");
  }

  @Test
  void anAdministratorMayExceedItButNotOverlap() {
    BookingService service = limited(DAILY);
    confirmed(service.request(of("1", hours(9, 10)).withRoom("small")));
    confirmed(service.request(of("2", hours(10, 11)).withRoom("small")));
    BookingService root = service.as(ROOT).overriding("asked by the mayor");
    Booking third = confirmed(root.request(of("3", hours(11, 12)).withRoom("small")));
    assertThat(third.reasons().get(0).evidence()).containsEntry("codes", "QUOTA_USED_UP");
    assertThat(codes(root.request(of("4", hours(11, 12)).withRoom("small"))))
        .containsExactly("ROOM_TAKEN");
    // What was exceeded by name leaves no room for others, now or when it is given up.
    assertThat(codes(service.request(of("5", hours(12, 13))))).contains("QUOTA_USED_UP");
    ended(service.cancel(third.id(), third.version(), null));
    assertThat(codes(service.request(of("5", hours(12, 13))))).contains("QUOTA_USED_UP");
  }

  @Test
  void anOverrideThatACancellationOvertakesLeavesNoRoomForOneMore() {
    BookingService service = limited(DAILY);
    confirmed(service.request(of("1", hours(9, 10)).withRoom("small")));
    Booking second = confirmed(service.request(of("2", hours(10, 11)).withRoom("small")));
    // The override has seen two. Before it lands one is given up, and somebody who has seen only
    // one asks for the place that is free; the override lands just before them.
    List<BookingOutcome> late = new ArrayList<>();
    DelegatingStore overtaken =
        new Overtaken(
            store,
            commit -> {
              if (late.isEmpty()) {
                ended(service.cancel(second.id(), second.version(), null));
                ApprovalStoryTest.Before before =
                    new ApprovalStoryTest.Before(store, () -> store.commit(commit));
                late.add(over(before).request(of("late", hours(12, 13)).withRoom("small")));
              }
            });
    confirmed(
        over(overtaken)
            .as(ROOT)
            .overriding("asked by the mayor")
            .request(of("3", hours(11, 12)).withRoom("small")));
    assertThat(codes(late.get(0))).contains("QUOTA_USED_UP");
  }

  private BookingService over(Store other) {
    return BookingService.builder(other, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
        .policy(BookingPolicy.ofDefaults().withQuotas(DAILY))
        .build();
  }

  /** Lets something happen to a commit that was decided. */
  private record Overtaken(Store store, Consumer<Commit> happening) implements DelegatingStore {
    @Override
    public CommitResult commit(Commit commit) {
      happening.accept(commit);
      return store.commit(commit);
    }
  }

  @Test
  void daysThatAreUsedUpAreSkippedUntilOneIsFree() {
    BookingService service = limited(DAILY);
    for (int day = 0; day < 5; day++) {
      confirmed(service.request(of("a" + day, hours(24 * day + 1, 24 * day + 2))));
      confirmed(service.request(of("b" + day, hours(24 * day + 2, 24 * day + 3))));
    }
    Refused third = refused(service.request(of("3", hours(50, 51)).withRoom("small")));
    assertThat(codes(third)).containsExactly("QUOTA_USED_UP");
    // The fifth day ends in Jakarta at 17:00 UTC.
    assertThat(third.alternatives().get(0).slot()).isEqualTo(hours(24 * 4 + 17, 24 * 4 + 18));
  }

  @Test
  void whatWaitsForApprovalCountsToo() {
    BookingService service =
        service(BookingPolicy.ofDefaults().withSteps(CONSENT).withQuotas(DAILY));
    Booking first = waiting(service.request(of("1", hours(9, 10))));
    Booking second = waiting(service.request(of("2", hours(10, 11))));
    assertThat(codes(service.request(of("3", hours(11, 12))))).contains("QUOTA_USED_UP");
    confirmed(service.approve(first.id(), first.version(), null));
    ended(service.reject(second.id(), second.version(), "no"));
    waiting(service.request(of("3", hours(11, 12))));
  }

  @Test
  void anyNameMayHaveAQuota() {
    BookingService service = limited(DAILY);
    assertThat(service.request(of("1", hours(9, 10)).withRequester("siti ")))
        .isInstanceOf(Confirmed.class);
    assertThat(service.request(of("2", hours(10, 11)).withRequester("si\tti")))
        .isInstanceOf(Confirmed.class);
  }

  @Test
  void quotasHaveNamesAndLimits() {
    assertThatThrownBy(
            () -> new Quota("a/b", Subject.AGENCY, QuotaPeriod.DAY, Measure.MINUTES, 1, Zone.WIB))
        .hasMessageContaining("'a/b'");
    assertThatThrownBy(
            () -> new Quota(" ", Subject.AGENCY, QuotaPeriod.DAY, Measure.MINUTES, 1, Zone.WIB))
        .hasMessageContaining("name of a quota");
    assertThatThrownBy(
            () ->
                new Quota(
                    "x".repeat(61), Subject.AGENCY, QuotaPeriod.DAY, Measure.MINUTES, 1, Zone.WIB))
        .hasMessageContaining("60");
    assertThatThrownBy(
            () -> new Quota("a", Subject.AGENCY, QuotaPeriod.DAY, Measure.MINUTES, 0, Zone.WIB))
        .hasMessageContaining("limit (0)");
    assertThatThrownBy(() -> BookingPolicy.ofDefaults().withQuotas(DAILY, DAILY))
        .hasMessageContaining("quotas must have different names");
  }

  @Test
  @Timeout(60)
  void ofManyAtOnceExactlyAsManyAsAllowedSucceed() throws Exception {
    BookingService service =
        builder()
            .policy(
                BookingPolicy.ofDefaults()
                    .withQuotas(
                        quota(Subject.AGENCY, QuotaPeriod.DAY, Measure.BOOKINGS, 5, Zone.WIB)))
            .alternatives(0)
            .build();
    List<Callable<BookingOutcome>> clicks = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      BookingRequest mine =
          BookingRequest.of("r" + i, "Rapat", "Bappeda", hours(i, i + 1)).withRoom("small");
      clicks.add(() -> service.request(mine));
    }
    assertThat(BookingConcurrencyTest.together(clicks))
        .filteredOn(Confirmed.class::isInstance)
        .hasSize(5);
  }

  @Test
  void whatTookPlaceCountsAndWhatNobodyCameToAsWell() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults().withNoShowAfter(Duration.ofMinutes(15)).withQuotas(DAILY));
    Booking held = confirmed(service.request(of("held", hours(1, 2)).withRoom("small")));
    confirmed(service.request(of("missed", hours(3, 4)).withRoom("small")));
    clock.set(hours(1, 2).startInclusive());
    Booking over = ended(service.complete(held.id(), held.version(), null));
    assertThat(over.claimed())
        .singleElement()
        .satisfies(one -> assertThat(Quota.isOf(one)).isTrue());
    clock.set(hours(4, 5).startInclusive());
    // Nobody has swept yet: the room is free, but not for who let it stand empty.
    assertThat(codes(service.request(of("3", hours(4, 5)).withRoom("small"))))
        .containsExactly("QUOTA_USED_UP");
    assertThat(service.sweep(10)).hasSize(1);
    assertThat(codes(service.request(of("3", hours(4, 5)).withRoom("small"))))
        .containsExactly("QUOTA_USED_UP");
    confirmed(service.request(of("4", hours(4, 5)).withRequester("budi").withRoom("small")));
  }

  @Test
  void nobodyBooksOnTheQuotaOfAnotherOrOfNobody() {
    BookingService siti = limited(DAILY).as(Actor.of("siti", "Dinkes", Role.REQUESTER));
    BookingRequest asked = BookingRequest.of("1", "Rapat", "Dinkes", hours(9, 10));
    confirmed(siti.request(asked.withRequester("siti")));
    assertThat(codes(siti.request(asked.withRequester("ghost")))).containsExactly("NOT_PERMITTED");
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00"), ZoneOffset.UTC)
            .withRule("FREQ=DAILY;COUNT=2");
    SeriesOutcome series =
        siti.series().request(SeriesRequest.of(asked.withRequester("ghost"), daily));
    assertThat(codes(SeriesStory.refused(series).reasons())).containsExactly("NOT_PERMITTED");
    assertThat(
            ((WaitlistOutcome.Refused)
                    siti.waitlist().join(asked.withRequester("ghost"), Fixtures.NOW))
                .reasons())
        .extracting(Reason::code)
        .containsExactly("NOT_PERMITTED");
  }
}
