/** An application on the module path. It opens nothing and needs no more than what is exported. */
@org.jspecify.annotations.NullMarked
module id.egov.examples.modulepath {
  requires com.fasterxml.jackson.databind;
  requires id.egov.booking;
  requires id.egov.identity;
  requires org.hibernate.validator;
  requires static org.jspecify;
  requires tools.jackson.databind;
}
