package id.egov.scheduling.item;

import id.egov.core.org.Visibility;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants in the agendas of officials. Checked by Jakarta Validation when it
 * reaches the service; build one with {@link #of} and the {@code with…} copies.
 *
 * @param id the item's own name
 * @param kind what sort of occasion it is
 * @param title what it is, 1 to 500 characters
 * @param organiser who invites
 * @param letter the letter that invites, or null
 * @param time from its beginning to its end
 * @param venue where it is, or null if that is not known
 * @param required who must be there, at least one, ordered by id
 * @param optional who comes if free, ordered by id; whoever is required too is left out here
 * @param resources what else it needs, one unit of each: {@code room:aula}, {@code car:1}; ordered
 *     by kind and name. Not officials
 * @param disclosure who may see what it is
 * @param details what the protocol section prepares
 * @param transparency whether it takes the time of who comes; JSON may leave it out if it does
 */
public record AgendaItem(
    @NotNull(message = "{id.egov.scheduling.item.id}") AgendaItemId id,
    @NotNull(message = "{id.egov.scheduling.item.kind}") ItemKind kind,
    @NotBlank(message = "{id.egov.scheduling.item.title}")
        @Size(max = 500, message = "{id.egov.scheduling.item.title}")
        String title,
    @Valid @NotNull(message = "{id.egov.scheduling.item.organiser}") Organiser organiser,
    @Valid @Nullable LetterReference letter,
    @NotNull(message = "{id.egov.scheduling.item.time}") AgendaTime time,
    @Valid @Nullable Venue venue,
    @NotEmpty(message = "{id.egov.scheduling.item.required}") Set<OfficialId> required,
    Set<OfficialId> optional,
    Set<ResourceId> resources,
    @Valid @NotNull(message = "{id.egov.scheduling.item.visibility}") Disclosure disclosure,
    @Valid @NotNull(message = "{id.egov.scheduling.item.details}") Details details,
    Transparency transparency) {

  /** The kind of the resources that list what an official is invited to, whoever comes. */
  public static final String AGENDA_KIND = "agenda";

  private static final Set<String> KINDS_OF_OFFICIALS =
      Set.of(OfficialId.RESOURCE_KIND, AGENDA_KIND);

  /**
   * Copies the sets; everything else is left to validation.
   *
   * @param id the item's own name
   * @param kind what sort of occasion it is
   * @param title what it is
   * @param organiser who invites
   * @param letter the letter that invites, or null
   * @param time from its beginning to its end
   * @param venue where it is, or null
   * @param required who must be there
   * @param optional who comes if free
   * @param resources what else it needs
   * @param disclosure who may see what it is
   * @param details what the protocol section prepares
   * @param transparency whether it takes the time of who comes
   */
  @SuppressWarnings("ConstantValue") // JSON may leave it out.
  public AgendaItem {
    required = sorted(required);
    Set<OfficialId> others = new TreeSet<>(sorted(optional));
    others.removeAll(required);
    optional = Collections.unmodifiableSet(others);
    resources = sorted(resources);
    transparency = transparency == null ? Transparency.OPAQUE : transparency;
  }

  /** JSON may leave a set out. */
  private static <T extends Comparable<T>> Set<T> sorted(@Nullable Collection<T> given) {
    return Collections.unmodifiableSet(new TreeSet<>(given == null ? List.of() : given));
  }

  /**
   * An ordinary, internal item of an agency of the city that needs officials and nothing else.
   *
   * @param id the item's own name
   * @param title what it is
   * @param agency who invites
   * @param slot from its beginning to its end
   * @param required the ids of those who must be there
   * @return the item
   */
  public static AgendaItem of(
      String id, String title, String agency, TimeSlot slot, String... required) {
    return new AgendaItem(
        new AgendaItemId(id),
        ItemKind.ORDINARY,
        title,
        Organiser.agency(agency),
        null,
        AgendaTime.of(slot),
        null,
        officials(required),
        Set.of(),
        Set.of(),
        Disclosure.INTERNAL,
        Details.NONE,
        Transparency.OPAQUE);
  }

  private static Set<OfficialId> officials(String... ids) {
    return sorted(List.of(ids).stream().map(OfficialId::new).toList());
  }

  /**
   * From its beginning to its end, or to the assumed end.
   *
   * @return the slot of its time
   */
  public TimeSlot slot() {
    return time.slot();
  }

  /**
   * Whether it takes the time of who comes.
   *
   * @return false if it is transparent
   */
  public boolean takesTime() {
    return transparency == Transparency.OPAQUE;
  }

  /**
   * Who may see what it is.
   *
   * @return the visibility of its disclosure
   */
  public Visibility visibility() {
    return disclosure.visibility();
  }

  /**
   * A draft of this item, to change more than one of its parts, or one that has no copy below.
   *
   * @return a new draft that holds what this item holds
   */
  public ItemDraft draft() {
    return new ItemDraft(this);
  }

  /**
   * A copy of another kind.
   *
   * @param kind what sort of occasion it is
   * @return the copy
   */
  public AgendaItem withKind(ItemKind kind) {
    return draft().kind(kind).item();
  }

  /**
   * A copy from somebody else.
   *
   * @param organiser who invites
   * @return the copy
   */
  public AgendaItem withOrganiser(Organiser organiser) {
    return draft().organiser(organiser).item();
  }

  /**
   * A copy that a letter invites to.
   *
   * @param letter the letter, or null
   * @return the copy
   */
  public AgendaItem withLetter(@Nullable LetterReference letter) {
    return draft().letter(letter).item();
  }

  /**
   * A copy at another time.
   *
   * @param time from its beginning to its end
   * @return the copy
   */
  public AgendaItem withTime(AgendaTime time) {
    return draft().time(time).item();
  }

  /**
   * A copy at another time whose end is known.
   *
   * @param slot from its beginning to its end
   * @return the copy
   */
  public AgendaItem withSlot(TimeSlot slot) {
    return withTime(AgendaTime.of(slot));
  }

  /**
   * A copy at a place.
   *
   * @param venue where it is, or null
   * @return the copy
   */
  public AgendaItem withVenue(@Nullable Venue venue) {
    return draft().venue(venue).item();
  }

  /**
   * A copy at a place of which only the name is known.
   *
   * @param venue its name
   * @return the copy
   */
  public AgendaItem withVenue(String venue) {
    return withVenue(Venue.named(venue));
  }

  /**
   * A copy to which others are invited who need not come.
   *
   * @param optional the ids of those who come if free
   * @return the copy
   */
  public AgendaItem withOptional(String... optional) {
    return draft().optional(officials(optional)).item();
  }

  /**
   * A copy that needs resources.
   *
   * @param resources what else it needs, for example {@code room:aula}
   * @return the copy
   * @throws IllegalArgumentException if one is not written as kind and name
   */
  public AgendaItem withResources(String... resources) {
    return draft()
        .resources(sorted(List.of(resources).stream().map(ResourceId::parse).toList()))
        .item();
  }

  /**
   * A copy that others may see more or less of.
   *
   * @param visibility who may see what it is
   * @return the copy
   */
  public AgendaItem withVisibility(Visibility visibility) {
    return withDisclosure(new Disclosure(visibility, disclosure.embargo()));
  }

  /**
   * A copy that others may see more or less of, sooner or later.
   *
   * @param disclosure who may see what it is, and since when
   * @return the copy
   */
  public AgendaItem withDisclosure(Disclosure disclosure) {
    return draft().disclosure(disclosure).item();
  }

  /**
   * A copy that is prepared otherwise.
   *
   * @param details what the protocol section prepares
   * @return the copy
   */
  public AgendaItem withDetails(Details details) {
    return draft().details(details).item();
  }

  /**
   * A copy that leaves the time of who comes free, or takes it.
   *
   * @param transparency whether it takes it
   * @return the copy
   */
  public AgendaItem withTransparency(Transparency transparency) {
    return draft().transparency(transparency).item();
  }

  /** Officials are invited and not claimed as things are: they have a name in a refusal. */
  @AssertFalse(message = "{id.egov.scheduling.item.resources}")
  boolean isClaimingOfficials() {
    return resources.stream().map(ResourceId::kind).anyMatch(KINDS_OF_OFFICIALS::contains);
  }
}
