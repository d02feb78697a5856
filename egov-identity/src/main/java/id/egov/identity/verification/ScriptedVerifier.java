package id.egov.identity.verification;

import id.egov.identity.number.Nik;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A population office for tests and examples. It answers what its script says next; when the script
 * is over, it compares what is stated with the {@linkplain Builder#person persons} it has, as the
 * office does: without looking at case and the width of blanks.
 *
 * <p>Thread-safe. It sleeps by itself never: what {@linkplain Builder#slow takes long} is told to a
 * {@link Pause}.
 */
public final class ScriptedVerifier implements IdentityVerifier {

  private static final Pause AT_ONCE = duration -> {};

  private final Map<Nik, Map<IdentityElement, String>> persons;
  private final Map<IdentityElement, ElementAnswer> fixed;
  private final Clock clock;
  private final Pause pause;
  private final Duration timeout;
  private final Object lock = new Object();
  private final Deque<Step> script;
  private final List<VerificationRequest> asked = new ArrayList<>();

  private ScriptedVerifier(Builder builder) {
    persons = new HashMap<>();
    builder.persons.forEach((nik, data) -> persons.put(nik, new EnumMap<>(data)));
    fixed = new EnumMap<>(builder.fixed);
    clock = builder.clock;
    pause = builder.pause;
    timeout = builder.timeout;
    script = new ArrayDeque<>(builder.script);
  }

  /** What it does next: what it answers, or null to compare, and how long that takes. */
  private record Step(@Nullable VerificationOutcome outcome, Duration takes) {}

  /**
   * Starts an office that has nobody, and says so at once.
   *
   * @param clock tells when an answer was given
   * @return a builder
   */
  public static Builder builder(Clock clock) {
    return new Builder(clock);
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    Step step;
    synchronized (lock) {
      asked.add(request);
      step = script.isEmpty() ? new Step(null, Duration.ZERO) : script.removeFirst();
    }
    boolean late = step.takes().compareTo(timeout) > 0;
    Duration wait = late ? timeout : step.takes();
    if (!wait.isZero()) {
      pause.pass(wait);
    }
    if (late) {
      return VerificationOutcome.Failed.because(VerificationFailure.TIMED_OUT);
    }
    return step.outcome() == null ? compared(request) : step.outcome();
  }

  private VerificationOutcome compared(VerificationRequest request) {
    Map<IdentityElement, String> person = persons.get(request.nik());
    Map<IdentityElement, ElementAnswer> answers = new EnumMap<>(IdentityElement.class);
    for (IdentityElement element : request.elements()) {
      ElementAnswer scripted = fixed.get(element);
      answers.put(
          element,
          scripted != null
              ? scripted
              : compared(person, element, request.stated(element).orElse("")));
    }
    return new VerificationOutcome.Answered(answers, clock.instant());
  }

  private static ElementAnswer compared(
      @Nullable Map<IdentityElement, String> person, IdentityElement element, String stated) {
    if (person == null) {
      return element == IdentityElement.NIK ? ElementAnswer.NO_MATCH : ElementAnswer.UNKNOWN;
    }
    if (element == IdentityElement.NIK) {
      return ElementAnswer.MATCH;
    }
    String known = person.get(element);
    if (known == null) {
      return ElementAnswer.UNKNOWN;
    }
    return folded(known).equals(folded(stated)) ? ElementAnswer.MATCH : ElementAnswer.NO_MATCH;
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }

  /**
   * What it was asked so far.
   *
   * @return in the order of the questions
   */
  public List<VerificationRequest> asked() {
    synchronized (lock) {
      return List.copyOf(asked);
    }
  }

  /** Writes the script. Not thread-safe. */
  public static final class Builder {

    private final Clock clock;
    private final Map<Nik, Map<IdentityElement, String>> persons = new HashMap<>();
    private final Map<IdentityElement, ElementAnswer> fixed = new EnumMap<>(IdentityElement.class);
    private final List<Step> script = new ArrayList<>();
    private Pause pause = AT_ONCE;
    private Duration timeout = Duration.ofSeconds(10);

    private Builder(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Somebody whom the office has.
     *
     * @param nik their number
     * @param data what the office has of them; what is missing is {@link ElementAnswer#UNKNOWN}
     * @return this builder
     */
    public Builder person(Nik nik, Map<IdentityElement, String> data) {
      Map<IdentityElement, String> copy = new EnumMap<>(IdentityElement.class);
      copy.putAll(data);
      persons.put(nik, copy);
      return this;
    }

    /**
     * The same answer for an element of everybody, whatever is stated.
     *
     * @param element which element
     * @param answer what is said
     * @return this builder
     */
    public Builder always(IdentityElement element, ElementAnswer answer) {
      fixed.put(element, Objects.requireNonNull(answer, "answer"));
      return this;
    }

    /**
     * What it answers next, after what was scripted before.
     *
     * @param outcome the outcome, whatever is asked
     * @return this builder
     */
    public Builder then(VerificationOutcome outcome) {
      return step(Objects.requireNonNull(outcome, "outcome"), Duration.ZERO);
    }

    /**
     * It fails next.
     *
     * @param failure why
     * @return this builder
     */
    public Builder thenFail(VerificationFailure failure) {
      return then(VerificationOutcome.Failed.because(failure));
    }

    /**
     * It compares next, as if the script were over.
     *
     * @return this builder
     */
    public Builder thenCompare() {
      return step(null, Duration.ZERO);
    }

    /**
     * It compares next, and takes its time. If that is longer than the {@linkplain #timeout
     * time-out}, the answer is {@link VerificationFailure#TIMED_OUT} after just that time.
     *
     * @param takes how long, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public Builder slow(Duration takes) {
      return step(null, takes);
    }

    private Builder step(@Nullable VerificationOutcome outcome, Duration takes) {
      script.add(new Step(outcome, notNegative("takes", takes)));
      return this;
    }

    /**
     * How long a caller waits for an answer; 10 seconds unless told otherwise.
     *
     * @param longest not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public Builder timeout(Duration longest) {
      timeout = notNegative("longest", longest);
      return this;
    }

    /**
     * How time passes; unless told otherwise it does not.
     *
     * @param passing lets time pass
     * @return this builder
     */
    public Builder pause(Pause passing) {
      pause = Objects.requireNonNull(passing, "passing");
      return this;
    }

    private static Duration notNegative(String field, Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            "%s (%s) must not be negative".formatted(field, duration));
      }
      return duration;
    }

    /**
     * The office.
     *
     * @return with the script from its beginning
     */
    public ScriptedVerifier build() {
      return new ScriptedVerifier(this);
    }
  }
}
