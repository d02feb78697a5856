package id.egov.identity.privacy;

import id.egov.core.org.Actor;
import id.egov.identity.number.PersonalNumber;
import java.time.Clock;
import java.util.Objects;

/**
 * What one actor is shown for one purpose. Comes from {@link Revealer#to}. Thread-safe if the log
 * is.
 */
public final class Disclosure {

  /**
   * The attribute of a Jackson writer under which the modules look for a disclosure: {@code
   * mapper.writer().withAttribute(Disclosure.ATTRIBUTE, disclosure)}.
   */
  public static final String ATTRIBUTE = "id.egov.identity.disclosure";

  private final NikTokenizer tokenizer;
  private final RevealLog log;
  private final Clock clock;
  private final Actor actor;
  private final Purpose purpose;

  Disclosure(NikTokenizer tokenizer, RevealLog log, Clock clock, Actor actor, Purpose purpose) {
    this.tokenizer = tokenizer;
    this.log = log;
    this.clock = clock;
    this.actor = Objects.requireNonNull(actor, "actor");
    this.purpose = Objects.requireNonNull(purpose, "purpose");
  }

  /**
   * What for.
   *
   * @return the purpose
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * All digits of a number, after the log has kept that they are shown. What the log throws goes
   * through, and then nothing is shown.
   *
   * @param number the number
   * @param field where it stands, such as {@code nik}
   * @return {@link PersonalNumber#reveal()}
   * @throws NoTokenKeyException if there is no key to make the pseudonym with
   */
  public String reveal(PersonalNumber number, String field) {
    log.record(
        new RevealEvent(tokenizer.token(number), purpose, actor.id(), field, clock.instant()));
    return number.reveal();
  }

  /** Who and what for. */
  @Override
  public String toString() {
    return "Disclosure[" + actor.id() + ", " + purpose + "]";
  }
}
