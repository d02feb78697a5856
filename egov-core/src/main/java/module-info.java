/** Time, conflict detection, the store and reasons: what the other egov modules stand on. */
@org.jspecify.annotations.NullMarked
module id.egov.core {
  requires ical4j.core;
  requires transitive com.fasterxml.jackson.annotation;
  requires static transitive org.jspecify;

  exports id.egov.core.time;
}
