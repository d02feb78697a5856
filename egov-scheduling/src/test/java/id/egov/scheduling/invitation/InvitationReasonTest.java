package id.egov.scheduling.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.Freshness;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class InvitationReasonTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonIsToldInBothLanguages(InvitationReason code) {
    Reason reason = code.with("item", "A1", "most", "7", "official", "mayor");
    String english = InvitationReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC);
    String indonesian = InvitationReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC);
    assertThat(english).isNotEmpty().isNotEqualTo(indonesian).doesNotContain("{");
    assertThat(indonesian).doesNotContain("{");
    assertThat(english.contains("A1")).isEqualTo(indonesian.contains("A1"));
    assertThat(english.contains("7")).isEqualTo(indonesian.contains("7"));
  }

  @Test
  void outcomesGoThroughJson() throws Exception {
    Mailbox mail = new Mailbox();
    InvitationOutcome applied =
        mail.fromForum(Mailbox.request(Mailbox.audience(0, Mailbox.hours(9, 10), Mailbox.MAYORS)));
    for (InvitationOutcome outcome :
        List.of(
            applied,
            new InvitationOutcome.Unchanged(Freshness.STALE),
            new InvitationOutcome.Noted(),
            new InvitationOutcome.Wanted(InvitationOutcome.Reply.EVENT),
            new InvitationOutcome.Refused(InvitationReason.NOBODY_INVITED.with()))) {
      String json = new ObjectMapper().writeValueAsString(outcome);
      assertThat(new ObjectMapper().readValue(json, InvitationOutcome.class)).isEqualTo(outcome);
      assertThat(new JsonMapper().readValue(json, InvitationOutcome.class)).isEqualTo(outcome);
    }
  }
}
