package id.egov.benchmarks;

import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingService;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.core.conflict.Timelines;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The first 100,000 requests of a season for 500 rooms: half for one room, half for any that is
 * large enough, all within half a year. About one in ten is refused, with its clashes and three
 * alternatives. An operation is one request, from the validation of its fields to the commit.
 */
public class RequestRoom extends Workload {

  private static final int REQUESTS = 100_000;
  private static final int ROOMS = 500;
  private static final int DAYS = 180;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** Who is asked. */
  @Param(OURS)
  public Part peer = Part.EGOV;

  /** How many threads share the requests. */
  @Param("1")
  public int threads = 1;

  private final List<Room> rooms = new ArrayList<>();
  private final BookingRequest[] requests = new BookingRequest[REQUESTS];
  private final int[] wanted = new int[REQUESTS];
  private RoomCatalog catalog = RoomCatalog.of(List.of());
  private Validator validator = validator();
  private Workers workers = new Workers(1);
  private Counter counter = (from, step) -> 0;

  /** Made by JMH. */
  public RequestRoom() {}

  /** What is asked. */
  public enum Part {
    /** The service on a store in memory. */
    EGOV,
    /** Only what the conflict engine does of it: to find a room that is free and to take it. */
    ENGINE_ALONE
  }

  /** Decides every request that stands so many after the last, from one on. */
  private interface Counter {
    long confirmed(int from, int step);
  }

  private static Validator validator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  /** Makes the rooms and the requests. */
  @Setup
  public void prepare() {
    Random random = new Random(n);
    for (int i = 0; i < ROOMS; i++) {
      rooms.add(Room.of("room-" + i, "Ruang " + i, 8 + i * 2 / 5));
    }
    catalog = RoomCatalog.of(rooms);
    for (int i = 0; i < REQUESTS; i++) {
      long start =
          NOW.toEpochMilli() + DAY * (1 + random.nextInt(DAYS - 2)) + QUARTER * random.nextInt(32);
      TimeSlot slot = TimeSlot.ofEpochMillis(start, start + QUARTER * (2 + random.nextInt(15)));
      int people = 1 + random.nextInt(60);
      wanted[i] = i % 2 == 0 ? random.nextInt(ROOMS) : -1;
      BookingRequest any =
          BookingRequest.of("r" + i, "Rapat koordinasi " + i, "dinas-" + i % 40, slot);
      requests[i] =
          wanted[i] < 0
              ? any.withPeople(people)
              : any.withRoom(rooms.get(wanted[i]).id())
                  .withPeople(Math.min(people, rooms.get(wanted[i]).capacity()));
    }
    workers = new Workers(threads);
    validator = validator();
  }

  /** Nothing is booked yet. */
  @Setup(Level.Invocation)
  public void open() {
    counter = peer == Part.EGOV ? service() : engine();
  }

  private Counter service() {
    BookingService service =
        BookingService.builder(
                new MemoryStore(), catalog, validator, Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    return (from, step) -> {
      long confirmed = 0;
      for (int i = from; i < REQUESTS; i += step) {
        confirmed += service.request(requests[i]) instanceof BookingOutcome.Confirmed ? 1 : 0;
      }
      return confirmed;
    };
  }

  private Counter engine() {
    Timelines timelines = Timelines.of(ROOMS, QUARTER);
    return (from, step) -> {
      long confirmed = 0;
      long[] among = new long[(ROOMS + Long.SIZE - 1) / Long.SIZE];
      for (int i = from; i < REQUESTS; i += step) {
        long start = requests[i].slot().startMillis();
        long end = requests[i].slot().endMillis();
        synchronized (timelines) {
          int room = wanted[i];
          if (room < 0) {
            fill(among, requests[i].people());
            timelines.firstFree(among, start, end, end - start);
            room = timelines.resource();
          }
          confirmed += room >= 0 && timelines.addIfFree(room, start, end, i) ? 1 : 0;
        }
      }
      return confirmed;
    };
  }

  /** The rooms that are large enough: they grow with their number. */
  private void fill(long[] among, int people) {
    int first = 0;
    while (rooms.get(first).capacity() < people) {
      first++;
    }
    for (int i = 0; i < among.length; i++) {
      int before = Math.min(Long.SIZE, Math.max(0, first - i * Long.SIZE));
      among[i] = before == Long.SIZE ? 0 : -1L << before;
    }
    among[among.length - 1] &= -1L >>> -ROOMS;
  }

  /** Sends the threads home. */
  @TearDown
  public void close() {
    workers.close();
  }

  /**
   * Decides all requests.
   *
   * @return how many were confirmed
   */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public long request() {
    return workers.sum(part -> counter.confirmed(part, workers.count()));
  }
}
