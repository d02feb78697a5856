package id.egov.scheduling.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.people.Acting;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/** Tries every start on the grid, every choice of people and every room, one after the other. */
record Naive(
    Officials officials,
    List<Claim> claims,
    List<TimeSlot> openings,
    List<MeetingRoom> rooms,
    MeetingCosts costs,
    Duration step) {

  static final ZoneId ZONE = Zone.WIB.zoneId();
  static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  static <T> T read(String json, Class<T> type) {
    return JACKSON_3.readValue(json, type);
  }

  static void roundTrip(Object value) throws Exception {
    for (String json :
        List.of(JACKSON_2.writeValueAsString(value), JACKSON_3.writeValueAsString(value))) {
      assertThat(JACKSON_2.readValue(json, value.getClass())).isEqualTo(value);
      assertThat(JACKSON_3.readValue(json, value.getClass())).isEqualTo(value);
    }
  }

  /** A start and what it costs. */
  record Start(TimeSlot slot, long cost) {}

  /** Every start that the rule of proposals allows, the cheapest first. */
  List<Start> proposals(MeetingRequest request) {
    List<Start> found = new ArrayList<>();
    for (List<TimeSlot> run : runs(request)) {
      OptionalLong before = OptionalLong.empty();
      for (TimeSlot slot : run) {
        OptionalLong cost = cost(request, slot);
        if (cost.isPresent() && (before.isEmpty() || before.getAsLong() > cost.getAsLong())) {
          found.add(new Start(slot, cost.getAsLong()));
        }
        before = cost;
      }
    }
    found.sort(Comparator.comparingLong(Start::cost).thenComparing(Start::slot));
    return found.subList(0, Math.min(found.size(), request.limit()));
  }

  /** The starts on the grid: one list for each opening and date, by start. */
  List<List<TimeSlot>> runs(MeetingRequest request) {
    List<List<TimeSlot>> runs = new ArrayList<>();
    for (TimeSlot opening : openings) {
      Optional<TimeSlot> open = opening.intersection(request.within());
      LocalDate date = LocalDate.of(2026, 11, 22);
      for (;
          open.isPresent() && date.isBefore(LocalDate.of(2026, 11, 27));
          date = date.plusDays(1)) {
        List<TimeSlot> run = new ArrayList<>();
        for (int minute = 0; minute < 24 * 60; minute += (int) step.toMinutes()) {
          TimeSlot slot =
              TimeSlot.of(
                  date.atStartOfDay(ZONE).plusMinutes(minute).toInstant(), request.duration());
          if (open.get().encloses(slot)) {
            run.add(slot);
          }
        }
        runs.add(run);
      }
    }
    return runs;
  }

  private static LocalDate date(TimeSlot slot) {
    return LocalDate.ofInstant(slot.startInclusive(), ZONE);
  }

  private OptionalLong cost(MeetingRequest request, TimeSlot slot) {
    OptionalLong required = cheapest(request.required(), slot);
    OptionalLong room = request.people() == 0 ? OptionalLong.of(0) : room(request.people(), slot);
    if (required.isEmpty()
        || room.isEmpty()
        || !request.resources().stream().allMatch(thing -> isFree(thing, slot))) {
      return OptionalLong.empty();
    }
    long waiting =
        Duration.between(request.within().startInclusive(), slot.startInclusive()).toMinutes();
    long absent =
        request.optional().stream().filter(quorum -> cheapest(quorum, slot).isEmpty()).count();
    return OptionalLong.of(
        waiting + required.getAsLong() + room.getAsLong() + absent * costs.optionalAbsent());
  }

  OptionalLong room(int people, TimeSlot slot) {
    return rooms.stream()
        .filter(room -> room.seats() >= people)
        .filter(room -> room.parts().stream().allMatch(part -> isFree(part, slot)))
        .mapToLong(room -> (long) (room.seats() - people) * costs.emptySeat())
        .min();
  }

  boolean isFree(ResourceId resource, TimeSlot slot) {
    return claims.stream()
        .noneMatch(claim -> claim.resource().equals(resource) && claim.slot().overlaps(slot));
  }

  private boolean isFree(OfficialId official, TimeSlot slot) {
    LocalDate last = LocalDate.ofInstant(slot.endExclusive().minusMillis(1), ZONE);
    return isFree(official.resource(), slot)
        && date(slot)
            .datesUntil(last.plusDays(1))
            .noneMatch(
                date -> officials.isAway(official, date) || !officials.holdsOffice(official, date));
  }

  /** The cheapest of all choices. */
  OptionalLong cheapest(Quorum quorum, TimeSlot slot) {
    if (quorum instanceof Quorum.Person person) {
      return isFree(person.official(), slot) ? OptionalLong.of(0) : OptionalLong.empty();
    } else if (quorum instanceof Quorum.Role role) {
      Optional<Acting> acting = officials.acting(role.position(), date(slot), role.duty());
      if (acting.isEmpty() || !isFree(acting.get().official(), slot)) {
        return OptionalLong.empty();
      }
      boolean holds =
          officials
              .holder(role.position(), date(slot))
              .map(Acting::official)
              .equals(acting.map(Acting::official));
      return OptionalLong.of(holds ? 0 : costs.standIn());
    } else if (quorum instanceof Quorum.All all) {
      return cheapest(all.of().size(), all.of(), slot);
    } else if (quorum instanceof Quorum.Any any) {
      return cheapest(1, any.of(), slot);
    }
    Quorum.AtLeast some = (Quorum.AtLeast) quorum;
    return cheapest(some.count(), some.of(), slot);
  }

  private OptionalLong cheapest(int count, List<Quorum> of, TimeSlot slot) {
    OptionalLong best = OptionalLong.empty();
    for (int chosen = 0; chosen < 1 << of.size(); chosen++) {
      if (Integer.bitCount(chosen) == count) {
        long cost = 0;
        boolean all = true;
        for (int i = 0; i < of.size() && all; i++) {
          if ((chosen >> i & 1) == 1) {
            OptionalLong member = cheapest(of.get(i), slot);
            int passedOver = Integer.bitCount(~chosen & (1 << i) - 1);
            all = member.isPresent();
            cost += member.orElse(0) + (long) passedOver * costs.passedOver();
          }
        }
        if (all && (best.isEmpty() || best.getAsLong() > cost)) {
          best = OptionalLong.of(cost);
        }
      }
    }
    return best;
  }

  /** Whether some people fill a quorum. */
  boolean fills(Set<OfficialId> who, Quorum quorum, TimeSlot slot) {
    if (quorum instanceof Quorum.Person person) {
      return who.contains(person.official());
    } else if (quorum instanceof Quorum.Role role) {
      return officials
          .acting(role.position(), date(slot), role.duty())
          .filter(acting -> who.contains(acting.official()))
          .isPresent();
    } else if (quorum instanceof Quorum.All all) {
      return all.of().stream().allMatch(member -> fills(who, member, slot));
    } else if (quorum instanceof Quorum.Any any) {
      return any.of().stream().anyMatch(member -> fills(who, member, slot));
    }
    Quorum.AtLeast some = (Quorum.AtLeast) quorum;
    return some.of().stream().filter(member -> fills(who, member, slot)).count() >= some.count();
  }

  /** Whether each requirement is met at a slot, by its place in the request. */
  Map<String, Boolean> met(MeetingRequest request, TimeSlot slot) {
    Map<String, Boolean> met = new LinkedHashMap<>();
    met("required", request.required(), slot, met);
    if (request.people() > 0) {
      met.put("people", room(request.people(), slot).isPresent());
    }
    request.resources().forEach(thing -> met.put("resources[" + thing + "]", isFree(thing, slot)));
    return met;
  }

  private void met(String path, Quorum quorum, TimeSlot slot, Map<String, Boolean> into) {
    if (quorum instanceof Quorum.All all) {
      for (int i = 0; i < all.of().size(); i++) {
        met(path + ".of[" + i + "]", all.of().get(i), slot, into);
      }
    } else {
      into.put(path, cheapest(quorum, slot).isPresent());
    }
  }
}
