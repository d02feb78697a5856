/** Citizen numbers that are checked and never leaked. */
@org.jspecify.annotations.NullMarked
module id.egov.identity {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive id.egov.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports id.egov.identity;
  exports id.egov.identity.matching;
  exports id.egov.identity.region;
}
