package id.egov.scheduling.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What came out of an item (hasil).
 *
 * @param summary in a few words, 1 to 4,000 characters
 * @param followUps what is to be done now, in the order given
 */
public record ItemResult(
    @NotBlank(message = "{id.egov.scheduling.item.result}")
        @Size(max = 4000, message = "{id.egov.scheduling.item.result}")
        String summary,
    List<@Valid @NotNull(message = "{id.egov.scheduling.item.result}") FollowUp> followUps) {

  /**
   * Copies the list, which JSON may leave out.
   *
   * @param summary in a few words
   * @param followUps what is to be done now
   */
  @SuppressWarnings("ConstantValue") // JSON may leave the list out.
  public ItemResult {
    followUps = followUps == null ? List.of() : List.copyOf(followUps);
  }
}
