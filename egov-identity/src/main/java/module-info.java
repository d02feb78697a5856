/** Citizen numbers that are checked and never leaked. */
@org.jspecify.annotations.NullMarked
module id.egov.identity {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive id.egov.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  // Whoever has telephone numbers adds it.
  requires static com.google.i18n.phonenumbers.libphonenumber;

  exports id.egov.identity.matching;
  exports id.egov.identity.number;
  exports id.egov.identity.phone;
  exports id.egov.identity.privacy;
  exports id.egov.identity.region;
  exports id.egov.identity.validation;
  exports id.egov.identity.verification;
}
