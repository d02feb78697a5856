package id.egov.scheduling.item;

import id.egov.core.store.ResourceId;
import id.egov.scheduling.people.OfficialId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item that is being changed, part by part. Its id stays. Not thread-safe. */
public final class ItemDraft {

  private final AgendaItemId id;
  private ItemKind kind;
  private String title;
  private Organiser organiser;
  private @Nullable LetterReference letter;
  private AgendaTime time;
  private @Nullable Venue venue;
  private Set<OfficialId> required;
  private Set<OfficialId> optional;
  private Set<ResourceId> resources;
  private Disclosure disclosure;
  private Details details;
  private Transparency transparency;

  ItemDraft(AgendaItem item) {
    id = item.id();
    kind = item.kind();
    title = item.title();
    organiser = item.organiser();
    letter = item.letter();
    time = item.time();
    venue = item.venue();
    required = item.required();
    optional = item.optional();
    resources = item.resources();
    disclosure = item.disclosure();
    details = item.details();
    transparency = item.transparency();
  }

  /**
   * Sets the kind.
   *
   * @param kind what sort of occasion it is
   * @return this draft
   */
  public ItemDraft kind(ItemKind kind) {
    this.kind = kind;
    return this;
  }

  /**
   * Sets the title.
   *
   * @param title what it is
   * @return this draft
   */
  public ItemDraft title(String title) {
    this.title = title;
    return this;
  }

  /**
   * Sets the organiser.
   *
   * @param organiser who invites
   * @return this draft
   */
  public ItemDraft organiser(Organiser organiser) {
    this.organiser = organiser;
    return this;
  }

  /**
   * Sets the letter.
   *
   * @param letter the letter that invites, or null
   * @return this draft
   */
  public ItemDraft letter(@Nullable LetterReference letter) {
    this.letter = letter;
    return this;
  }

  /**
   * Sets the time.
   *
   * @param time from its beginning to its end
   * @return this draft
   */
  public ItemDraft time(AgendaTime time) {
    this.time = time;
    return this;
  }

  /**
   * Sets the venue.
   *
   * @param venue where it is, or null
   * @return this draft
   */
  public ItemDraft venue(@Nullable Venue venue) {
    this.venue = venue;
    return this;
  }

  /**
   * Sets who must be there.
   *
   * @param required at least one
   * @return this draft
   */
  public ItemDraft required(Set<OfficialId> required) {
    this.required = required;
    return this;
  }

  /**
   * Sets who comes if free.
   *
   * @param optional perhaps nobody
   * @return this draft
   */
  public ItemDraft optional(Set<OfficialId> optional) {
    this.optional = optional;
    return this;
  }

  /**
   * Sets what else it needs.
   *
   * @param resources one unit of each
   * @return this draft
   */
  public ItemDraft resources(Set<ResourceId> resources) {
    this.resources = resources;
    return this;
  }

  /**
   * Sets who may see it.
   *
   * @param disclosure who, and since when
   * @return this draft
   */
  public ItemDraft disclosure(Disclosure disclosure) {
    this.disclosure = disclosure;
    return this;
  }

  /**
   * Sets what is prepared.
   *
   * @param details what the protocol section prepares
   * @return this draft
   */
  public ItemDraft details(Details details) {
    this.details = details;
    return this;
  }

  /**
   * Sets whether it takes the time of who comes.
   *
   * @param transparency whether it does
   * @return this draft
   */
  public ItemDraft transparency(Transparency transparency) {
    this.transparency = transparency;
    return this;
  }

  /**
   * The item as it is now.
   *
   * @return a new item
   */
  public AgendaItem item() {
    return new AgendaItem(
        id,
        kind,
        title,
        organiser,
        letter,
        time,
        venue,
        required,
        optional,
        resources,
        disclosure,
        details,
        transparency);
  }
}
