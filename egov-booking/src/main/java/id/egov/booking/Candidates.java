package id.egov.booking;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** Which rooms a request could have at all, whoever else has booked. */
final class Candidates {

  private final RoomCatalog catalog;

  Candidates(RoomCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The rooms asked for, as one, or all that fit, the tightest first.
   *
   * @param reasons told why there are none, or why the ones asked for will not do
   */
  List<RankedRoom> of(BookingRequest request, List<Reason> reasons) {
    addEquipmentReasons(request, reasons);
    if (request.rooms().isEmpty()) {
      List<RankedRoom> fitting = catalog.ranks().fitting(request);
      if (fitting.isEmpty()) {
        reasons.add(RoomFit.noneFits(request));
      }
      return fitting;
    }
    List<RankedRoom> named = new ArrayList<>();
    for (RoomId id : request.rooms()) {
      RankedRoom known = catalog.ranks().find(id);
      if (known == null) {
        reasons.add(BookingReason.ROOM_UNKNOWN.with("room", id.value()));
        continue;
      }
      RankedRoom furnished = known.furnished(request.layout());
      if (furnished == null) {
        reasons.add(
            BookingReason.LAYOUT_UNKNOWN.with(
                "room", id.value(), "layout", String.valueOf(request.layout())));
        continue;
      }
      named.add(furnished);
    }
    if (named.size() < request.rooms().size()) {
      return List.of();
    }
    RankedRoom whole = RankedRoom.together(named);
    reasons.addAll(RoomFit.misfits(whole, request));
    return List.of(whole);
  }

  private void addEquipmentReasons(BookingRequest request, List<Reason> reasons) {
    request
        .equipment()
        .forEach(
            (id, wanted) -> {
              EquipmentPool pool = catalog.equipment().get(id);
              if (pool == null) {
                reasons.add(BookingReason.EQUIPMENT_UNKNOWN.with("equipment", id));
              } else if (pool.units() < wanted) {
                reasons.add(
                    BookingReason.EQUIPMENT_TOO_FEW.with(
                        "equipment", id,
                        "units", String.valueOf(pool.units()),
                        "wanted", wanted.toString()));
              }
            });
  }
}
