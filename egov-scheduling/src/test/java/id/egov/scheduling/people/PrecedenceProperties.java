package id.egov.scheduling.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every order of seats must be, whoever comes. */
class PrecedenceProperties {

  private static final List<String> OFFICES =
      List.of(
          "regency:kepala-daerah",
          "regency:asisten",
          "regency:kepala-dinas",
          "regency:kepala-badan",
          "regency:ketua-kpu",
          "regency:eselon-2",
          "regency:unknown",
          "province:gubernur",
          "province:bupati-wali-kota",
          "national:menteri");

  private static final OrderOfPrecedence ORDER =
      OrderOfPrecedence.indonesia().toBuilder()
          .before(OfficeId.parse("regency:asisten"), OfficeId.parse("regency:kepala-dinas"))
          .before(OfficeId.parse("regency:kepala-dinas"), OfficeId.parse("regency:eselon-2"))
          .before(OfficeId.parse("regency:kepala-badan"), OfficeId.parse("regency:eselon-2"))
          .build();

  @Provide
  Arbitrary<List<Attendee>> attendees() {
    Arbitrary<List<OfficeId>> offices =
        Arbitraries.of(OFFICES)
            .map(OfficeId::parse)
            .set()
            .ofMaxSize(3)
            .map(
                set ->
                    set.stream()
                        .filter(
                            office ->
                                set.stream()
                                    .noneMatch(
                                        other ->
                                            other.level() == office.level()
                                                && other.compareTo(office) < 0))
                        .toList());
    Arbitrary<Representation> representing =
        Combinators.combine(Arbitraries.of(Representation.As.class), offices)
            .as((as, represented) -> new Representation(as, "Wakil", represented))
            .injectNull(0.6);
    return Combinators.combine(
            Arbitraries.strings().withChars("abc").ofLength(2), offices, representing)
        .as((name, own, represented) -> new Attendee(name, "T", own, null, represented))
        .list()
        .uniqueElements(Attendee::name)
        .ofMaxSize(9);
  }

  @Property(tries = 300)
  void comingBeforeIsAStrictPartialOrder(
      @ForAll("attendees") List<Attendee> all, @ForAll Level level) {
    Precedence seats = Precedence.seating(ORDER, level);
    for (Attendee a : all) {
      assertThat(seats.isBefore(a, a)).isFalse();
      for (Attendee b : all) {
        for (Attendee c : all) {
          if (seats.isBefore(a, b) && seats.isBefore(b, c)) {
            assertThat(seats.isBefore(a, c)).isTrue();
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void groupsAndOrderKeepEverybodyAndEveryPrecedence(
      @ForAll("attendees") List<Attendee> all, @ForAll Level level, @ForAll Random random) {
    Precedence seats = Precedence.mention(ORDER, level);
    List<PrecedenceGroup> groups = seats.groups(all);
    List<Attendee> flat = groups.stream().flatMap(group -> group.attendees().stream()).toList();
    assertThat(flat).containsExactlyInAnyOrderElementsOf(all);
    List<Attendee> ordered = seats.order(all, Precedence.byAppointment());
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(all);
    for (List<Attendee> line : List.of(flat, ordered)) {
      for (int i = 0; i < line.size(); i++) {
        for (int j = i + 1; j < line.size(); j++) {
          assertThat(seats.isBefore(line.get(j), line.get(i))).isFalse();
        }
      }
    }
    for (int i = 1; i < groups.size(); i++) {
      List<Attendee> earlier = groups.get(i - 1).attendees();
      // Nobody could have been in an earlier group.
      assertThat(groups.get(i).attendees())
          .allMatch(late -> earlier.stream().anyMatch(early -> seats.isBefore(early, late)));
    }
    // With everybody told apart by name, the order in which they were given does not matter.
    List<Attendee> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    assertThat(seats.order(shuffled, Precedence.byName()))
        .extracting(Attendee::name)
        .isEqualTo(seats.order(all, Precedence.byName()).stream().map(Attendee::name).toList());
  }
}
