/** Hands the events of bookings on to a broker that fails now and then. */
@org.jspecify.annotations.NullMarked
module id.egov.examples.eventrelay {
  requires com.h2database;
  requires id.egov.booking;
  requires id.egov.core;
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires static org.jspecify;
}
