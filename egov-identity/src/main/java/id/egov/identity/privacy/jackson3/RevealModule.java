package id.egov.identity.privacy.jackson3;

import id.egov.identity.number.PersonalNumber;
import id.egov.identity.privacy.Disclosure;
import id.egov.identity.privacy.Reveal;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets Jackson 3 write a number in full where the field is marked with {@link Reveal} and the
 * writer has a {@link Disclosure} for the same purpose; everywhere else the number is written
 * masked. Each number that is written in full leaves an audit event first, with the property's name
 * as its field; if the event cannot be kept, writing fails.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new RevealModule()).build();
 * mapper.writer()
 *     .withAttribute(Disclosure.ATTRIBUTE, revealer.to(actor, Purpose.of("letter")))
 *     .writeValueAsString(letter);
 * }</pre>
 */
public final class RevealModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** A module without settings. */
  public RevealModule() {
    super("id.egov.identity.reveal");
    addSerializer(PersonalNumber.class, new NumberSerializer());
  }
}
