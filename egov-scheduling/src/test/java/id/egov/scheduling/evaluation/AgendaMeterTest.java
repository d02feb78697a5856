package id.egov.scheduling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A month of a city, counted by hand. */
class AgendaMeterTest {

  private static final Instant START = Instant.parse("2026-11-03T02:00:00Z");
  private static final Instant END_OF_MONTH = Instant.parse("2026-11-30T17:00:00Z");

  private static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("walikota", "Sri Lestari", "Wali Kota"),
              Official.of("wakil", "Bambang Sejati", "=Wakil, \"Wali\" Kota"),
              Official.of("asisten1", "Yusuf Hamid", "Asisten"),
              Official.of("asisten2", "Dewi Anggun", "Asisten")));

  private static AgendaMeter meter() {
    return AgendaMeter.of(
        AgendaMeter.position(OFFICIALS),
        ReportPeriod.of("2026-11", "2027-01", Zone.WIB.zoneId().getId()),
        END_OF_MONTH);
  }

  private static AgendaEntry entry(
      Instant start, AgendaState state, int sequence, Invitation... invitations) {
    return new AgendaEntry(
        AgendaItem.of("1", "Rapat", "BPKAD", TimeSlot.of(start, Duration.ofHours(1)), "walikota"),
        "hash",
        null,
        state,
        List.of(invitations),
        new Milestones(START, START, null),
        null,
        sequence,
        null,
        1);
  }

  private static Invitation invitation(
      String official,
      Reply reply,
      @Nullable String from,
      @Nullable String to,
      @Nullable Attendance attendance) {
    return new Invitation(
        new OfficialId(official),
        true,
        from == null ? AttendingCapacity.OWN : AttendingCapacity.REPRESENTING,
        from == null ? null : new OfficialId(from),
        to == null ? null : new OfficialId(to),
        new Answer(reply, START, null, null),
        attendance);
  }

  private static Invitation invitation(String official, Reply reply) {
    return invitation(official, reply, null, null, null);
  }

  private static AgendaEvent event(AgendaCommand command, Instant at, AgendaEntry before) {
    AgendaEntry after =
        before.withItem(before.item().withVenue("Aula " + at)).withSequence(before.sequence() + 1);
    return new AgendaEvent(command, at, "prokopim", null, after, before);
  }

  /** Five items in November, one in December, one outside. */
  private static AgendaEvaluation month() {
    AgendaMeter meter = meter();
    meter.add(
        entry(
            START,
            AgendaState.HELD,
            0,
            invitation("walikota", Reply.ACCEPTED, null, null, Attendance.PRESENT),
            invitation("wakil", Reply.ACCEPTED, null, null, Attendance.ABSENT),
            invitation("asisten1", Reply.ACCEPTED)));
    meter.add(
        entry(
            START.plus(Duration.ofDays(1)),
            AgendaState.SCHEDULED,
            0,
            invitation("walikota", Reply.DELEGATED, null, "wakil", null),
            invitation("wakil", Reply.ACCEPTED, "walikota", null, null),
            invitation("asisten1", Reply.EXPIRED, "walikota", null, null),
            invitation("asisten2", Reply.WITHDRAWN, "walikota", null, null)));
    meter.add(
        entry(
            START.plus(Duration.ofDays(2)),
            AgendaState.DECLINED,
            0,
            invitation("walikota", Reply.DECLINED)));
    meter.add(
        entry(
            START.plus(Duration.ofDays(3)),
            AgendaState.CANCELLED,
            1,
            invitation("walikota", Reply.ACCEPTED)));
    meter.add(
        entry(
            START.plus(Duration.ofDays(4)),
            AgendaState.RECEIVED,
            0,
            invitation("walikota", Reply.NEEDS_ACTION)));
    meter.add(
        entry(
            START.plus(Duration.ofDays(40)),
            AgendaState.SCHEDULED,
            0,
            invitation("walikota", Reply.ACCEPTED),
            invitation("gubernur", Reply.ACCEPTED)));
    meter.add(
        entry(
            START.minus(Duration.ofDays(4)),
            AgendaState.SCHEDULED,
            0,
            invitation("walikota", Reply.ACCEPTED)));
    AgendaEntry before =
        entry(
            START,
            AgendaState.SCHEDULED,
            0,
            invitation("walikota", Reply.ACCEPTED),
            invitation("asisten1", Reply.DECLINED));
    meter.add(event(AgendaCommand.RESCHEDULE, START.minus(Duration.ofDays(1)), before));
    meter.add(
        event(AgendaCommand.RESCHEDULE, START.minus(Duration.ofDays(1)).plusMillis(1), before));
    meter.add(new AgendaEvent(AgendaCommand.ACCEPT, START, "prokopim", null, before, before));
    meter.add(new AgendaEvent(AgendaCommand.SCHEDULE, START, "prokopim", null, before, null));
    meter.add(
        event(
            AgendaCommand.RESCHEDULE,
            START,
            entry(
                START.minus(Duration.ofDays(60)),
                AgendaState.SCHEDULED,
                0,
                invitation("walikota", Reply.ACCEPTED))));
    return meter.evaluation();
  }

  private static EvaluationTable table(Dimension... by) {
    return month().tables().stream()
        .filter(table -> table.by().equals(List.of(by)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMayorsYearIsCountedByHand() {
    assertThat(
            table(Dimension.OFFICIAL).rows().stream()
                .filter(row -> new OfficialId("walikota").equals(row.official())))
        .extracting(EvaluationRow::figures)
        .containsExactly(
            new Figures(
                6,
                0,
                new Share(1, 6),
                new Share(2, 5),
                new Share(1, 5),
                new Share(1, 5),
                new Share(1, 5),
                new Share(1, 1),
                new Share(1, 1),
                new Share(1, 2)));
  }

  @Test
  void levelsHaveTheirRowsInOrder() {
    assertThat(table(Dimension.LEVEL).rows())
        .extracting(EvaluationRow::level)
        .containsExactly("=Wakil, \"Wali\" Kota", "Asisten", "Wali Kota", "gubernur");
    Figures assistants = table(Dimension.LEVEL).rows().get(1).figures();
    assertThat(assistants.invited()).isEqualTo(2);
    assertThat(assistants.askedInstead()).isEqualTo(1);
    assertThat(assistants.unanswered()).isEqualTo(new Share(1, 2));
    assertThat(assistants.recorded()).isEqualTo(new Share(0, 1));
    assertThat(assistants.attended()).isEqualTo(new Share(0, 0));
    assertThat(assistants.lateChanges()).isEqualTo(new Share(0, 0));
  }

  @Test
  void monthsAreThoseInWhichItemsBegin() {
    assertThat(table(Dimension.MONTH).rows())
        .extracting(EvaluationRow::month, row -> row.figures().invited())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 11), 9L),
            org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 12), 2L));
    assertThat(table(Dimension.LEVEL, Dimension.MONTH).rows()).hasSize(5);
  }

  @Test
  void everyTableCountsTheSame() {
    for (EvaluationTable table : month().tables()) {
      assertThat(table.rows().stream().mapToLong(row -> row.figures().invited()).sum())
          .isEqualTo(11);
    }
  }

  @Test
  void nothingIsOneRowOfNothing() {
    List<EvaluationTable> tables = meter().evaluation().tables();
    assertThat(tables.get(0).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.figures().planned().value()).isNull());
    assertThat(tables.subList(1, tables.size())).allMatch(table -> table.rows().isEmpty());
  }

  @Test
  void anEvaluationIsJson() throws Exception {
    AgendaEvaluation evaluation = month();
    StringBuilder written = new StringBuilder();
    evaluation.writeJson(written);
    ObjectMapper jackson2 = new ObjectMapper();
    JsonMapper jackson3 = new JsonMapper();
    assertThat(jackson2.readTree(written.toString()))
        .isEqualTo(jackson2.readTree(jackson2.writeValueAsString(evaluation)));
    assertThat(jackson2.readValue(jackson3.writeValueAsString(evaluation), AgendaEvaluation.class))
        .isEqualTo(evaluation);
    assertThat(jackson3.readValue(written.toString(), AgendaEvaluation.class))
        .isEqualTo(evaluation);
    assertThat(JsonCodec.strict().read(written.toString(), AgendaEvaluation.class))
        .isEqualTo(evaluation);
  }

  @Test
  void anEvaluationIsCsv() throws Exception {
    StringBuilder csv = new StringBuilder();
    month().writeCsv(csv);
    assertThat(csv.toString())
        .startsWith(
            "by,level,official,month,invited,asked_instead,called_off_share,called_off_share.part,called_off_share.whole,planned_share,")
        .contains(
            "\r\n,,,,11,2,0.0909,1,11,",
            "\r\nLEVEL,\"'=Wakil, \"\"Wali\"\" Kota\",,,2,1,0.0000,0,2,1.0000,2,2,",
            "\r\nLEVEL MONTH,Wali Kota,,2026-12,1,0,0.0000,0,1,1.0000,1,1,0.0000,0,1,0.0000,0,1,0.0000,0,1,,0,0,,0,0,,0,0\r\n",
            "\r\nOFFICIAL,,walikota,,6,");
  }

  @Test
  void everyColumnIsDefinedInBothLanguages() throws Exception {
    StringBuilder csv = new StringBuilder();
    month().writeDefinitionsCsv(csv);
    assertThat(csv.toString().split("\r\n")).hasSize(Measure.values().length + 1);
    assertThat(csv.toString())
        .startsWith("column,unit,indonesian,english\r\ninvited,count,\"Undangan: ")
        .contains("late_change_share,share,");
    assertThat(Measure.definitions())
        .allSatisfy(
            definition -> {
              assertThat(definition.indonesian()).isNotEqualTo(definition.english());
              assertThat(definition.field()).isNotBlank();
            });
  }

  @Test
  void theNoticeAndTheTablesAreGiven() {
    AgendaMeter meter =
        AgendaMeter.of(
            (official, date) -> "Eselon II",
            ReportPeriod.of(YearMonth.of(2026, 11), Zone.WIB.zoneId()),
            END_OF_MONTH,
            Duration.ofHours(2),
            List.of(Set.of(Dimension.MONTH, Dimension.LEVEL)));
    AgendaEntry before =
        entry(START, AgendaState.SCHEDULED, 0, invitation("walikota", Reply.ACCEPTED));
    meter.add(event(AgendaCommand.CANCEL, START.minus(Duration.ofHours(2)), before));
    meter.add(event(AgendaCommand.CANCEL, START.minus(Duration.ofHours(1)), before));
    assertThat(meter.evaluation().tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.by()).containsExactly(Dimension.LEVEL, Dimension.MONTH);
              assertThat(table.rows().get(0).level()).isEqualTo("Eselon II");
              assertThat(table.rows().get(0).figures().lateChanges()).isEqualTo(new Share(1, 2));
            });
  }
}
