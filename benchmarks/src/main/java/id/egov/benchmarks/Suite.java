package id.egov.benchmarks;

import static id.egov.benchmarks.DataSet.BOOK;
import static id.egov.benchmarks.DataSet.BOOK_ANY;
import static id.egov.benchmarks.DataSet.CITY;
import static id.egov.benchmarks.DataSet.DENSITY_1;
import static id.egov.benchmarks.DataSet.DENSITY_10;
import static id.egov.benchmarks.DataSet.DENSITY_100;
import static id.egov.benchmarks.DataSet.DENSITY_1000;
import static id.egov.benchmarks.DataSet.EQUAL;
import static id.egov.benchmarks.DataSet.HOUR;
import static id.egov.benchmarks.DataSet.ONION;
import static id.egov.benchmarks.DataSet.SECONDS;
import static id.egov.benchmarks.DataSet.SPREAD;
import static id.egov.benchmarks.DataSet.TAIL;
import static id.egov.benchmarks.DataSet.TAIL_ANY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is measured: every peer where it matters most, and the best of them where the question is
 * how the cost grows. A peer is left out where it would take more memory or minutes than the rest
 * together.
 */
final class Suite {

  private static final int SMALL = 1000;
  private static final int MEDIUM = 100_000;
  private static final int LARGE = 1_000_000;
  private static final int HUGE = 10_000_000;
  private static final int LIVE = 150_000;
  private static final DataSet[] HARD = {HOUR, SPREAD, ONION, EQUAL, SECONDS};

  private Suite() {}

  /** All runs, in the order of the workloads. */
  static List<Run> runs() {
    return Stream.of(
            anyOverlap(),
            countOverlaps(),
            allOverlaps(),
            bookAndCancel(),
            allClashes(),
            searches(),
            peakLoad(),
            build(),
            requestRoom(),
            bookDurably(),
            readWeek(),
            gradeNik())
        .flatMap(List::stream)
        .toList();
  }

  /** Every method with every peer on the smallest data: shows that it runs. */
  static List<Run> smallest() {
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Run run : runs()) {
      runs.merge(run.name() + run.threads(), run.withPeersOnly(), Run::withPeersOf);
    }
    return List.copyOf(runs.values());
  }

  private static List<Run> anyOverlap() {
    Run throughput = Run.of(AnyOverlap.class, "throughput");
    Run latency = Run.of(AnyOverlap.class, "latency");
    AnyOverlapPeer[] best = {
      AnyOverlapPeer.BINARY_SEARCH,
      AnyOverlapPeer.TREE_MAP,
      AnyOverlapPeer.HTSJDK_TREE,
      AnyOverlapPeer.GUAVA_IMMUTABLE_RANGE_SET
    };
    return List.of(
        throughput.on(TAIL_ANY).sizes(LARGE).beside(AnyOverlapPeer.values()),
        throughput.on(TAIL).sizes(LARGE).beside(AnyOverlapPeer.values()),
        latency.on(TAIL_ANY, TAIL).sizes(LARGE).beside(best),
        throughput.on(TAIL_ANY).sizes(SMALL, 10_000, MEDIUM).beside(best).full(),
        throughput.on(BOOK_ANY, BOOK).sizes(LARGE).beside(best).full(),
        throughput
            .on(HARD)
            .sizes(LARGE)
            .beside(AnyOverlapPeer.BINARY_SEARCH, AnyOverlapPeer.TREE_MAP)
            .full());
  }

  private static List<Run> countOverlaps() {
    Run throughput = Run.of(CountOverlaps.class, "throughput");
    Run latency = Run.of(CountOverlaps.class, "latency");
    return List.of(
        throughput.on(TAIL).sizes(LARGE).with("begins", 1, 300).beside(OverlapsPeer.values()),
        throughput
            .on(TAIL_ANY)
            .sizes(LARGE)
            .with("begins", 1, 300)
            .beside(OverlapsPeer.BINARY_SEARCH, OverlapsPeer.HTSJDK_TREE)
            .full(),
        latency
            .on(TAIL_ANY, TAIL)
            .sizes(LARGE)
            .with("begins", 1)
            .beside(OverlapsPeer.BINARY_SEARCH, OverlapsPeer.HTSJDK_TREE),
        throughput
            .on(TAIL_ANY)
            .sizes(SMALL, 10_000, MEDIUM)
            .with("begins", 1)
            .beside(OverlapsPeer.BINARY_SEARCH, OverlapsPeer.HTSJDK_TREE)
            .full(),
        throughput
            .on(HARD)
            .sizes(LARGE)
            .with("begins", 0)
            .beside(OverlapsPeer.BINARY_SEARCH)
            .full());
  }

  private static List<Run> allOverlaps() {
    Run throughput = Run.of(AllOverlaps.class, "throughput");
    return List.of(
        throughput.on(TAIL).sizes(LARGE).with("begins", 1, 300).beside(OverlapsPeer.values()),
        throughput
            .on(TAIL_ANY, CITY)
            .sizes(LARGE)
            .with("begins", 1, 300)
            .beside(OverlapsPeer.BINARY_SEARCH, OverlapsPeer.HTSJDK_TREE)
            .full(),
        throughput
            .on(DENSITY_1, DENSITY_10, DENSITY_100, DENSITY_1000)
            .sizes(MEDIUM)
            .with("begins", 0)
            .beside(OverlapsPeer.BINARY_SEARCH, OverlapsPeer.HTSJDK_TREE)
            .full(),
        throughput
            .on(HARD)
            .sizes(MEDIUM)
            .with("begins", 0)
            .beside(OverlapsPeer.BINARY_SEARCH)
            .full());
  }

  private static List<Run> bookAndCancel() {
    Run throughput = Run.of(BookAndCancel.class, "throughput");
    Run all = throughput.on(BOOK).sizes(LIVE).with("rooms", 200).beside(RoomsPeer.values());
    Run some =
        throughput.sizes(LIVE).with("rooms", 200).beside(RoomsPeer.TREE_MAP, RoomsPeer.ARRAY_LIST);
    return List.of(
        all,
        all.threads(2),
        all.with("rooms", 1),
        all.with("rooms", 1).threads(2),
        some.on(TAIL, BOOK_ANY),
        some.on(TAIL, BOOK_ANY).threads(2).full(),
        throughput
            .on(BOOK)
            .sizes(SMALL, 10_000)
            .with("rooms", 1)
            .beside(RoomsPeer.TREE_MAP, RoomsPeer.ARRAY_LIST)
            .full());
  }

  private static List<Run> allClashes() {
    Run batch = Run.of(AllClashes.class, "batch").ofSlowOperations();
    Run ours = batch.on(BOOK).beside();
    AllClashesPeer[] notQuadratic = {
      AllClashesPeer.OBJECT_SORT_AND_SCAN,
      AllClashesPeer.TREE_MAP_SWEEP,
      AllClashesPeer.HTSJDK_TREE,
      AllClashesPeer.TIME4J_TREE
    };
    return List.of(
        batch.on(BOOK).sizes(LARGE).beside(notQuadratic),
        batch.on(TAIL).sizes(LARGE).beside(AllClashesPeer.OBJECT_SORT_AND_SCAN),
        batch.on(BOOK).sizes(LARGE).with("threads", 2).beside(AllClashesPeer.OBJECT_SORT_AND_SCAN),
        ours.sizes(MEDIUM, HUGE),
        ours.sizes(MEDIUM, HUGE).with("threads", 2).full(),
        batch.on(BOOK).sizes(SMALL).beside(AllClashesPeer.values()).full(),
        batch.on(BOOK).sizes(MEDIUM, HUGE).beside(AllClashesPeer.OBJECT_SORT_AND_SCAN).full(),
        batch.on(HARD).sizes(MEDIUM).beside(AllClashesPeer.OBJECT_SORT_AND_SCAN).full());
  }

  private static List<Run> searches() {
    Run free = Run.of(FirstFreeRoom.class, "throughput").sizes(MEDIUM);
    Run common = Run.of(CommonHour.class, "throughput").sizes(MEDIUM);
    CalendarsPeer[] mutable = {
      CalendarsPeer.EGOV_SINGLE_TIMELINES,
      CalendarsPeer.TREE_MAP,
      CalendarsPeer.SORTED_ARRAYS,
      CalendarsPeer.GUAVA_COMPLEMENT
    };
    Run usual = free.with("searches", 16);
    Run worst = free.with("searches", 1);
    return List.of(
        usual.on(BOOK).with("minutes", 120, 0).beside(mutable),
        worst.on(BOOK).with("minutes", 120, 0).beside(mutable),
        usual.on(BOOK).with("minutes", 30, 480).beside(mutable).full(),
        usual.on(BOOK_ANY, TAIL).with("minutes", 120).beside(mutable).full(),
        worst.on(BOOK_ANY, TAIL).with("minutes", 120).beside(mutable).full(),
        common.with("searches", 16).on(BOOK, BOOK_ANY).beside(CalendarsPeer.values()),
        common.with("searches", 1).on(BOOK, BOOK_ANY).beside(mutable));
  }

  private static List<Run> peakLoad() {
    Run throughput = Run.of(PeakLoad.class, "throughput");
    PeakLoadPeer[] notFromTheBeginning = {
      PeakLoadPeer.TREE_MAP_OF_LOADS, PeakLoadPeer.SORTED_ARRAYS_OF_LOADS
    };
    return List.of(
        throughput.on(BOOK).sizes(MEDIUM).beside(PeakLoadPeer.values()),
        throughput.on(TAIL).sizes(MEDIUM).beside(notFromTheBeginning),
        throughput.on(BOOK).sizes(SMALL, 10_000, LARGE).beside(notFromTheBeginning).full(),
        throughput.on(HARD).sizes(MEDIUM).beside(notFromTheBeginning).full());
  }

  private static List<Run> build() {
    return List.of(
        Run.of(Build.class, "build")
            .on(TAIL, TAIL_ANY)
            .sizes(LARGE)
            .with("structure", "IntervalIndex", "BusyTimes")
            .beside(Build.Builder.values()));
  }

  private static List<Run> requestRoom() {
    Run request = Run.of(RequestRoom.class, "request").ofSlowOperations();
    return List.of(request.with("threads", 1, 2).beside(RequestRoom.Part.values()));
  }

  private static List<Run> bookDurably() {
    Run book = Run.of(BookDurably.class, "book").beside(StorePeer.values());
    return List.of(
        book.with("rooms", 1, 500),
        book.with("rooms", 1, 500).threads(2),
        book.with("rooms", 1, 500).threads(8));
  }

  private static List<Run> readWeek() {
    return List.of(Run.of(ReadWeek.class, "read").with("rooms", 1, 500).beside(StorePeer.values()));
  }

  private static List<Run> gradeNik() {
    return List.of(Run.of(GradeNik.class, "grade").beside(NikPeer.values()));
  }
}
