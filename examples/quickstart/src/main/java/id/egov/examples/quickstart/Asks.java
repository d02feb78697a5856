package id.egov.examples.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is asked for, in order, each id once. */
final class Asks {

  private final List<Ask> inOrder = new ArrayList<>();
  private final Map<String, Place> placeOfId = new HashMap<>();

  void add(Place place, String idField, Ask ask) throws FieldException {
    String id = ask.request().id().value();
    Place first = placeOfId.putIfAbsent(id, place);
    if (first != null) {
      throw new FieldException(
          idField, InputReason.ID_TWICE.with("value", Masked.value(id), "place", first.toString()));
    }
    inOrder.add(ask);
  }

  List<Ask> inOrder() {
    return List.copyOf(inOrder);
  }
}
