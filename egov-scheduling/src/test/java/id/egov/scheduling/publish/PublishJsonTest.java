package id.egov.scheduling.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.time.Zone;
import id.egov.scheduling.people.OfficialId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An edition is its own JSON, and its parts are checked. */
class PublishJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  @Property(tries = 100)
  void anEditionComesBackAsItWas(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    var entries = Agendas.random(random);
    AgendaEdition edition =
        City.PUBLISHER.revise(
            City.PUBLISHER.publish(Agendas.frame(random), entries, City.SUNDAY_NOON),
            Agendas.changed(random, entries),
            City.SUNDAY_NOON.plusSeconds(1));
    String json2 = JACKSON_2.writeValueAsString(edition);
    String json3 = JACKSON_3.writeValueAsString(edition);
    assertThat(JACKSON_2.readValue(json3, AgendaEdition.class)).isEqualTo(edition);
    assertThat(JACKSON_3.readValue(json2, AgendaEdition.class)).isEqualTo(edition);
    JsonCodec codec = JsonCodec.strict();
    assertThat(codec.read(codec.write(edition), AgendaEdition.class)).isEqualTo(edition);
  }

  private static AgendaFrame frame(String heading, LocalDate from, LocalDate to, String... ids) {
    return new AgendaFrame(
        heading,
        List.of(ids).stream().map(OfficialId::new).toList(),
        from,
        to,
        Zone.WIB,
        Audience.PUBLIC,
        Withheld.HIDDEN);
  }

  @Test
  void aFrameIsAboutSomebodyAndSomeDays() {
    LocalDate day = City.MONDAY;
    assertThat(frame("Agenda", day, day.plusDays(366), "walikota").window().duration().toDays())
        .isEqualTo(367);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame(" ", day, day, "walikota"))
        .withMessageContaining("heading");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame("Agenda", day, day))
        .withMessageContaining("officials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame("Agenda", day, day, "a", "a"))
        .withMessageContaining("officials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame("Agenda", day, day.minusDays(1), "a"))
        .withMessageContaining("2026-11-22");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame("Agenda", day, day.plusDays(367), "a"))
        .withMessageContaining("366");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame("Agenda", LocalDate.of(0, 1, 1), LocalDate.of(0, 1, 1), "a"))
        .withMessageContaining("years");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> frame("Agenda", LocalDate.of(9999, 12, 31), LocalDate.of(10_000, 1, 1), "a"))
        .withMessageContaining("years");
  }

  @Test
  void anEditionIsNoNegativeRevision() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AgendaEdition(
                    City.week(), -1, City.SUNDAY_NOON, List.of(), List.of(), List.of()))
        .withMessageContaining("revision (-1)");
  }

  @Test
  void aChangeHasWhatGoesWithItsKind() {
    AgendaLine line =
        City.first(
                City.week(), City.attended(City.item("1", "Rapat", City.slot(0, "09:00", "10:00"))))
            .lines()
            .get(0);
    for (ChangeKind kind : ChangeKind.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AgendaChange(kind, null, null, null, null));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new AgendaChange(kind, 1, 1, kind == ChangeKind.TIME ? null : line.time(), line));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AgendaChange(kind, null, 1, line.time(), null));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AgendaChange(kind, 1, null, null, line));
    }
    AgendaChange place = new AgendaChange(ChangeKind.PLACE, 2, 1, null, line);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgendaChange.apply(List.of(line), List.of(place)))
        .withMessageContaining("before (2)");
    AgendaChange none = new AgendaChange(ChangeKind.PLACE, 0, 1, null, line);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgendaChange.apply(List.of(line), List.of(none)))
        .withMessageContaining("before (0)");
  }

  @Test
  void anItemComesOnce() {
    var entry = City.attended(City.item("1", "Rapat", City.slot(0, "09:00", "10:00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> City.first(City.week(), entry, entry))
        .withMessageContaining("twice");
  }
}
