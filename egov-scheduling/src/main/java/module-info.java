/** Leaders' agendas that do not clash. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Hibernate Validator need not be there.
module id.egov.scheduling {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive id.egov.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports id.egov.scheduling;
  exports id.egov.scheduling.evaluation;
  exports id.egov.scheduling.invitation;
  exports id.egov.scheduling.item;
  exports id.egov.scheduling.meeting;
  exports id.egov.scheduling.message;
  exports id.egov.scheduling.people;
  exports id.egov.scheduling.policy;
  exports id.egov.scheduling.publish;
  exports id.egov.scheduling.reminder;
  exports id.egov.scheduling.travel;

  opens id.egov.scheduling to
      org.hibernate.validator;
  opens id.egov.scheduling.item to
      org.hibernate.validator;
  opens id.egov.scheduling.meeting to
      org.hibernate.validator;
  opens id.egov.scheduling.people to
      org.hibernate.validator;
}
