package id.egov.core.store.jdbc;

import id.egov.core.store.Document;
import id.egov.core.store.DocumentCursor;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads documents. */
final class DocumentReader {

  private static final String SELECT =
      "select " + Rows.DOCUMENT + " from egov_document where tenant = ? and doc_type = ? and ";
  private static final Instant FIRST_DUE = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_DUE = Instant.parse("+10000-01-01T00:00:00Z");

  private final Database database;
  private final String tenant;

  DocumentReader(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  Optional<Document> read(DocumentKey key) {
    return database.read(
        "read a document",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SELECT + "doc_id = ?");
              ResultSet rows = Rows.set(statement, tenant, key.type(), key.id()).executeQuery()) {
            return rows.next() ? Optional.of(Rows.document(rows)) : Optional.empty();
          }
        });
  }

  List<Document> read(List<DocumentKey> keys) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    keys.forEach(key -> ids.computeIfAbsent(key.type(), type -> new ArrayList<>()).add(key.id()));
    Map<DocumentKey, Document> found = new HashMap<>();
    ids.forEach(
        (type, all) -> {
          for (int from = 0; from < all.size(); from += InList.MOST) {
            find(type, all.subList(from, Math.min(all.size(), from + InList.MOST)), found);
          }
        });
    return keys.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private void find(String type, List<String> ids, Map<DocumentKey, Document> found) {
    InList some = InList.of(ids);
    Object[] parameters = Stream.concat(Stream.of(tenant, type), some.values().stream()).toArray();
    read(SELECT + "doc_id in (" + some.places() + ")", parameters)
        .forEach(document -> found.put(document.key(), document));
  }

  DocumentPage page(DocumentQuery query) {
    Question question = question(query);
    List<Document> found = read(question.sql, question.parameters.toArray());
    if (found.size() <= query.limit()) {
      return new DocumentPage(found, null);
    }
    List<Document> page = found.subList(0, query.limit());
    Document last = page.get(page.size() - 1);
    return new DocumentPage(page, DocumentCursor.after(last, byDue(query)).text());
  }

  private List<Document> read(String sql, Object[] parameters) {
    return database.read(
        "read documents",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql);
              ResultSet rows = Rows.set(statement, parameters).executeQuery()) {
            List<Document> documents = new ArrayList<>();
            while (rows.next()) {
              documents.add(Rows.document(rows));
            }
            return documents;
          }
        });
  }

  private static boolean byDue(DocumentQuery query) {
    return query.filter() instanceof DocumentFilter.DueBefore;
  }

  private record Question(String sql, List<Object> parameters) {}

  private Question question(DocumentQuery query) {
    List<Object> parameters = new ArrayList<>(List.of(tenant, query.type()));
    StringBuilder sql = new StringBuilder(SELECT);
    DocumentFilter filter = query.filter();
    if (filter instanceof DocumentFilter.State state) {
      equal(sql, "state", parameters, state.state());
    } else if (filter instanceof DocumentFilter.Agency agency) {
      equal(sql, "agency", parameters, agency.agency());
    } else if (filter instanceof DocumentFilter.Requester requester) {
      equal(sql, "requester", parameters, requester.requester());
    } else if (filter instanceof DocumentFilter.DueBefore due) {
      sql.append("due_at < ? and ");
      parameters.add(endOf(due));
    }
    String after = query.after();
    DocumentCursor cursor = after == null ? null : DocumentCursor.parse(after, byDue(query));
    if (!byDue(query)) {
      sql.append("doc_id > ? order by doc_id");
      parameters.add(cursor == null ? "" : cursor.id());
    } else if (cursor == null) {
      sql.append("due_at is not null order by due_at, doc_id");
    } else {
      long due = Objects.requireNonNull(cursor.due()).toEpochMilli();
      sql.append("due_at >= ? and (due_at > ? or doc_id > ?) order by due_at, doc_id");
      parameters.addAll(List.of(due, due, cursor.id()));
    }
    sql.append(" limit ?");
    parameters.add(query.limit() + 1);
    return new Question(sql.toString(), parameters);
  }

  private static void equal(
      StringBuilder sql, String column, List<Object> parameters, String value) {
    // A driver puts another character in its place, and a document of that one would be found.
    Texts.requireStorable(column, value);
    sql.append(column).append(" = ? and ");
    parameters.add(value);
  }

  /** The first millisecond that is too late: what is due within one is due before its end. */
  private static long endOf(DocumentFilter.DueBefore filter) {
    Instant end = filter.endExclusive();
    if (end.isBefore(FIRST_DUE)) {
      return FIRST_DUE.toEpochMilli();
    }
    if (end.isAfter(LAST_DUE)) {
      return LAST_DUE.toEpochMilli();
    }
    Instant floor = end.truncatedTo(ChronoUnit.MILLIS);
    return floor.toEpochMilli() + (floor.equals(end) ? 0 : 1);
  }
}
