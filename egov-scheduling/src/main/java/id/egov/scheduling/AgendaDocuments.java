package id.egov.scheduling;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.StoredEvent;
import id.egov.core.store.Timeline;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How items are kept in a store: a document, claims of what they take, and an event each. */
final class AgendaDocuments {

  private final Store store;
  private final JsonCodec codec;

  AgendaDocuments(Store store, JsonCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  /** The item under a key, or empty if there is none or the key is of something else. */
  Optional<AgendaEntry> find(DocumentKey key) {
    return key.type().equals(AgendaItemId.DOCUMENT_TYPE)
        ? store.document(key).map(this::read)
        : Optional.empty();
  }

  /** The items under some keys, in their order and one round trip; none of something else. */
  List<AgendaEntry> find(Collection<DocumentKey> keys) {
    List<DocumentKey> ofItems =
        keys.stream()
            .filter(key -> key.type().equals(AgendaItemId.DOCUMENT_TYPE))
            .distinct()
            .toList();
    return ofItems.isEmpty()
        ? List.of()
        : store.documents(ofItems).stream().map(this::read).toList();
  }

  AgendaEntry read(Document document) {
    return codec.read(document.body(), AgendaEntry.class).withVersion(document.version());
  }

  /** What was done with an item, or empty if the event tells of something else. */
  Optional<AgendaEvent> read(StoredEvent stored) {
    Event event = stored.event();
    return event.subject().type().equals(AgendaItemId.DOCUMENT_TYPE)
        ? Optional.of(codec.read(event.payload(), AgendaEvent.class).withVersion(stored.version()))
        : Optional.empty();
  }

  /** A hash by which an item is known if it is sent again. */
  String hash(AgendaItem item) {
    return CommitId.ofDecision("agenda-item", item.id().document(), 0, codec.write(item)).value();
  }

  /** The name of an edit, the same if it is sent again. */
  CommitId name(
      Asker asker,
      AgendaCommand command,
      AgendaItemId id,
      long expectedVersion,
      @Nullable OfficialId official,
      List<? extends @Nullable Object> said) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(asker.actor().id());
    all.add(asker.override());
    all.add(String.valueOf(asker.answered()));
    all.add(official);
    all.addAll(said);
    return CommitId.ofDecision(
        command.eventType(), id.document(), expectedVersion, codec.write(all));
  }

  /** A commit that would write an item over the version that it has. */
  Commit put(CommitId id, AgendaEntry entry) {
    return Commit.builder(id)
        .put(entry.id().document(), entry.version(), codec.write(entry), fields(entry))
        .build();
  }

  /**
   * The commit that turns one state of an item into the next.
   *
   * @param event what is done; its item before is the one that was read
   * @param seen the timelines that must not have changed
   */
  Commit commit(AgendaEvent event, List<Timeline> seen) {
    AgendaEntry before = event.before();
    AgendaEntry after = event.after();
    long expected = before == null ? Document.ABSENT : before.version();
    DocumentKey key = after.id().document();
    AgendaEntry kept = after.withVersion(expected);
    String body = codec.write(kept);
    Commit.Builder commit =
        Commit.builder(CommitId.ofDecision(event.command().eventType(), key, expected, body))
            .put(key, expected, body, fields(after))
            .event(
                new Event(
                    event.command().eventType(),
                    key,
                    codec.write(
                        new AgendaEvent(
                            event.command(),
                            event.at(),
                            event.by(),
                            event.official(),
                            kept,
                            before))));
    seen.forEach(commit::seen);
    change(commit, before, after);
    return commit.build();
  }

  private void change(Commit.Builder commit, @Nullable AgendaEntry before, AgendaEntry after) {
    List<Claim> old = before == null ? List.of() : AgendaClaims.of(before);
    List<Claim> taken = new ArrayList<>(AgendaClaims.of(after));
    List<Claim> given = new ArrayList<>(old);
    // What stays as it is makes nobody else's decision stale; but the way to it may be another one.
    if (before != null && Objects.equals(before.item().venue(), after.item().venue())) {
      given.removeAll(taken);
      taken.removeAll(old);
    }
    commit.remove(given).add(taken);
    List<ResourceId> agendas =
        taken.stream().map(Claim::resource).filter(AgendaClaims::isAgenda).distinct().toList();
    if (!agendas.isEmpty()) {
      for (Timeline timeline : store.timelines(agendas, after.item().slot())) {
        if (timeline.capacity() != AgendaClaims.AGENDA_CAPACITY) {
          commit.capacity(timeline.resource(), AgendaClaims.AGENDA_CAPACITY);
        }
      }
    }
  }

  private static DocumentFields fields(AgendaEntry entry) {
    Instant due =
        entry.invitations().stream()
            .filter(invitation -> invitation.reply() == Reply.NEEDS_ACTION)
            .flatMap(invitation -> Optional.ofNullable(invitation.answer().due()).stream())
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new DocumentFields(
        entry.state().name(),
        entry.item().organiser().agency(),
        entry.requester(),
        AgendaCommand.EXPIRE.leadsFrom(entry.state()) ? due : null);
  }
}
