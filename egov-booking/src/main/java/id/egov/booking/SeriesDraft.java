package id.egov.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series that is being changed. Not thread-safe. */
final class SeriesDraft {

  private final SeriesRequest request;
  private SeriesRequest plan;
  private SeriesState state;
  private List<SeriesDate> dates;
  private @Nullable Instant openFrom;
  private @Nullable SeriesId continues;
  private @Nullable SeriesId continuedBy;
  private int sequence;
  private @Nullable String note;

  private SeriesDraft(
      SeriesRequest request, SeriesRequest plan, SeriesState state, List<SeriesDate> dates) {
    this.request = request;
    this.plan = plan;
    this.state = state;
    this.dates = dates;
  }

  /** A new series. */
  static SeriesDraft of(SeriesRequest request) {
    return new SeriesDraft(request, request, SeriesState.ACTIVE, List.of());
  }

  /** A copy to be changed. */
  static SeriesDraft of(Series series) {
    SeriesDraft draft =
        new SeriesDraft(series.request(), series.plan(), series.state(), series.dates());
    draft.openFrom = series.openFrom();
    draft.continues = series.continues();
    draft.continuedBy = series.continuedBy();
    draft.sequence = series.sequence();
    draft.note = series.note();
    return draft;
  }

  /** What is asked for from now on, of which guests must be told. */
  SeriesDraft plan(SeriesRequest plan) {
    this.plan = plan;
    sequence++;
    return this;
  }

  SeriesDraft cancelled() {
    state = SeriesState.CANCELLED;
    openFrom = null;
    sequence++;
    return this;
  }

  SeriesDraft dates(List<SeriesDate> dates) {
    this.dates = dates;
    return this;
  }

  SeriesDraft openFrom(@Nullable Instant openFrom) {
    this.openFrom = openFrom;
    return this;
  }

  SeriesDraft continues(SeriesId before) {
    this.continues = before;
    return this;
  }

  SeriesDraft continuedBy(SeriesId next) {
    this.continuedBy = next;
    return this;
  }

  SeriesDraft note(@Nullable String note) {
    this.note = note;
    return this;
  }

  Series build() {
    return new Series(
        request,
        plan,
        state,
        dates,
        openFrom,
        continues,
        continuedBy,
        sequence,
        note,
        StagedStore.STAGED);
  }
}
