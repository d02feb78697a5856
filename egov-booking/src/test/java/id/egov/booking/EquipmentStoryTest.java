package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquipmentStoryTest extends StoryCase {

  private static RoomCatalog with(int projectors) {
    return Fixtures.ROOMS.withEquipment(
        List.of(
            new EquipmentPool("projector", "Projector", projectors),
            new EquipmentPool("mic", "Microphone", 3)));
  }

  private final BookingService service = builder(with(3)).build();

  @Test
  void projectorsAreSharedUntilNoneIsLeft() {
    confirmed(
        service.request(
            request("1", hours(9, 11)).withRoom("hall-a").withEquipment("projector", 2)));
    Refused refused =
        refused(
            service.request(
                request("2", hours(10, 12)).withRoom("hall-b").withEquipment("projector", 2)));
    assertThat(codes(refused)).containsExactly("EQUIPMENT_TAKEN");
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:1"));
    assertThat(refused.reasons().get(0).evidence()).containsEntry("equipment", "projector");
    // The room asked for at the nearest time at which there are enough.
    assertThat(refused.alternatives().get(0))
        .isEqualTo(new Alternative(List.of(new RoomId("hall-b")), hours(11, 13), 68));
    confirmed(
        service.request(
            request("3", hours(10, 12)).withRoom("hall-b").withEquipment("projector", 1)));
  }

  @Test
  void whatThereIsNotCannotBeWaitedFor() {
    Refused unknown =
        refused(service.request(request("1", hours(9, 10)).withEquipment("piano", 1)));
    assertThat(codes(unknown)).contains("EQUIPMENT_UNKNOWN");
    assertThat(unknown.alternatives()).isEmpty();
    Refused few =
        refused(service.request(request("2", hours(9, 10)).withEquipment("projector", 4)));
    assertThat(codes(few)).contains("EQUIPMENT_TOO_FEW");
    assertThat(few.clashes()).isEmpty();
  }

  @Test
  void aPoolThatShrankIsNotGivenOutAnyMore() {
    confirmed(
        service.request(
            request("1", hours(9, 10)).withRoom("hall-a").withEquipment("projector", 2)));
    BookingService fewer = builder(with(2)).build();
    assertThat(
            codes(
                fewer.request(
                    request("2", hours(9, 10)).withRoom("small").withEquipment("projector", 1))))
        .containsExactly("EQUIPMENT_TAKEN");
    confirmed(
        fewer.request(request("3", hours(10, 11)).withRoom("small").withEquipment("projector", 2)));
    BookingService more = builder(with(5)).build();
    confirmed(
        more.request(request("4", hours(9, 10)).withRoom("hall-b").withEquipment("projector", 3)));
  }

  @Test
  void everyPoolThatIsShortIsToldWhoeverHasIt() {
    confirmed(
        service.request(
            request("1", hours(9, 10))
                .withRoom("hall-a")
                .withEquipment("projector", 3)
                .withVisibility(Visibility.CONFIDENTIAL)));
    confirmed(
        service.request(
            request("2", hours(9, 10))
                .withRoom("hall-b")
                .withEquipment("mic", 3)
                .withVisibility(Visibility.CONFIDENTIAL)));
    Refused refused =
        refused(
            service.request(
                request("3", hours(9, 10))
                    .withRoom("small")
                    .withEquipment("mic", 1)
                    .withEquipment("projector", 1)));
    assertThat(refused.clashes()).isEmpty();
    assertThat(refused.reasons())
        .extracting(reason -> reason.evidence().get("equipment"))
        .containsExactly("mic", "projector");
  }

  @Test
  void whoIsEnoughForAnyRoomIsNamedAlone() {
    Duration hour = Duration.ofHours(1);
    Room early = Room.of("early", "Early", 10).withFeatures("stage").withSetup(hour, Duration.ZERO);
    Room late = Room.of("late", "Late", 20).withFeatures("stage").withSetup(Duration.ZERO, hour);
    List<Room> rooms = new ArrayList<>(List.of(early, late));
    for (String id : List.of("v", "y", "z1", "z2")) {
      rooms.add(Room.of(id, id, 30));
    }
    BookingService studio =
        builder(
                RoomCatalog.of(rooms)
                    .withEquipment(List.of(new EquipmentPool("mic", "Microphone", 4))))
            .build();
    confirmed(studio.request(request("x", hours(10, 11)).withRoom("early")));
    // In the early room v stays and y is too many; in the late one y stays and both z are. Yet
    // without y, and y alone, the late room could be had.
    confirmed(studio.request(mics("v", hours(9, 10), 1)));
    confirmed(studio.request(mics("y", hours(9, 12), 2)));
    confirmed(studio.request(mics("z1", hours(11, 12), 1)));
    confirmed(studio.request(mics("z2", hours(11, 12), 1)));
    Refused refused =
        refused(
            studio.request(
                request("wanted", hours(10, 11)).withFeatures("stage").withEquipment("mic", 2)));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:y"));
    assertThat(codes(refused)).containsExactly("ALL_ROOMS_TAKEN", "EQUIPMENT_TAKEN");
    assertThat(refused.reasons().get(0).evidence()).containsEntry("cheapest", "late");
  }

  private static BookingRequest mics(String id, TimeSlot slot, int units) {
    return request(id, slot).withRoom(id).withEquipment("mic", units);
  }

  @Test
  void poolsHaveIdsAndUnits() {
    assertThatThrownBy(() -> new EquipmentPool("mic", "Mic", 0)).hasMessageContaining("units (0)");
    assertThatThrownBy(
            () ->
                Fixtures.ROOMS.withEquipment(
                    List.of(new EquipmentPool("a", "A", 1), new EquipmentPool("a", "B", 1))))
        .hasMessageContaining("'a' comes twice");
  }
}
