package id.egov.scheduling.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The table of states, as anybody may read it. */
class AgendaCommandTest {

  private static <T> String which(T[] values, Predicate<T> chosen) {
    return Arrays.stream(values).filter(chosen).map(Object::toString).toList().toString();
  }

  @Test
  void theTableOfItems() {
    List<String> table =
        Arrays.stream(AgendaCommand.values())
            .map(
                command ->
                    command
                        + " "
                        + which(AgendaState.values(), command::leadsFrom)
                        + " -> "
                        + which(AgendaState.values(), command::leadsTo))
            .toList();
    assertThat(table)
        .containsExactly(
            "RECEIVE [] -> [RECEIVED]",
            "SCHEDULE [] -> [SCHEDULED]",
            "ACCEPT [RECEIVED, SCHEDULED, DECLINED] -> [SCHEDULED]",
            "DECLINE [RECEIVED, SCHEDULED] -> [RECEIVED, SCHEDULED, DECLINED]",
            "DELEGATE [RECEIVED, SCHEDULED, DECLINED] -> [SCHEDULED]",
            "REDELEGATE [RECEIVED, SCHEDULED] -> [SCHEDULED]",
            "TAKE_BACK [RECEIVED, SCHEDULED] -> [RECEIVED, SCHEDULED]",
            "EXPIRE [RECEIVED, SCHEDULED] -> [RECEIVED, SCHEDULED]",
            "RESCHEDULE [RECEIVED, SCHEDULED, DECLINED, POSTPONED, HELD] -> [RECEIVED, SCHEDULED,"
                + " DECLINED, HELD]",
            "POSTPONE [RECEIVED, SCHEDULED, DECLINED] -> [POSTPONED]",
            "CANCEL [RECEIVED, SCHEDULED, DECLINED, POSTPONED] -> [CANCELLED]",
            "REVISE [RECEIVED, SCHEDULED, DECLINED, POSTPONED, HELD] -> [RECEIVED, SCHEDULED,"
                + " DECLINED, POSTPONED, HELD]",
            "PUBLISH [RECEIVED, SCHEDULED, DECLINED, HELD] -> [RECEIVED, SCHEDULED, DECLINED,"
                + " HELD]",
            "UNPUBLISH [RECEIVED, SCHEDULED, DECLINED, POSTPONED, CANCELLED, HELD] -> [RECEIVED,"
                + " SCHEDULED, DECLINED, POSTPONED, CANCELLED, HELD]",
            "RECORD [RECEIVED, SCHEDULED, DECLINED, HELD] -> [HELD]");
  }

  @Test
  void theTableOfInvitations() {
    List<String> table =
        Arrays.stream(AgendaCommand.values())
            .filter(command -> Arrays.stream(Reply.values()).anyMatch(command::leadsTo))
            .map(
                command ->
                    command
                        + " "
                        + which(Reply.values(), command::leadsFrom)
                        + " -> "
                        + which(Reply.values(), command::leadsTo))
            .toList();
    assertThat(table)
        .containsExactly(
            "ACCEPT [NEEDS_ACTION, DECLINED, DELEGATED] -> [ACCEPTED]",
            "DECLINE [NEEDS_ACTION, ACCEPTED, DELEGATED] -> [DECLINED]",
            "DELEGATE [NEEDS_ACTION, ACCEPTED, DECLINED] -> [DELEGATED]",
            "REDELEGATE [DELEGATED] -> [DELEGATED]",
            "TAKE_BACK [DELEGATED] -> [NEEDS_ACTION]",
            "EXPIRE [NEEDS_ACTION] -> [EXPIRED]");
  }

  @Test
  void answersAreWhatCalendarsCallThem() {
    assertThat(Arrays.stream(Reply.values()).map(reply -> reply + " " + reply.participation()))
        .containsExactly(
            "NEEDS_ACTION NEEDS_ACTION",
            "ACCEPTED ACCEPTED",
            "DECLINED DECLINED",
            "DELEGATED DELEGATED",
            "EXPIRED DECLINED",
            "WITHDRAWN DECLINED");
    assertThat(which(Reply.values(), Reply::stillInvited))
        .isEqualTo("[NEEDS_ACTION, ACCEPTED, DECLINED, DELEGATED]");
    assertThat(AgendaCommand.TAKE_BACK.eventType()).isEqualTo("agenda-take-back");
  }
}
