package id.egov.scheduling.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTimeTest {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void whatHasAnEndIsCertainToTheEnd() {
    AgendaTime time = AgendaTime.of(TimeSlot.of(NINE, HOUR));
    assertThat(time.untilDone()).isFalse();
    assertThat(time.certain()).isEqualTo(time.slot());
    assertThat(time.movedTo(NINE.plus(HOUR)).slot()).isEqualTo(TimeSlot.of(NINE.plus(HOUR), HOUR));
  }

  @Test
  void whatLastsUntilItIsDoneIsCertainForAWhile() {
    AgendaTime time = AgendaTime.untilDone(NINE, HOUR, HOUR.multipliedBy(2));
    assertThat(time.untilDone()).isTrue();
    assertThat(time.slot()).isEqualTo(TimeSlot.of(NINE, HOUR.multipliedBy(3)));
    assertThat(time.certain()).isEqualTo(TimeSlot.of(NINE, HOUR));
    assertThat(time.movedTo(NINE.plus(HOUR)))
        .isEqualTo(AgendaTime.untilDone(NINE.plus(HOUR), HOUR, HOUR.multipliedBy(2)));
  }

  @Test
  void whatIsAssumedIsTheLastPartAndNotAllOfIt() {
    TimeSlot slot = TimeSlot.of(NINE, HOUR);
    for (TimeSlot wrong :
        new TimeSlot[] {
          slot, TimeSlot.of(NINE.plusSeconds(60), HOUR), slot.movedTo(NINE.minus(HOUR))
        }) {
      assertThatThrownBy(() -> new AgendaTime(slot, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("assumed (" + wrong);
    }
  }

  @Test
  void placesAndWordsAreChecked() {
    for (double[] wrong : new double[][] {{91, 0}, {0, -181}, {Double.NaN, 0}, {0, Double.NaN}}) {
      assertThatThrownBy(() -> new Coordinates(wrong[0], wrong[1]))
          .hasMessageContaining("latitude " + wrong[0]);
    }
    assertThatThrownBy(() -> new DressCode(" ")).hasMessageContaining("1 characters");
    assertThatThrownBy(() -> new DressCode("x".repeat(201))).hasMessageContaining("201 characters");
    assertThat(DressCode.KORPRI).hasToString("Batik KORPRI");
  }

  @Test
  void anEmbargoHoldsUntilItsMoment() {
    Disclosure open = new Disclosure(Visibility.PUBLIC, NINE);
    assertThat(open.opensToPublic(NINE.minusMillis(1))).isFalse();
    assertThat(open.opensToPublic(NINE)).isTrue();
    assertThat(Disclosure.INTERNAL.opensToPublic(NINE)).isFalse();
    assertThat(new Disclosure(Visibility.PUBLIC, null).opensToPublic(NINE)).isTrue();
  }
}
