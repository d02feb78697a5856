package id.egov.identity.citizen;

import id.egov.core.org.Actor;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.identity.number.Nik;
import id.egov.identity.privacy.EnvelopeKeys;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The citizens that an office knows. Each is kept under a pseudonym drawn by lot and found by
 * token; no key, index, event or entry of the log has a number in it. Every decision is one commit
 * to the {@link Store}: of two who register one number at once exactly one succeeds, however many
 * threads and processes ask.
 *
 * <p>Data is used for a purpose, and only while there is a {@linkplain #permit ground} for it, the
 * person does not {@linkplain #object object} and use is not {@linkplain #restrict restricted}.
 * Each use and each change leaves an entry in the {@linkplain #accesses access log} and an event,
 * and what cannot be recorded does not happen. To find somebody and to read the log is no use in
 * this sense and leaves none, though it shows how somebody stands: tokens, grounds and objections,
 * whose purposes tell something too. {@link CitizenAccess} says who may, as {@link
 * CitizenCommand#READ} for no purpose.
 *
 * <p>With {@linkplain Builder#sealing keys} the whole profile is sealed, with one key for each
 * citizen that {@link #erase} destroys. Without, whoever reads the database reads names, dates of
 * birth, sexes, regions, addresses and e-mail addresses; of a citizen number the registry keeps
 * tokens and the region, of a family card and a telephone the mask, and numbers of 15 digits or
 * more that somebody typed into a text are struck out before it is kept. Serial numbers are low as
 * a rule, so who knows the region, the date of birth and the sex of somebody can guess the citizen
 * number whatever is masked: seal.
 *
 * <p>What is wrong with an input is thrown as a {@link ConstraintViolationException} before
 * anything is read; a refusal is an answer; a broken store is a {@link StoreException} that says
 * whether to try again. Thread-safe. No method accepts {@code null} unless it says so, and none
 * returns it.
 */
public final class CitizenRegistry {

  private static final int LARGEST_LIMIT = 10_000;

  private final Registrar registrar;
  private final Validator validator;
  private final Registration registration;
  private final Grounds grounds;
  private final Disclosures disclosures;
  private final Removal removal;
  private final Rotation rotation;

  private CitizenRegistry(Registrar registrar, Validator validator) {
    this.registrar = registrar;
    this.validator = validator;
    this.registration = new Registration(registrar, validator);
    this.grounds = new Grounds(registrar);
    this.disclosures = new Disclosures(registrar, grounds);
    this.removal = new Removal(registrar);
    this.rotation = new Rotation(registrar);
  }

  /**
   * Starts a registry with {@linkplain RoleCitizenAccess access by roles}, which seals nothing and
   * erases whoever is kept for no purpose at once.
   *
   * @param store where citizens are kept
   * @param tokenizer makes the tokens; its purpose is that of the registry itself
   * @param validator checks every input
   * @param clock tells what is over
   * @return a builder
   */
  public static Builder builder(
      Store store, NikTokenizer tokenizer, Validator validator, Clock clock) {
    return new Builder(store, tokenizer, validator, clock);
  }

  /**
   * A registry that acts for somebody: what they may not do is refused before anything is read.
   *
   * @param actor who
   * @return a registry over the same store
   */
  public CitizenRegistry as(Actor actor) {
    return new CitizenRegistry(registrar.as(Objects.requireNonNull(actor, "actor")), validator);
  }

  /**
   * A registry that changes nothing: each command is decided as it would be at this moment. What is
   * read is shown, and that is recorded. The versions in an answer are not those that the store
   * would give.
   *
   * @return a registry over what the store has now
   */
  public CitizenRegistry dryRun() {
    return new CitizenRegistry(registrar.dryRun(), validator);
  }

  /**
   * Takes somebody in, with a first ground to use the data.
   *
   * @param citizen who
   * @param purpose what the data may be used for
   * @param basis on what basis
   * @param until when that ends by itself, or null if it does not
   * @return how they stand; refused, for one, as {@link CitizenReason#ALREADY_REGISTERED}
   * @throws ConstraintViolationException if the citizen breaks a constraint
   * @throws IllegalArgumentException if {@code until} is not of the years 1970 to 9999
   */
  public CitizenAnswer<CitizenStanding> register(
      Citizen citizen, Purpose purpose, LegalBasis basis, @Nullable Instant until) {
    return registration.register(citizen, grounds.ground(purpose, basis, until));
  }

  /**
   * Finds somebody by number, whichever living key their token is of. Shows no data of theirs and
   * leaves no entry, but for one of {@link CitizenCommand#ROTATE} where somebody who is not sealed
   * had no token of the current key: they have it from now on.
   *
   * @param nik the number; what is stored is not compared with it, only its tokens
   * @return how they stand; refused, for one, as {@link CitizenReason#CITIZEN_UNKNOWN}
   */
  public CitizenAnswer<CitizenStanding> find(Nik nik) {
    return disclosures.find(nik);
  }

  /**
   * Finds somebody by one of their tokens. Shows no data of theirs and leaves no entry.
   *
   * @param token the token
   * @return how they stand; refused, for one, as {@link CitizenReason#CITIZEN_UNKNOWN}
   */
  public CitizenAnswer<CitizenStanding> find(IdentityToken token) {
    return disclosures.find(token);
  }

  /**
   * Finds somebody by pseudonym, be they erased. Shows no data of theirs and leaves no entry.
   *
   * @param id the pseudonym
   * @return how they stand; refused, for one, as {@link CitizenReason#CITIZEN_UNKNOWN}
   */
  public CitizenAnswer<CitizenStanding> find(CitizenId id) {
    return disclosures.find(id);
  }

  /**
   * Shows somebody's data with numbers masked.
   *
   * @param id whose
   * @param purpose what for
   * @return the data, once its entry is in the log
   */
  public CitizenAnswer<CitizenProfile> read(CitizenId id, Purpose purpose) {
    return disclosures.read(id, purpose);
  }

  /**
   * Shows somebody's data with all digits; only where profiles are sealed.
   *
   * @param id whose
   * @param purpose what for
   * @return the data, once its entry is in the log
   */
  public CitizenAnswer<Citizen> reveal(CitizenId id, Purpose purpose) {
    return disclosures.reveal(id, purpose);
  }

  /**
   * Records that data may be used for a purpose: consent was given, or there is another basis. A
   * ground that holds for the same purpose on the same basis ends; an objection to the purpose is
   * settled by it.
   *
   * @param id whose data
   * @param purpose what for
   * @param basis on what basis
   * @param until when that ends by itself, or null if it does not
   * @return how they stand
   * @throws IllegalArgumentException if {@code until} is not of the years 1970 to 9999
   */
  public CitizenAnswer<CitizenStanding> permit(
      CitizenId id, Purpose purpose, LegalBasis basis, @Nullable Instant until) {
    return grounds.permit(id, grounds.ground(purpose, basis, until));
  }

  /**
   * Ends every ground of a purpose from now on: consent is withdrawn (UU 27/2022 art. 9, 40), or
   * another basis has ceased.
   *
   * @param id whose data
   * @param purpose what for
   * @return how they stand; refused if there is no ground
   */
  public CitizenAnswer<CitizenStanding> withdraw(CitizenId id, Purpose purpose) {
    return grounds.withdraw(id, purpose);
  }

  /**
   * Records that somebody objects to a purpose (UU 27/2022 art. 10), whatever the basis. It holds
   * until the purpose is {@linkplain #permit permitted} anew.
   *
   * @param id who
   * @param purpose to what
   * @param why 1 to 500 characters; what looks like a number is struck out
   * @return how they stand
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public CitizenAnswer<CitizenStanding> object(CitizenId id, Purpose purpose, String why) {
    return grounds.object(id, purpose, why);
  }

  /**
   * Changes what is wrong (UU 27/2022 art. 6, 30). What was there before stays among the profile's
   * corrections, a number masked; the log and the event have the names of the fields. Another
   * number takes other tokens, and is refused if somebody has it.
   *
   * @param id whose data
   * @param expectedVersion the version that the decision was made on
   * @param change what is right
   * @param why 1 to 500 characters; what looks like a number is struck out
   * @return how they stand
   * @throws ConstraintViolationException if a value breaks a constraint of {@link Citizen}
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public CitizenAnswer<CitizenStanding> correct(
      CitizenId id, long expectedVersion, CitizenChange change, String why) {
    return registration.correct(id, expectedVersion, change, why);
  }

  /**
   * Stops every use of somebody's data, while it is disputed for example (UU 27/2022 art. 11, 41).
   * Corrections, exports and {@linkplain #erase erasure} stay possible; a {@linkplain #sweep sweep}
   * leaves the data alone until the restriction is lifted, for it may be what the dispute is about.
   *
   * @param id whose data
   * @param why 1 to 500 characters; what looks like a number is struck out
   * @return how they stand
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public CitizenAnswer<CitizenStanding> restrict(CitizenId id, String why) {
    return grounds.restrict(id, why);
  }

  /**
   * Ends a restriction.
   *
   * @param id whose data
   * @param why 1 to 500 characters; what looks like a number is struck out
   * @return how they stand
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public CitizenAnswer<CitizenStanding> lift(CitizenId id, String why) {
    return grounds.lift(id, why);
  }

  /**
   * Gives a person what is kept about them (UU 27/2022 art. 7, 13, 32), this entry of the log
   * included. Reads the whole log of that person, as {@link #accesses(CitizenId, String, int)}
   * does.
   *
   * @param id whose data
   * @return profile, grounds and log; JSON writes it
   */
  public CitizenAnswer<CitizenExport> export(CitizenId id) {
    return disclosures.export(id);
  }

  /**
   * Erases somebody (UU 27/2022 art. 8, 43-44): the profile, its corrections and the tokens go, and
   * so does the key, where there is one, which takes the copies in back-ups with it. The pseudonym
   * and the log stay. The number may be registered again, under another pseudonym. To erase twice
   * is to erase once.
   *
   * <p>If the keys fail, their exception goes through. The data is gone from the store then and the
   * state is {@link CitizenState#ERASING}: to erase again, or to {@linkplain #sweep sweep},
   * destroys the key. So it is where a registry without keys erases what another one has sealed.
   *
   * @param id whose data
   * @param why 1 to 500 characters; what looks like a number is struck out
   * @return how they stand; refused while there is a {@link LegalBasis#LEGAL_OBLIGATION}
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public CitizenAnswer<CitizenStanding> erase(CitizenId id, String why) {
    return removal.erase(id, why);
  }

  /**
   * Erases those whose last ground ended longer ago than the {@linkplain Builder#retention
   * retention} and whose data is not {@linkplain #restrict restricted}, and destroys the keys that
   * an erasure before has left. To be called every day or so, by any number of processes; {@link
   * #dryRun} lists them. What fails for one of them stops neither the others nor the answer; only a
   * store that cannot be searched does.
   *
   * @param limit how many at the most, 1 to 10,000; if so many were erased there may be more. Of
   *     the keys that cannot be destroyed now either so many besides
   * @return those whose keys were left in front, then those due, first due first. Who is in another
   *     state than {@link CitizenState#ERASED} is still to be finished, by the next sweep: {@link
   *     CitizenState#ERASING} has a key still, {@link CitizenState#ACTIVE} is still there as a
   *     whole
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CitizenAnswer<List<CitizenStanding>> sweep(int limit) {
    return removal.sweep(requireLimit(limit));
  }

  /**
   * Gives one page of citizens a token for each living key of the tokenizer, and takes away those
   * of keys that were destroyed. After a rotation go through all pages, then destroy the old key,
   * then go through all pages again. It can be stopped after any page and begun again with any
   * cursor, and in the middle everybody is found by number and by each of their tokens.
   *
   * <p><b>Before the old key is destroyed</b> {@link #outdated} must be zero. Tokens can be made of
   * a number only, so who is kept without one (not sealed) cannot be moved here: the pages name
   * them as {@link RotationPage#withoutNumber}, and they move when they next appear, by {@link
   * #find(Nik)} or by an attempt to {@link #register} them. Whoever is left when the key goes is
   * lost to look-ups, and their number can be registered a second time; keep the old key for as
   * long as there are such citizens, or end with them as a person decides.
   *
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many citizens, 1 to 10,000
   * @return what became of them
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CitizenAnswer<RotationPage> rotate(@Nullable String after, int limit) {
    return rotation.rotate(after, requireLimit(limit));
  }

  /**
   * How many citizens have no token of the current key: who may be lost to look-ups by number when
   * older keys are destroyed. Sealed ones among them are moved by {@link #rotate}, the others when
   * they next appear. Reads every citizen's record.
   *
   * @return how many; destroy the older keys when there is none
   */
  public CitizenAnswer<Integer> outdated() {
    return rotation.outdated();
  }

  /**
   * One page of what was done with somebody's data, be they erased. Reading it leaves no entry.
   *
   * <p>What was verified or revealed before they were registered is there too, and so is what was
   * verified or revealed elsewhere for another purpose that the registry was {@linkplain
   * Builder#alsoRecordedUnder told of}, if their number is kept, sealed. Where it is not kept, or
   * erased, ask {@linkplain #accesses(Nik, String, int) by number}.
   *
   * @param id whose data
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many entries, 1 to 10,000
   * @return the page, the oldest entry first
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CitizenAnswer<AccessPage> accesses(CitizenId id, @Nullable String after, int limit) {
    int checked = requireLimit(limit);
    return disclosures.accesses(id, after, checked);
  }

  /**
   * The same by token, also of those whom the registry does not know but who were verified: then
   * there is what was recorded under just this token.
   *
   * @param token a token of the person
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many entries, 1 to 10,000
   * @return the page, the oldest entry first
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CitizenAnswer<AccessPage> accesses(
      IdentityToken token, @Nullable String after, int limit) {
    int checked = requireLimit(limit);
    return disclosures.accesses(token, after, checked);
  }

  /**
   * The same by number: what was recorded under any of its tokens, of this registry's purpose and
   * of those that it was {@linkplain Builder#alsoRecordedUnder told of}, be the person registered
   * or not. Entries under tokens of destroyed keys cannot be tied to the number any more.
   *
   * @param nik the number
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many entries, 1 to 10,000
   * @return the page, the oldest entry first
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CitizenAnswer<AccessPage> accesses(Nik nik, @Nullable String after, int limit) {
    int checked = requireLimit(limit);
    return disclosures.accesses(nik, after, checked);
  }

  /**
   * The log, to be given to a {@link id.egov.identity.verification.GuardedVerifier} and to whatever
   * reveals numbers elsewhere.
   *
   * @return where they are recorded
   */
  public AccessLog accessLog() {
    return registrar.log();
  }

  private static int requireLimit(int limit) {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException(
          "limit (%s) must be 1 to %s".formatted(limit, LARGEST_LIMIT));
    }
    return limit;
  }

  /** Builds a registry. Not thread-safe. */
  public static final class Builder {

    private final Store store;
    private final NikTokenizer tokenizer;
    private final Validator validator;
    private final Clock clock;
    private CitizenAccess access = new RoleCitizenAccess();
    private Duration retention = Duration.ZERO;
    private @Nullable EnvelopeKeys keys;
    private final List<NikTokenizer> others = new ArrayList<>();

    private Builder(Store store, NikTokenizer tokenizer, Validator validator, Clock clock) {
      this.store = Objects.requireNonNull(store, "store");
      this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
      this.validator = Objects.requireNonNull(validator, "validator");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Seals profiles. Who was registered without stays as they are.
     *
     * @param envelopeKeys keeps one key for each citizen, outside of the store and its back-ups
     * @return this builder
     */
    public Builder sealing(EnvelopeKeys envelopeKeys) {
      this.keys = Objects.requireNonNull(envelopeKeys, "envelopeKeys");
      return this;
    }

    /**
     * Another purpose under whose tokens something is recorded in the {@linkplain
     * CitizenRegistry#accessLog log}, by a verifier or a revealer. The log and the export of a
     * citizen then have that as well: the tokens are made from the number when they are asked for,
     * and never stored beside each other.
     *
     * @param other makes the tokens of that purpose; call once for each purpose
     * @return this builder
     */
    public Builder alsoRecordedUnder(NikTokenizer other) {
      others.add(Objects.requireNonNull(other, "other"));
      return this;
    }

    /**
     * Who may do what.
     *
     * @param access the access
     * @return this builder
     */
    public Builder access(CitizenAccess access) {
      this.access = Objects.requireNonNull(access, "access");
      return this;
    }

    /**
     * How long somebody is kept after their last ground has ended. A change holds for everybody who
     * is changed after it, and for the others when that happens.
     *
     * @param keep not negative
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder retention(Duration keep) {
      if (keep.isNegative()) {
        throw new IllegalArgumentException("keep (%s) must not be negative".formatted(keep));
      }
      this.retention = keep;
      return this;
    }

    /**
     * The registry, acting for the {@linkplain Actor#APPLICATION application}.
     *
     * @return it
     */
    public CitizenRegistry build() {
      return new CitizenRegistry(
          new Registrar(
              store,
              Actor.APPLICATION,
              access,
              tokenizer,
              List.copyOf(others),
              new ProfileSeal(tokenizer.purpose(), keys),
              retention,
              clock,
              false),
          validator);
    }
  }
}
