package id.egov.scheduling;

import id.egov.core.org.Visibility;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants in the agendas of officials. Checked by Jakarta Validation when it
 * reaches {@link AgendaService}; build one with {@link #of} and the {@code with…} copies.
 *
 * @param id the item's own name
 * @param title what it is, 1 to 500 characters
 * @param organiser who invites, 1 to 200 characters
 * @param venue where it is, in words, at most 500 characters, or null. To claim a room, name it
 *     among the resources
 * @param slot from its beginning to its end
 * @param required who must be there, at least one, ordered by id
 * @param optional who comes if free, ordered by id; whoever is required too is left out here
 * @param resources what else it needs, one unit of each: {@code room:aula}, {@code car:1}; ordered
 *     by kind and name. Not officials
 * @param visibility who may see what it is
 */
public record AgendaItem(
    @NotNull(message = "{id.egov.scheduling.item.id}") AgendaItemId id,
    @NotBlank(message = "{id.egov.scheduling.item.title}")
        @Size(max = 500, message = "{id.egov.scheduling.item.title}")
        String title,
    @NotBlank(message = "{id.egov.scheduling.item.organiser}")
        @Size(max = 200, message = "{id.egov.scheduling.item.organiser}")
        String organiser,
    @Size(max = 500, message = "{id.egov.scheduling.item.venue}") @Nullable String venue,
    @NotNull(message = "{id.egov.scheduling.item.slot}") TimeSlot slot,
    @NotEmpty(message = "{id.egov.scheduling.item.required}") Set<OfficialId> required,
    Set<OfficialId> optional,
    Set<ResourceId> resources,
    @NotNull(message = "{id.egov.scheduling.item.visibility}") Visibility visibility) {

  /**
   * Copies the sets; everything else is left to validation.
   *
   * @param id the item's own name
   * @param title what it is
   * @param organiser who invites
   * @param venue where it is, in words, or null
   * @param slot from its beginning to its end
   * @param required who must be there
   * @param optional who comes if free
   * @param resources what else it needs
   * @param visibility who may see what it is
   */
  public AgendaItem {
    required = sorted(required);
    Set<OfficialId> others = new TreeSet<>(sorted(optional));
    others.removeAll(required);
    optional = Collections.unmodifiableSet(others);
    resources = sorted(resources);
  }

  /** JSON may leave a set out. */
  private static <T extends Comparable<T>> Set<T> sorted(@Nullable Collection<T> given) {
    return Collections.unmodifiableSet(new TreeSet<>(given == null ? List.of() : given));
  }

  /**
   * An internal item without a venue that needs officials and nothing else.
   *
   * @param id the item's own name
   * @param title what it is
   * @param organiser who invites
   * @param slot from its beginning to its end
   * @param required the ids of those who must be there
   * @return the item
   */
  public static AgendaItem of(
      String id, String title, String organiser, TimeSlot slot, String... required) {
    return new AgendaItem(
        new AgendaItemId(id),
        title,
        organiser,
        null,
        slot,
        officials(required),
        Set.of(),
        Set.of(),
        Visibility.INTERNAL);
  }

  private static Set<OfficialId> officials(String... ids) {
    return sorted(Arrays.stream(ids).map(OfficialId::new).toList());
  }

  /**
   * A copy at a place.
   *
   * @param venue where it is, in words, or null
   * @return the copy
   */
  public AgendaItem withVenue(@Nullable String venue) {
    return new AgendaItem(
        id, title, organiser, venue, slot, required, optional, resources, visibility);
  }

  /**
   * A copy at another time.
   *
   * @param slot from its beginning to its end
   * @return the copy
   */
  public AgendaItem withSlot(TimeSlot slot) {
    return new AgendaItem(
        id, title, organiser, venue, slot, required, optional, resources, visibility);
  }

  /**
   * A copy to which others are invited who need not come.
   *
   * @param optional the ids of those who come if free
   * @return the copy
   */
  public AgendaItem withOptional(String... optional) {
    return new AgendaItem(
        id, title, organiser, venue, slot, required, officials(optional), resources, visibility);
  }

  /**
   * A copy that needs resources.
   *
   * @param resources what else it needs, for example {@code room:aula}
   * @return the copy
   * @throws IllegalArgumentException if one is not written as kind and name
   */
  public AgendaItem withResources(String... resources) {
    Set<ResourceId> ids = sorted(Arrays.stream(resources).map(ResourceId::parse).toList());
    return new AgendaItem(id, title, organiser, venue, slot, required, optional, ids, visibility);
  }

  /**
   * A copy that others may see more or less of.
   *
   * @param visibility who may see what it is
   * @return the copy
   */
  public AgendaItem withVisibility(Visibility visibility) {
    return new AgendaItem(
        id, title, organiser, venue, slot, required, optional, resources, visibility);
  }

  /** Officials are invited and not claimed as things are: they have a name in a refusal. */
  @AssertFalse(message = "{id.egov.scheduling.item.resources}")
  boolean isClaimingOfficials() {
    return resources.stream().anyMatch(r -> r.kind().equals(OfficialId.RESOURCE_KIND));
  }

  /** What has to be free: everybody who must be there, then everything else. */
  List<ResourceId> needed() {
    List<ResourceId> needed = new ArrayList<>();
    required.forEach(official -> needed.add(official.resource()));
    needed.addAll(resources);
    return needed;
  }
}
