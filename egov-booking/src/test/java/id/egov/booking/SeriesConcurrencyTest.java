package id.egov.booking;

import static id.egov.booking.BookingConcurrencyTest.together;
import static id.egov.booking.SeriesStory.mondays;
import static id.egov.booking.SeriesStory.series;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Store;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SeriesConcurrencyTest extends OnAStore {

  @Test
  void ofSeriesForOneRoomOneIsAcceptedWhole() throws Exception {
    for (int round = 0; round < rounds(10); round++) {
      Store store = emptyStore();
      BookingService service = Fixtures.service(store).alternatives(0).build();
      List<Callable<SeriesOutcome>> clicks = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        SeriesRequest request = series("s" + i, "small", mondays());
        clicks.add(() -> service.series().request(request));
      }
      List<SeriesOutcome> outcomes = together(clicks);
      assertThat(outcomes).filteredOn(SeriesOutcome.Accepted.class::isInstance).hasSize(1);
      assertThat(claims(store)).hasSize(26);
    }
  }

  @Test
  void seriesThatMoveAgainstEachOtherNeverOverlap() throws Exception {
    BookingService service =
        Fixtures.service(store)
            .alternatives(0)
            .policy(BookingPolicy.ofDefaults().withSeriesLimits(SeriesLimits.of(80, 20)))
            .build();
    List<Callable<Integer>> clerks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int clerk = i;
      clerks.add(() -> move(service, clerk));
    }
    assertThat(together(clerks)).anyMatch(moves -> moves > 0);
    List<Claim> claims = claims(store);
    for (int i = 1; i < claims.size(); i++) {
      assertThat(claims.get(i - 1).slot().overlaps(claims.get(i).slot())).isFalse();
    }
  }

  private int move(BookingService service, int clerk) {
    LocalDateTime first = mondays().start().plusHours(clerk);
    Recurrence weekly = mondays().movedTo(first);
    SeriesRequest request = series("c" + clerk, "small", weekly);
    service.series().request(request);
    int moves = 0;
    for (int i = 1; i <= rounds(5); i++) {
      Series now = service.series().find(request.id()).orElseThrow();
      SeriesRequest moved =
          request.withRecurrence(weekly.movedTo(first.plusHours((clerk + i * 3) % 5)));
      if (service.series().change(moved, now.version(), null) instanceof SeriesOutcome.Accepted) {
        moves++;
      }
    }
    return moves;
  }

  private static List<Claim> claims(Store store) {
    return store
        .timeline(new RoomId("small").resource(), TimeSlot.of(Fixtures.NOW, Duration.ofDays(400)))
        .claims();
  }
}
