package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleBookingAccessTest {

  private static final ApprovalStep CHECK = new ApprovalStep("verifikasi", Role.VERIFIER);
  private final RoleBookingAccess access = new RoleBookingAccess();
  private final BookingRequest asked =
      BookingRequest.of("1", "Rapat", "Bappeda", hours(9, 10)).withRequester("siti");

  private static Actor actor(String id, String agency, String role) {
    return Actor.of(id, agency, Role.valueOf(role));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          siti | Bappeda   | REQUESTER     | HOLD REQUEST WITHDRAW CANCEL RESCHEDULE CHANGE CHECK_IN COMPLETE
          budi | Bappeda   | REQUESTER     | WITHDRAW CANCEL RESCHEDULE CHANGE CHECK_IN COMPLETE
          tuti | Dinkes    | REQUESTER     | -
          vera | Umum      | VERIFIER      | APPROVE REJECT CHECK_IN COMPLETE
          siti | Bappeda   | VERIFIER      | CHECK_IN COMPLETE
          adi  | Bappeda   | APPROVER      | CHECK_IN COMPLETE DISPLACE
          root | Umum      | ADMINISTRATOR | *
          app  | Umum      | APPLICATION   | *
          """)
  void whoMayDoWhat(String id, String agency, String role, String commands) {
    Set<BookingCommand> expected =
        switch (commands) {
          case "*" -> Set.of(BookingCommand.values());
          case "-" -> Set.of();
          default ->
              Arrays.stream(commands.split(" "))
                  .map(BookingCommand::valueOf)
                  .collect(Collectors.toCollection(TreeSet::new));
        };
    Set<BookingCommand> may =
        Arrays.stream(BookingCommand.values())
            .filter(command -> access.may(actor(id, agency, role), command, asked, CHECK))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(may).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void colleaguesOnlyTouchWhatTheySee() {
    BookingRequest secret = asked.withVisibility(Visibility.CONFIDENTIAL);
    for (BookingCommand command :
        List.of(BookingCommand.CANCEL, BookingCommand.RESCHEDULE, BookingCommand.WITHDRAW)) {
      assertThat(access.may(actor("budi", "Bappeda", "REQUESTER"), command, secret, null))
          .isFalse();
      assertThat(access.may(actor("siti", "Bappeda", "REQUESTER"), command, secret, null)).isTrue();
    }
  }

  @Test
  void noStepIsNobodysStep() {
    assertThat(access.may(actor("vera", "Umum", "VERIFIER"), BookingCommand.APPROVE, asked, null))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "siti, Bappeda, REQUESTER,     true,  true,  true,  true",
    "budi, Bappeda, REQUESTER,     true,  true,  true,  false",
    "tuti, Dinkes,  REQUESTER,     true,  true,  false, false",
    "vera, Umum,    VERIFIER,      true,  true,  true,  false",
    "adi,  Umum,    APPROVER,      true,  true,  true,  false",
    "root, Umum,    ADMINISTRATOR, true,  true,  true,  true",
    "app,  ,        APPLICATION,   true,  true,  false, false"
  })
  void whoSeesWhat(
      String id,
      String agency,
      String role,
      boolean open,
      boolean internal,
      boolean restricted,
      boolean confidential) {
    Actor actor = new Actor(id, agency, Set.of(Role.valueOf(role)));
    assertThat(access.sees(actor, asked.withVisibility(Visibility.PUBLIC))).isEqualTo(open);
    assertThat(access.sees(actor, asked.withVisibility(Visibility.INTERNAL))).isEqualTo(internal);
    assertThat(access.sees(actor, asked.withVisibility(Visibility.RESTRICTED)))
        .isEqualTo(restricted);
    assertThat(access.sees(actor, asked.withVisibility(Visibility.CONFIDENTIAL)))
        .isEqualTo(confidential);
  }

  @Test
  void onlyAdministratorsAndTheApplicationSetPoliciesAside() {
    for (Role role : Role.values()) {
      assertThat(access.mayOverride(Actor.of("x", "y", role)))
          .isEqualTo(role == Role.ADMINISTRATOR || role == Role.APPLICATION);
    }
  }
}
