/** An application on the module path, which needs no more of egov than what is exported. */
@org.jspecify.annotations.NullMarked
module id.egov.examples.modulepath {
  requires com.fasterxml.jackson.databind;
  requires id.egov.booking;
  requires id.egov.identity;
  requires id.egov.scheduling;
  requires org.hibernate.validator;
  requires static org.jspecify;
  requires tools.jackson.databind;

  // What Hibernate Validator looks into is opened by whoever wrote it.
  opens id.egov.examples.modulepath to
      org.hibernate.validator;
}
