package id.egov.scheduling.publish;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.Disclosure;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random weeks, and what becomes of them. A seed gives the same again. */
final class Agendas {

  private static final Duration[] LENGTHS = {
    Duration.ofMinutes(30), Duration.ofMinutes(90), Duration.ofHours(26)
  };

  private Agendas() {}

  /** Up to seven items of a few days, so that they clash, tie and change places. */
  static List<AgendaEntry> random(Random random) {
    Map<String, AgendaEntry> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      AgendaEntry entry = entry(random, "item-" + random.nextInt(9));
      entries.put(entry.id().value(), entry);
    }
    return List.copyOf(entries.values());
  }

  /** Some stay, some change in some way, some go and some come. */
  static List<AgendaEntry> changed(Random random, List<AgendaEntry> before) {
    Map<String, AgendaEntry> entries = new LinkedHashMap<>();
    random(random).stream().limit(3).forEach(entry -> entries.put(entry.id().value(), entry));
    for (AgendaEntry entry : before) {
      if (random.nextInt(4) > 0) {
        entries.put(entry.id().value(), random.nextBoolean() ? entry : changed(random, entry));
      }
    }
    return List.copyOf(entries.values());
  }

  private static AgendaEntry changed(Random random, AgendaEntry entry) {
    AgendaEntry other = entry(random, entry.id().value());
    AgendaItem item = entry.item();
    return switch (random.nextInt(7)) {
      case 5 -> City.with(entry, item.withTransparency(pick(random, Transparency.values())));
      case 0 -> City.with(entry, item.withTime(other.item().time()));
      case 1 -> City.with(entry, item.withVenue(other.item().venue()));
      case 2 -> City.with(entry, other.state());
      case 3 -> City.invited(entry, other.invitations().toArray(Invitation[]::new));
      case 4 -> City.with(entry, item.withDetails(other.item().details()));
      default -> other;
    };
  }

  static AgendaEntry entry(Random random, String id) {
    Instant start = City.at(random.nextInt(9) - 1, "08:00").plusSeconds(1800L * random.nextInt(12));
    Duration length = pick(random, LENGTHS);
    return new AgendaEntry(
        AgendaItem.of(
                id, "Judul " + random.nextInt(3), "Dinas", TimeSlot.of(start, length), "walikota")
            .withOrganiser(Organiser.outside("Dinas " + random.nextInt(2)))
            .withTime(
                random.nextBoolean()
                    ? AgendaTime.of(TimeSlot.of(start, length))
                    : AgendaTime.untilDone(start, length, Duration.ofMinutes(45)))
            .withVenue(
                random.nextBoolean()
                    ? null
                    : Venue.named("Tempat " + random.nextInt(2)).withAddress(address(random)))
            .withDisclosure(
                new Disclosure(
                    pick(random, Visibility.values()),
                    random.nextInt(4) > 0
                        ? null
                        : City.SUNDAY_NOON.plusSeconds(random.nextInt(3) - 1L)))
            .withDetails(
                Details.NONE
                    .withDress(random.nextBoolean() ? null : DressCode.BATIK)
                    .withRole(random.nextBoolean() ? null : pick(random, LeaderRole.values()))),
        "hash",
        null,
        pick(random, AgendaState.values()),
        invitations(random),
        new Milestones(
            City.SUNDAY_NOON,
            City.SUNDAY_NOON,
            random.nextInt(4) == 0 ? null : City.SUNDAY_NOON.plusSeconds(random.nextInt(3) - 1L)),
        null,
        random.nextInt(3),
        null,
        1);
  }

  private static @Nullable String address(Random random) {
    return random.nextBoolean() ? null : "Jl. " + random.nextInt(2);
  }

  private static List<Invitation> invitations(Random random) {
    List<Invitation> all = new ArrayList<>();
    Reply reply = pick(random, Reply.NEEDS_ACTION, Reply.ACCEPTED, Reply.ACCEPTED, Reply.DECLINED);
    switch (random.nextInt(4)) {
      case 0 -> all.add(City.replied("walikota", reply));
      case 1 -> all.addAll(chain(random, reply, "walikota", "wakil"));
      case 2 -> all.addAll(chain(random, reply, "walikota", "sekda", "asisten1"));
      default -> all.add(City.replied("sekda", reply));
    }
    if (random.nextBoolean()
        && all.stream().noneMatch(one -> one.official().value().equals("wakil"))) {
      Invitation one = City.replied("wakil", reply);
      all.add(
          new Invitation(
              one.official(),
              random.nextBoolean(),
              one.capacity(),
              null,
              null,
              one.answer(),
              one.attendance()));
    }
    return all;
  }

  private static List<Invitation> chain(Random random, Reply reply, String... officials) {
    Reply last = reply == Reply.DECLINED ? Reply.NEEDS_ACTION : reply;
    return List.of(City.passedOn(pick(random, AttendingCapacity.values()), last, officials));
  }

  @SafeVarargs
  static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  static AgendaFrame frame(Random random) {
    AgendaFrame one = random.nextBoolean() ? City.week() : City.day("walikota");
    AgendaFrame frame =
        random.nextBoolean()
            ? one
            : AgendaFrame.day("Agenda Wakil", City.MONDAY.plusDays(1), Zone.WITA, "wakil");
    return frame.forAudience(pick(random, Audience.values()), pick(random, Withheld.values()));
  }
}
