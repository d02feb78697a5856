/** Rooms that cannot be booked twice. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Hibernate Validator need not be there.
module id.egov.booking {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive id.egov.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports id.egov.booking;
  exports id.egov.booking.message;
  exports id.egov.booking.report;

  opens id.egov.booking to
      org.hibernate.validator;
}
