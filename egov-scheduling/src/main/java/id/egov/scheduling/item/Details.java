package id.egov.scheduling.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol section prepares: it is filled in bit by bit and claims nobody's time.
 *
 * @param dress what is worn, or null
 * @param role what the leader does there, or null
 * @param speech the speech that is given, or null if none is
 * @param crew who looks after it, in the order given
 * @param documents what belongs to it, in the order given
 * @param remarks anything else, at most 4,000 characters, or null
 */
public record Details(
    @Nullable DressCode dress,
    @Nullable LeaderRole role,
    @Valid @Nullable Speech speech,
    List<@Valid @NotNull(message = "{id.egov.scheduling.item.crew}") CrewMember> crew,
    List<@Valid @NotNull(message = "{id.egov.scheduling.item.document.title}") DocumentLink>
        documents,
    @Size(max = 4000, message = "{id.egov.scheduling.item.remarks}") @Nullable String remarks) {

  /** Nothing is known yet. */
  public static final Details NONE = new Details(null, null, null, List.of(), List.of(), null);

  /**
   * Copies the lists, which JSON may leave out.
   *
   * @param dress what is worn, or null
   * @param role what the leader does there, or null
   * @param speech the speech that is given, or null
   * @param crew who looks after it
   * @param documents what belongs to it
   * @param remarks anything else, or null
   */
  @SuppressWarnings("ConstantValue") // JSON may leave the lists out.
  public Details {
    crew = crew == null ? List.of() : List.copyOf(crew);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /**
   * A copy with a dress code.
   *
   * @param dress what is worn, or null
   * @return the copy
   */
  public Details withDress(@Nullable DressCode dress) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }

  /**
   * A copy with a part for the leader.
   *
   * @param role what the leader does there, or null
   * @return the copy
   */
  public Details withRole(@Nullable LeaderRole role) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }

  /**
   * A copy with a speech.
   *
   * @param speech the speech that is given, or null
   * @return the copy
   */
  public Details withSpeech(@Nullable Speech speech) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }

  /**
   * A copy with a crew.
   *
   * @param crew who looks after it
   * @return the copy
   */
  public Details withCrew(List<CrewMember> crew) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }

  /**
   * A copy with documents.
   *
   * @param documents what belongs to it
   * @return the copy
   */
  public Details withDocuments(List<DocumentLink> documents) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }

  /**
   * A copy with remarks.
   *
   * @param remarks anything else, or null
   * @return the copy
   */
  public Details withRemarks(@Nullable String remarks) {
    return new Details(dress, role, speech, crew, documents, remarks);
  }
}
