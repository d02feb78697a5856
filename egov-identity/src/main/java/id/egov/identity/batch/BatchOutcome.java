package id.egov.identity.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;

/** What came of checking a file. A file without the right header is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BatchOutcome.Checked.class, name = "CHECKED"),
  @JsonSubTypes.Type(value = BatchOutcome.Refused.class, name = "REFUSED")
})
public sealed interface BatchOutcome {

  /**
   * The rows were checked.
   *
   * @param report what was found
   */
  record Checked(BatchReport report) implements BatchOutcome {

    /**
     * Checks that there is a report.
     *
     * @param report what was found
     */
    public Checked {
      Objects.requireNonNull(report, "report");
    }
  }

  /**
   * No row was looked at.
   *
   * @param reasons what is wrong with the header; {@link BatchReason#TEXTS} has words for it
   */
  record Refused(List<Reason> reasons) implements BatchOutcome {

    /**
     * Copies the list.
     *
     * @param reasons what is wrong with the header
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    }
  }
}
