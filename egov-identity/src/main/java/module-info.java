/** Citizen numbers that are checked and never leaked. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Hibernate Validator need not be there.
module id.egov.identity {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive id.egov.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;
  requires transitive org.slf4j;
  requires transitive tools.jackson.databind;

  // Whoever writes numbers in full with Jackson 2 adds it.
  requires static com.fasterxml.jackson.databind;

  // Whoever has telephone numbers adds it.
  requires static com.google.i18n.phonenumbers.libphonenumber;

  exports id.egov.identity.batch;
  exports id.egov.identity.citizen;
  exports id.egov.identity.matching;
  exports id.egov.identity.number;
  exports id.egov.identity.phone;
  exports id.egov.identity.privacy;
  exports id.egov.identity.privacy.jackson2;
  exports id.egov.identity.privacy.jackson3;
  exports id.egov.identity.region;
  exports id.egov.identity.validation;
  exports id.egov.identity.verification;

  // Constraints on a record are found by reflection, and so are what the store keeps.
  opens id.egov.identity.citizen to
      org.hibernate.validator,
      tools.jackson.databind;
}
