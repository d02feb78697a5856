package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Correspondence.Standing;
import id.egov.core.ical.ReceivedMessage.Cancel;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.core.ical.ReceivedMessage.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Messages in any order, and more than once, end as they do in the order of their revisions. */
class CorrespondenceProperties {

  private static final String MONDAY = "2026-11-23T02:00:00Z";
  private static final String TUESDAY = "2026-11-24T02:00:00Z";
  private static final List<String> PEOPLE = List.of("mailto:a@b.id", "mailto:c@b.id");

  /** A receiver as one is meant to be: it keeps what is news, and shows what stands. */
  private static final class Receiver {

    private Correspondence known = Correspondence.none("a");
    private final Map<String, Request> contents = new TreeMap<>();
    private final Map<String, Reply> answers = new TreeMap<>();
    private int acted;

    void receive(ReceivedMessage message) {
      if (known.freshness(message) == Freshness.NEWER) {
        acted++;
        String occurrence = String.valueOf(message.header().recurrenceId());
        if (message instanceof Request request) {
          contents.put(occurrence, request);
        } else if (message instanceof Reply reply) {
          answers.put(occurrence + " " + reply.attendee().address(), reply);
        }
      }
      known = known.with(message);
    }

    List<String> shown() {
      List<String> shown = new ArrayList<>();
      for (@Nullable String occurrence : Arrays.asList(null, MONDAY, TUESDAY)) {
        Standing standing = known.standing(occurrence);
        String key = String.valueOf(occurrence);
        shown.add(key + " " + standing);
        if (standing == Standing.VALID) {
          shown.add("content " + Objects.requireNonNull(contents.get(key)).header().revision());
        }
        for (String address : PEOPLE) {
          shown.add(address + " uninvited " + known.isUninvited(occurrence, address));
          if (known.hasAnswered(occurrence, address)) {
            Reply answer = Objects.requireNonNull(answers.get(key + " " + address));
            shown.add(address + " answered " + answer.header().revision());
          }
        }
      }
      return shown;
    }
  }

  private static Receiver received(List<ReceivedMessage> messages) {
    Receiver receiver = new Receiver();
    messages.forEach(receiver::receive);
    return receiver;
  }

  @Provide
  Arbitrary<List<ReceivedMessage>> messages() {
    Arbitrary<@Nullable String> occurrences =
        Arbitraries.of(Arrays.asList(null, null, MONDAY, TUESDAY));
    Arbitrary<Integer> sequences = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 3);
    return Combinators.combine(
            occurrences,
            sequences,
            minutes,
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(PEOPLE))
        .as(
            (occurrence, sequence, minute, kind, address) ->
                switch (kind) {
                  case 0, 1 -> Told.request(occurrence, sequence, minute);
                  case 2 -> Told.cancel(occurrence, sequence, minute);
                  case 3 -> Told.cancel(occurrence, sequence, minute, address);
                  default -> Told.reply(occurrence, sequence, minute, address);
                })
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 1000)
  void anyOrderEndsInTheSameState(
      @ForAll("messages") List<ReceivedMessage> messages, @ForAll Random random) {
    List<ReceivedMessage> sorted = new ArrayList<>(messages);
    sorted.sort(Comparator.comparing(message -> message.header().revision()));
    List<ReceivedMessage> shuffled = new ArrayList<>(messages);
    shuffled.addAll(messages.subList(0, messages.size() / 2));
    Collections.shuffle(shuffled, random);
    assertThat(received(shuffled).known).isEqualTo(received(sorted).known);
    assertThat(received(shuffled).shown()).isEqualTo(received(sorted).shown());
  }

  @Property(tries = 500)
  void whatWasReceivedIsNeverNewsAgain(@ForAll("messages") List<ReceivedMessage> messages) {
    Receiver receiver = received(messages);
    List<String> shown = receiver.shown();
    int acted = receiver.acted;
    messages.forEach(receiver::receive);
    assertThat(receiver.acted).isEqualTo(acted);
    assertThat(receiver.shown()).isEqualTo(shown);
    assertThat(messages).noneMatch(message -> receiver.known.freshness(message) == Freshness.NEWER);
  }

  @Property(tries = 500)
  void newsIsWhatChangesWhatIsKnown(
      @ForAll("messages") @Size(min = 1) List<ReceivedMessage> messages) {
    ReceivedMessage last = messages.get(messages.size() - 1);
    Correspondence known = received(messages.subList(0, messages.size() - 1)).known;
    switch (known.freshness(last)) {
      case NEWER -> assertThat(known.with(last)).isNotEqualTo(known);
      case REPEAT -> assertThat(known.with(last)).isEqualTo(known);
      case STALE -> {
        Correspondence.Standing before = known.standing(last.header().recurrenceId());
        if (!(last instanceof Cancel)) {
          assertThat(known.with(last).standing(last.header().recurrenceId())).isEqualTo(before);
        }
      }
    }
  }
}
