package id.egov.identity.citizen;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Store;
import id.egov.identity.privacy.IdentityToken;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How citizens are kept in a store: one document under their pseudonym, and one under each of their
 * tokens that names it. The second is what makes a number unique: two that register it at once
 * create the same document, and one of them is stale.
 */
final class CitizenDocuments {

  /** The type of the documents that say whose a token is. */
  static final String TOKEN_TYPE = "citizen-token";

  private static final JsonCodec CODEC = JsonCodec.strict();
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final Store store;
  private final Duration retention;

  CitizenDocuments(Store store, Duration retention) {
    this.store = store;
    this.retention = retention;
  }

  /** A citizen and the version of the document they were read from. */
  record Known(StoredCitizen citizen, long version) {}

  Optional<Known> find(CitizenId id) {
    return store.document(id.document()).map(CitizenDocuments::read);
  }

  static Known read(Document document) {
    return new Known(CODEC.read(document.body(), StoredCitizen.class), document.version());
  }

  Optional<CitizenId> holder(IdentityToken token) {
    return holder(store, token);
  }

  static Optional<CitizenId> holder(Store store, IdentityToken token) {
    return store.document(key(token)).map(found -> CODEC.read(found.body(), CitizenId.class));
  }

  private static DocumentKey key(IdentityToken token) {
    return new DocumentKey(TOKEN_TYPE, token.toString());
  }

  /** Writes a citizen, new or over what they were, and what their tokens say. */
  void put(Commit.Builder commit, @Nullable Known before, StoredCitizen after) {
    commit.put(
        after.id().document(),
        before == null ? Document.ABSENT : before.version(),
        CODEC.write(after),
        new DocumentFields(after.state().name(), null, null, due(after)));
    List<IdentityToken> old = before == null ? List.of() : before.citizen().tokens();
    Set<IdentityToken> gone = new LinkedHashSet<>(old);
    after.tokens().forEach(gone::remove);
    for (IdentityToken token : gone) {
      store
          .document(key(token))
          .ifPresent(document -> commit.delete(document.key(), document.version()));
    }
    Set<IdentityToken> more = new LinkedHashSet<>(after.tokens());
    old.forEach(more::remove);
    for (IdentityToken token : more) {
      commit.create(key(token), CODEC.write(after.id()), DocumentFields.NONE);
    }
  }

  /**
   * When a citizen is to be erased, or null if that is not to be foreseen: whose data is
   * restricted, because it is disputed for example, is kept as it is until that is settled.
   */
  @Nullable Instant due(StoredCitizen citizen) {
    if (citizen.state() == CitizenState.RESTRICTED) {
      return null;
    }
    Instant end = citizen.lastGroundEnds();
    if (end == null) {
      return null;
    }
    try {
      Instant due = AccessLog.millis(end).plus(retention);
      return due.isAfter(LATEST) ? null : due;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  CitizenStanding standing(StoredCitizen citizen, long version) {
    return new CitizenStanding(
        citizen.id(),
        citizen.state(),
        citizen.tokens(),
        citizen.grounds(),
        citizen.objections(),
        citizen.registered(),
        due(citizen),
        version);
  }
}
