package id.egov.identity.citizen;

import static id.egov.identity.citizen.CitizenCommand.CORRECT;
import static id.egov.identity.citizen.CitizenCommand.ERASE;
import static id.egov.identity.citizen.CitizenCommand.EXPORT;
import static id.egov.identity.citizen.CitizenCommand.LIFT;
import static id.egov.identity.citizen.CitizenCommand.OBJECT;
import static id.egov.identity.citizen.CitizenCommand.PERMIT;
import static id.egov.identity.citizen.CitizenCommand.READ;
import static id.egov.identity.citizen.CitizenCommand.READ_LOG;
import static id.egov.identity.citizen.CitizenCommand.REGISTER;
import static id.egov.identity.citizen.CitizenCommand.RESTRICT;
import static id.egov.identity.citizen.CitizenCommand.REVEAL;
import static id.egov.identity.citizen.CitizenCommand.ROTATE;
import static id.egov.identity.citizen.CitizenCommand.SWEEP;
import static id.egov.identity.citizen.CitizenCommand.VERIFY;
import static id.egov.identity.citizen.CitizenCommand.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoleCitizenAccessTest extends CitizenCase {

  private static List<CitizenCommand> of(Role... roles) {
    Actor actor = Actor.of("somebody", "dukcapil", roles);
    CitizenAccess access = new RoleCitizenAccess();
    return Arrays.stream(CitizenCommand.values())
        .filter(command -> access.may(actor, command, AID))
        .toList();
  }

  @Test
  void eachRoleDoesWhatIsItsOwn() {
    assertThat(of()).isEmpty();
    assertThat(of(Role.REQUESTER))
        .containsExactly(REGISTER, READ, PERMIT, WITHDRAW, OBJECT, CORRECT);
    assertThat(of(Role.VERIFIER))
        .containsExactly(
            REGISTER, READ, REVEAL, PERMIT, WITHDRAW, OBJECT, CORRECT, RESTRICT, LIFT, VERIFY);
    assertThat(of(Role.APPROVER)).containsExactly(EXPORT, READ_LOG, ERASE);
    assertThat(of(Role.ADMINISTRATOR)).containsExactly(READ_LOG, SWEEP, ROTATE);
    assertThat(of(Role.APPLICATION)).containsExactly(CitizenCommand.values());
  }

  @Test
  void whoMayNotLearnsNothingNotEvenWhetherSomebodyIsKnown() {
    CitizenRegistry all = sealing();
    CitizenStanding siti = given(all.register(siti(), AID, LegalBasis.CONSENT, null));
    CitizenRegistry none = all.as(Actor.of("nobody", "dukcapil"));
    CitizenId id = siti.id();
    int events = events().size();
    List<CitizenAnswer<?>> answers = new ArrayList<>();
    for (CitizenId each : List.of(id, CitizenId.random())) {
      answers.addAll(
          List.of(
              none.find(each),
              none.read(each, AID),
              none.reveal(each, AID),
              none.permit(each, AID, LegalBasis.CONSENT, null),
              none.withdraw(each, AID),
              none.object(each, AID, "why"),
              none.correct(each, 1, CitizenChange.NOTHING.name("x"), "why"),
              none.restrict(each, "why"),
              none.lift(each, "why"),
              none.export(each),
              none.erase(each, "why"),
              none.accesses(each, null, 1)));
    }
    answers.addAll(
        List.of(
            none.register(siti(), AID, LegalBasis.CONSENT, null),
            none.find(SITI_NIK),
            none.find(nik(2)),
            none.find(siti.tokens().get(0)),
            none.accesses(siti.tokens().get(0), null, 1),
            none.sweep(1),
            none.rotate(null, 1)));
    assertThat(answers.stream().map(CitizenCase::codes)).containsOnly(List.of("NOT_PERMITTED"));
    assertThat(events()).hasSize(events);
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    for (CitizenReason kind : CitizenReason.values()) {
      Reason reason =
          kind.with(
              "citizen",
              "abc",
              "purpose",
              "p",
              "until",
              "u",
              "expected",
              "1",
              "actual",
              "2",
              "actor",
              "a",
              "command",
              "READ");
      String indonesian = CitizenReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC);
      String english = CitizenReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC);
      assertThat(indonesian).isNotBlank().isNotEqualTo(english);
    }
  }
}
