/** Time, conflict detection, the store and reasons: what the other egov modules stand on. */
@org.jspecify.annotations.NullMarked
module id.egov.core {
  requires ical4j.core;
  requires transitive com.fasterxml.jackson.annotation;
  requires static org.checkerframework.checker.qual;
  requires static org.postgresql.jdbc;
  requires org.slf4j;
  requires transitive java.sql;
  requires tools.jackson.databind;
  requires static transitive org.jspecify;

  exports id.egov.core.conflict;
  exports id.egov.core.ical;
  exports id.egov.core.json;
  exports id.egov.core.org;
  exports id.egov.core.reason;
  exports id.egov.core.report;
  exports id.egov.core.store;
  exports id.egov.core.store.jdbc;
  exports id.egov.core.time;
}
