package id.egov.identity.privacy.jackson2;

import com.fasterxml.jackson.databind.module.SimpleModule;
import id.egov.identity.number.PersonalNumber;
import id.egov.identity.privacy.Disclosure;
import id.egov.identity.privacy.Reveal;

/**
 * Lets Jackson 2 write a number in full where the field is marked with {@link Reveal} and the
 * writer has a {@link Disclosure} for the same purpose; everywhere else the number is written
 * masked. Each number that is written in full leaves an audit event first, with the property's name
 * as its field; if the event cannot be kept, writing fails.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new RevealModule());
 * mapper.writer()
 *     .withAttribute(Disclosure.ATTRIBUTE, revealer.to(actor, Purpose.of("letter")))
 *     .writeValueAsString(letter);
 * }</pre>
 */
@SuppressWarnings("exports") // Whoever uses it has Jackson 2; nobody else needs it to compile.
public final class RevealModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** A module without settings. */
  public RevealModule() {
    super("id.egov.identity.reveal");
    addSerializer(PersonalNumber.class, new NumberSerializer());
  }
}
