package id.egov.identity.privacy;

import id.egov.core.org.Actor;
import java.time.Clock;
import java.util.Objects;

/**
 * The door through which numbers are shown in full: every one leaves a {@link RevealEvent}. Who may
 * go through it, the application has checked before.
 *
 * <p>Thread-safe if the log is.
 */
public final class Revealer {

  private final NikTokenizer tokenizer;
  private final RevealLog log;
  private final Clock clock;

  private Revealer(NikTokenizer tokenizer, RevealLog log, Clock clock) {
    this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
    this.log = Objects.requireNonNull(log, "log");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * A revealer.
   *
   * @param tokenizer makes the pseudonyms of the events, so that they can be searched by them (UU
   *     27/2022 art. 46)
   * @param log keeps the events
   * @param clock says when
   * @return the revealer
   */
  public static Revealer of(NikTokenizer tokenizer, RevealLog log, Clock clock) {
    return new Revealer(tokenizer, log, clock);
  }

  /**
   * What one actor is shown for one purpose, usually during one request.
   *
   * @param actor who is shown it
   * @param purpose what for
   * @return the disclosure
   */
  public Disclosure to(Actor actor, Purpose purpose) {
    return new Disclosure(tokenizer, log, clock, actor, purpose);
  }
}
