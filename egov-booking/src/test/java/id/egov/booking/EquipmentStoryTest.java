package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentKey;
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
  void poolsHaveIdsAndUnits() {
    assertThatThrownBy(() -> new EquipmentPool("mic", "Mic", 0)).hasMessageContaining("units (0)");
    assertThatThrownBy(
            () ->
                Fixtures.ROOMS.withEquipment(
                    List.of(new EquipmentPool("a", "A", 1), new EquipmentPool("a", "B", 1))))
        .hasMessageContaining("'a' comes twice");
  }
}
