package id.egov.identity.citizen;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentCursor;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.RevealEvent;
import id.egov.identity.privacy.RevealLog;
import id.egov.identity.verification.IdentityElement;
import id.egov.identity.verification.RecordedVerification;
import id.egov.identity.verification.VerificationLog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with whose data, by pseudonym (UU 27/2022 art. 31). Kept in the store as one
 * document for each entry, found by its subject, and told as an event; so it is searched in one
 * question when a breach has to be reported within three days (art. 46). It outlives what it tells
 * of.
 *
 * <p>It also keeps what is verified and revealed elsewhere. A token that the registry knows is
 * entered under the citizen's id, so that it is found whatever becomes of the token; any other
 * under itself: those of other purposes, whose tokens are never stored beside the citizen's, and
 * those of people who are not registered. {@link CitizenRegistry#accesses(CitizenId, String, int)}
 * says how these are found again.
 *
 * <p>Thread-safe; get one from {@link CitizenRegistry#accessLog}.
 */
public final class AccessLog implements VerificationLog, RevealLog {

  /** The type of the documents that entries are kept in. */
  public static final String DOCUMENT_TYPE = "citizen-access";

  static final String ANSWERED = "ANSWERED";

  // All of one length, so that the order of ids is the order of time.
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Puts entries of one process and one millisecond in order. */
  private static final AtomicInteger ENTRIES = new AtomicInteger();

  private static final JsonCodec CODEC = JsonCodec.strict();

  private final Store store;

  AccessLog(Store store) {
    this.store = store;
  }

  @Override
  public void record(RecordedVerification verification) {
    record(
        new AccessEntry(
            pseudonym(verification.subject()),
            CitizenCommand.VERIFY,
            verification.at(),
            verification.actor(),
            verification.purpose(),
            verification.elements().stream().map(IdentityElement::name).toList(),
            verification.failure() == null ? ANSWERED : verification.failure().name()));
  }

  @Override
  public void record(RevealEvent event) {
    record(
        new AccessEntry(
            pseudonym(event.subject()),
            CitizenCommand.REVEAL,
            event.at(),
            event.actor(),
            event.purpose(),
            List.of(event.field()),
            null));
  }

  /** Keeps an entry that comes with no other change. */
  void record(AccessEntry entry) {
    Commit.Builder commit = Commit.builder(new CommitId(CitizenId.letters()));
    add(commit, entry);
    if (!(store.commit(commit.build()) instanceof CommitResult.Committed)) {
      throw new StoreException("an entry of the access log was there already", true);
    }
  }

  /** Adds an entry to a commit. */
  static void add(Commit.Builder commit, AccessEntry entry) {
    String json = CODEC.write(entry);
    commit.create(
        new DocumentKey(
            DOCUMENT_TYPE,
            INSTANT.format(entry.at())
                + "-"
                + CitizenId.letters(ENTRIES.getAndIncrement())
                + "-"
                + CitizenId.letters()),
        json,
        new DocumentFields(entry.command().name(), null, entry.subject(), null));
    commit.event(new Event(entry.command().eventType(), subjectKey(entry.subject()), json));
  }

  private static DocumentKey subjectKey(String subject) {
    // The text of a token has dots, a pseudonym has none.
    return new DocumentKey(
        subject.indexOf('.') < 0 ? CitizenId.DOCUMENT_TYPE : CitizenDocuments.TOKEN_TYPE, subject);
  }

  private String pseudonym(IdentityToken token) {
    return CitizenDocuments.holder(store, token).map(CitizenId::value).orElseGet(token::toString);
  }

  /**
   * One page of what was done with somebody's data, the oldest first.
   *
   * <p>The ids of entries are in the order of time, whoever they are about. So the first entries of
   * all pseudonyms of a person are among the first of each, and one cursor is good for all.
   *
   * @param subjects all that the person is entered under
   */
  AccessPage page(Set<String> subjects, @Nullable String after, int limit) {
    SortedMap<String, Document> found = new TreeMap<>();
    boolean more = false;
    for (String subject : subjects) {
      DocumentPage page =
          store.documents(
              new DocumentQuery(
                  DOCUMENT_TYPE, new DocumentFilter.Requester(subject), after, limit));
      page.documents().forEach(document -> found.put(document.key().id(), document));
      more |= page.next() != null;
    }
    List<Document> first = found.values().stream().limit(limit).toList();
    return new AccessPage(
        first.stream().map(each -> CODEC.read(each.body(), AccessEntry.class)).toList(),
        more || found.size() > limit
            ? DocumentCursor.after(first.get(first.size() - 1), false).text()
            : null);
  }

  /**
   * Reads an event of the store.
   *
   * @param stored any event
   * @return what was done, or empty if it tells of something else
   */
  public static Optional<AccessEntry> event(StoredEvent stored) {
    return stored.event().type().startsWith(CitizenId.DOCUMENT_TYPE + "-")
        ? Optional.of(CODEC.read(stored.event().payload(), AccessEntry.class))
        : Optional.empty();
  }

  static Instant millis(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }
}
