package id.egov.scheduling.invitation;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How threads are kept in a store: a document for each UID. */
final class Threads {

  /** What became of a thread. */
  record Update(InvitationThread before, InvitationThread after) {}

  private static final String TYPE = "invitation";

  private final Store store;
  private final Decisions decisions;
  private final JsonCodec codec;

  Threads(Store store, JsonCodec codec) {
    this.store = store;
    this.decisions = new Decisions(store);
    this.codec = codec;
  }

  /** A name for a UID: a UID can be long, and can hold somebody's address. */
  static String name(String uid) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static DocumentKey key(String uid) {
    return new DocumentKey(TYPE, name(uid));
  }

  Optional<InvitationThread> find(String uid) {
    return named(name(uid));
  }

  Optional<InvitationThread> named(String name) {
    return store.document(new DocumentKey(TYPE, name)).map(document -> read(document.body()));
  }

  private InvitationThread read(String body) {
    return codec.read(body, InvitationThread.class);
  }

  /** Changes a thread, whoever else does at the same time. */
  Update update(String uid, UnaryOperator<InvitationThread> change) {
    DocumentKey key = key(uid);
    return decisions.decide(
        key,
        () -> {
          Optional<Document> document = store.document(key);
          InvitationThread before =
              document.map(found -> read(found.body())).orElse(InvitationThread.none(uid));
          InvitationThread after = change.apply(before);
          Update update = new Update(before, after);
          if (after.equals(before)) {
            return new DecisionStep.Done<>(update);
          }
          long expected = document.map(Document::version).orElse(Document.ABSENT);
          String body = codec.write(after);
          Commit commit =
              Commit.builder(CommitId.ofDecision(TYPE, key, expected, body))
                  .put(key, expected, body, DocumentFields.NONE)
                  .build();
          return new DecisionStep.Try<>(commit, version -> update);
        });
  }
}
