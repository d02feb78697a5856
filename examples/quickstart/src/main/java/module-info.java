/** Reads the requests of a week from a folder, decides them and says what happened. */
@org.jspecify.annotations.NullMarked
module id.egov.examples.quickstart {
  requires com.fasterxml.jackson.annotation;
  requires de.siegmar.fastcsv;
  requires id.egov.booking;
  requires id.egov.core;
  requires id.egov.identity;
  requires id.egov.scheduling;
  requires info.picocli;
  requires jakarta.validation;
  requires java.logging;
  requires me.tongfei.progressbar;
  requires org.hibernate.validator;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  opens id.egov.examples.quickstart to
      info.picocli,
      tools.jackson.databind;
}
