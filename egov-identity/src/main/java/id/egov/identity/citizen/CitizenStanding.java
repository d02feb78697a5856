package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.Purpose;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a citizen's data, without any of it.
 *
 * @param id their pseudonym
 * @param state how far the data may be used
 * @param tokens the tokens that they are found by, the newest first; none if erased
 * @param grounds what the data may be used for and was, in the order they were recorded
 * @param objections the purposes that the person objects to, in their order
 * @param registered since when they are here
 * @param dueErasure when {@link CitizenRegistry#sweep} erases them, or null if a ground is open,
 *     use is restricted or nothing is left
 * @param version of their record
 */
public record CitizenStanding(
    CitizenId id,
    CitizenState state,
    List<IdentityToken> tokens,
    List<ProcessingGround> grounds,
    Set<Purpose> objections,
    Instant registered,
    @Nullable Instant dueErasure,
    long version) {

  /**
   * Copies the collections.
   *
   * @param id their pseudonym
   * @param state how far the data may be used
   * @param tokens the tokens that they are found by
   * @param grounds what the data may be used for and was
   * @param objections the purposes that the person objects to
   * @param registered since when they are here
   * @param dueErasure when they are erased, or null
   * @param version of their record
   */
  public CitizenStanding {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    tokens = List.copyOf(Objects.requireNonNull(tokens, "tokens"));
    grounds = List.copyOf(Objects.requireNonNull(grounds, "grounds"));
    objections =
        Collections.unmodifiableSet(
            new TreeSet<>(Objects.requireNonNull(objections, "objections")));
    Objects.requireNonNull(registered, "registered");
  }

  /**
   * A standing whose instants are texts, as in JSON.
   *
   * @param id their pseudonym
   * @param state how far the data may be used
   * @param tokens the tokens that they are found by
   * @param grounds what the data may be used for and was
   * @param objections the purposes that the person objects to
   * @param registered an ISO 8601 instant
   * @param dueErasure an ISO 8601 instant, or null
   * @param version of their record
   * @return the standing
   * @throws IllegalArgumentException if an instant has another form; the message does not repeat it
   */
  @JsonCreator
  public static CitizenStanding of(
      @JsonProperty("id") CitizenId id,
      @JsonProperty("state") CitizenState state,
      @JsonProperty("tokens") List<IdentityToken> tokens,
      @JsonProperty("grounds") List<ProcessingGround> grounds,
      @JsonProperty("objections") Set<Purpose> objections,
      @JsonProperty("registered") String registered,
      @JsonProperty("dueErasure") @Nullable String dueErasure,
      @JsonProperty("version") long version) {
    return new CitizenStanding(
        id,
        state,
        tokens,
        grounds,
        objections,
        QuietTime.instant("registered", registered),
        QuietTime.instantOrNull("dueErasure", dueErasure),
        version);
  }

  /**
   * Since when they are here, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("registered")
  public String registeredText() {
    return registered.toString();
  }

  /**
   * When they are erased, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("dueErasure")
  public @Nullable String dueErasureText() {
    return dueErasure == null ? null : dueErasure.toString();
  }
}
