package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of a document by which a store can find it. Each is absent where it means nothing
 * for a type of document.
 *
 * @param state the state's name, or null
 * @param agency the agency it belongs to, or null
 * @param requester who asked for it, or null
 * @param due when somebody or something has to look at it next, or null
 */
public record DocumentFields(
    @Nullable String state,
    @Nullable String agency,
    @Nullable String requester,
    @JsonIgnore @Nullable Instant due) {

  /** No field at all. */
  public static final DocumentFields NONE = new DocumentFields(null, null, null, null);

  @JsonCreator
  static DocumentFields fromJson(
      @JsonProperty("state") @Nullable String state,
      @JsonProperty("agency") @Nullable String agency,
      @JsonProperty("requester") @Nullable String requester,
      @JsonProperty("due") @Nullable String due) {
    return new DocumentFields(state, agency, requester, due == null ? null : Instant.parse(due));
  }

  @JsonProperty("due")
  @Nullable String dueText() {
    return due == null ? null : due.toString();
  }
}
