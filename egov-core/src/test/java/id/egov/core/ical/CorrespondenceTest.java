package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.Correspondence.Standing;
import id.egov.core.ical.ReceivedMessage.Cancel;
import id.egov.core.ical.ReceivedMessage.DeclineCounter;
import id.egov.core.ical.ReceivedMessage.Refresh;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CorrespondenceTest {

  private static final String MONDAY = "2026-11-23T02:00:00Z";
  private static final String MAYOR = "mailto:walikota@kota.go.id";
  private static final String DEPUTY = "mailto:wakil@kota.go.id";

  private static Correspondence after(ReceivedMessage... messages) {
    Correspondence known = Correspondence.none("a");
    for (ReceivedMessage message : messages) {
      known = known.with(message);
    }
    return known;
  }

  private static ReceivedMessage request(int sequence, int minute) {
    return Told.request(null, sequence, minute);
  }

  private static ReceivedMessage cancel(int sequence, int minute, String... uninvited) {
    return Told.cancel(null, sequence, minute, uninvited);
  }

  private static ReceivedMessage reply(int sequence, int minute, String address) {
    return Told.reply(null, sequence, minute, address);
  }

  @Test
  void firstMessageIsNews() {
    for (ReceivedMessage message :
        List.of(request(0, 0), cancel(0, 0), reply(0, 0, MAYOR), cancel(0, 0, MAYOR))) {
      assertThat(after().freshness(message)).isEqualTo(Freshness.NEWER);
      assertThat(after(message).freshness(message)).isEqualTo(Freshness.REPEAT);
    }
  }

  @Test
  void higherSequenceCountsWhateverTheTime() {
    assertThat(after(request(1, 30)).freshness(request(2, 10))).isEqualTo(Freshness.NEWER);
    assertThat(after(request(2, 10)).freshness(request(1, 30))).isEqualTo(Freshness.STALE);
  }

  @Test
  void laterTimeCountsForTheSameSequence() {
    assertThat(after(request(1, 10)).freshness(request(1, 11))).isEqualTo(Freshness.NEWER);
    assertThat(after(request(1, 10)).freshness(request(1, 9))).isEqualTo(Freshness.STALE);
  }

  @Test
  void messageWithoutTimeIsEarlierThanOneWith() {
    assertThat(after(request(1, 10)).freshness(Told.undated(1))).isEqualTo(Freshness.STALE);
    assertThat(after(Told.undated(1)).freshness(request(1, 10))).isEqualTo(Freshness.NEWER);
    assertThat(after(Told.undated(1)).freshness(Told.undated(1))).isEqualTo(Freshness.REPEAT);
  }

  @Test
  void eachAttendeeHasTheirOwnLatestAnswer() {
    Correspondence known = after(request(1, 0), reply(1, 20, MAYOR));
    assertThat(known.freshness(reply(1, 10, MAYOR))).isEqualTo(Freshness.STALE);
    assertThat(known.freshness(reply(1, 10, DEPUTY))).isEqualTo(Freshness.NEWER);
    assertThat(known.freshness(reply(1, 20, "MAILTO:Walikota@kota.go.id")))
        .isEqualTo(Freshness.REPEAT);
    assertThat(known.hasAnswered(null, "MAILTO:WALIKOTA@kota.go.id")).isTrue();
    assertThat(known.hasAnswered(null, DEPUTY)).isFalse();
    assertThat(known.hasAnswered(MONDAY, MAYOR)).isFalse();
  }

  @Test
  void answerToAnEarlierEventIsStale() {
    Correspondence known = after(reply(1, 50, MAYOR), request(2, 40));
    assertThat(known.hasAnswered(null, MAYOR)).isFalse();
    assertThat(known.freshness(reply(1, 55, MAYOR))).isEqualTo(Freshness.STALE);
    assertThat(known.freshness(reply(1, 50, MAYOR))).isEqualTo(Freshness.REPEAT);
    assertThat(known.freshness(reply(2, 41, MAYOR))).isEqualTo(Freshness.NEWER);
  }

  @Test
  void answerBeforeTheEventWaitsForIt() {
    assertThat(after(reply(3, 10, MAYOR)).hasAnswered(null, MAYOR)).isTrue();
    assertThat(after(reply(3, 10, MAYOR), request(3, 0)).hasAnswered(null, MAYOR)).isTrue();
  }

  @Test
  void cancelOfTheSameRevisionPrevails() {
    assertThat(after(request(1, 10)).freshness(cancel(1, 10))).isEqualTo(Freshness.NEWER);
    assertThat(after(cancel(1, 10)).freshness(request(1, 10))).isEqualTo(Freshness.STALE);
    assertThat(after(request(1, 10), cancel(1, 10)).standing(null)).isEqualTo(Standing.CANCELLED);
    assertThat(after(request(2, 10)).freshness(cancel(1, 10))).isEqualTo(Freshness.STALE);
  }

  @Test
  void eventMayBeAskedForAgainAfterItWasCancelled() {
    Correspondence known = after(request(1, 10), cancel(2, 20));
    assertThat(known.freshness(request(3, 30))).isEqualTo(Freshness.NEWER);
    assertThat(known.with(request(3, 30)).standing(null)).isEqualTo(Standing.VALID);
    assertThat(after().standing(null)).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void cancelOfTheSeriesIsOneOfEachOccurrence() {
    ReceivedMessage moved = Told.request(MONDAY, 1, 10);
    Correspondence known = after(request(0, 0), moved);
    assertThat(known.standing(MONDAY)).isEqualTo(Standing.VALID);
    Correspondence cancelled = known.with(cancel(2, 20));
    assertThat(cancelled.standing(MONDAY)).isEqualTo(Standing.UNKNOWN);
    assertThat(cancelled.freshness(moved)).isEqualTo(Freshness.REPEAT);
    assertThat(after(cancel(2, 20)).freshness(moved)).isEqualTo(Freshness.STALE);
    assertThat(after(cancel(2, 20)).freshness(Told.cancel(MONDAY, 1, 10)))
        .isEqualTo(Freshness.STALE);
    assertThat(cancelled.freshness(Told.request(MONDAY, 3, 30))).isEqualTo(Freshness.NEWER);
    assertThat(after(Told.cancel(MONDAY, 1, 1)).standing(MONDAY)).isEqualTo(Standing.CANCELLED);
    assertThat(after(Told.cancel(MONDAY, 1, 1)).standing(null)).isEqualTo(Standing.UNKNOWN);
    assertThat(after(Told.cancel(MONDAY, 2, 20)).freshness(moved)).isEqualTo(Freshness.STALE);
    assertThat(after(Told.cancel(MONDAY, 1, 1), cancel(1, 1)).standing(MONDAY))
        .isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void whoIsNoLongerAskedMayBeAskedAgain() {
    Correspondence known = after(request(1, 10), cancel(2, 20, MAYOR));
    assertThat(known.standing(null)).isEqualTo(Standing.VALID);
    assertThat(known.isUninvited(null, MAYOR)).isTrue();
    assertThat(known.isUninvited(null, "MAILTO:walikota@kota.go.id")).isTrue();
    assertThat(known.isUninvited(null, DEPUTY)).isFalse();
    assertThat(known.with(request(3, 30)).isUninvited(null, MAYOR)).isFalse();
    assertThat(known.freshness(cancel(2, 20, MAYOR, DEPUTY))).isEqualTo(Freshness.NEWER);
    assertThat(known.freshness(cancel(1, 5, MAYOR, DEPUTY))).isEqualTo(Freshness.STALE);
    assertThat(known.freshness(cancel(2, 20, MAYOR))).isEqualTo(Freshness.REPEAT);
  }

  @Test
  void otherMattersAreByThemselves() {
    Correspondence known = after(request(5, 50), cancel(6, 59));
    MessageHeader header = Told.header(null, 1, 1);
    for (ReceivedMessage message :
        List.of(
            new DeclineCounter(header, ""),
            new Refresh(header, Attendee.mail("a@b.id", "")),
            Told.counter(1, 1, MAYOR),
            Told.counter(1, 1, MAYOR, DEPUTY),
            Told.add(1, 1))) {
      assertThat(known.freshness(message)).isEqualTo(Freshness.NEWER);
      assertThat(known.with(message).freshness(message)).isEqualTo(Freshness.REPEAT);
      assertThat(known.with(message).standing(null)).isEqualTo(Standing.CANCELLED);
    }
    assertThat(known.with(Told.counter(1, 2, MAYOR)).freshness(Told.counter(1, 1, MAYOR)))
        .isEqualTo(Freshness.STALE);
  }

  @Test
  void publishedEventIsContentToo() {
    ReceivedMessage published = Told.publish(2, 0);
    assertThat(after(published).freshness(request(1, 0))).isEqualTo(Freshness.STALE);
    assertThat(after(published).standing(null)).isEqualTo(Standing.VALID);
  }

  @Test
  void anotherEventIsRefused() {
    MessageHeader header = new MessageHeader("b", null, false, new Revision(0, null), null, 1);
    Cancel other = new Cancel(header, List.of(), "");
    assertThatThrownBy(() -> after().freshness(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UID");
    assertThatThrownBy(() -> after().with(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void revisionIsChecked() {
    assertThatThrownBy(() -> new Revision(-1, null)).hasMessageContaining("sequence (-1)");
    assertThatThrownBy(() -> new Revision(0, "kemarin")).hasMessageContaining("kemarin");
    assertThat(new Revision(1, "2026-11-20T00:00:00.000Z"))
        .isEqualTo(new Revision(1, "2026-11-20T00:00:00Z"));
  }

  @Test
  void correspondenceGoesThroughJson() throws Exception {
    Correspondence known =
        after(request(1, 10), Told.cancel(MONDAY, 2, 20, MAYOR), reply(1, 30, DEPUTY));
    String json = new ObjectMapper().writeValueAsString(known);
    assertThat(new ObjectMapper().readValue(json, Correspondence.class)).isEqualTo(known);
    assertThat(new JsonMapper().readValue(json, Correspondence.class)).isEqualTo(known);
  }
}
