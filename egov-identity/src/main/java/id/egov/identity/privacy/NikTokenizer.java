package id.egov.identity.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.egov.identity.number.PersonalNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes tokens of citizen numbers and their relatives, for one purpose.
 *
 * <p>There are about 2<sup>35</sup> citizen numbers that make sense, so a plain hash of one is
 * reversed within hours. A token is HMAC-SHA-256 (RFC 2104, FIPS 198-1) over the purpose, the kind
 * of number and its digits, under a key that is derived for the purpose (HKDF, RFC 5869) from a
 * secret outside of the database. Without the secret nobody can try numbers; tokens of two purposes
 * cannot be joined, not even by whoever has the derived key of one.
 *
 * <p><b>Rotation.</b> New tokens are of the current key. Tokens of older keys still {@linkplain
 * #matches match}; {@link #lookup} gives the tokens that a number may be stored under. To move to
 * the current key, read a page of stored tokens, take the {@link #outdated} ones, unseal their
 * numbers and store {@link #token} of them instead; when no token of an old key is left, destroy
 * that key.
 *
 * <p>Thread-safe if its keys are. A token takes about a microsecond and grows with nothing.
 */
public final class NikTokenizer {

  private final Purpose purpose;
  private final TokenKeys keys;

  private NikTokenizer(Purpose purpose, TokenKeys keys) {
    this.purpose = Objects.requireNonNull(purpose, "purpose");
    this.keys = Objects.requireNonNull(keys, "keys");
  }

  /**
   * A tokenizer.
   *
   * @param purpose what its tokens are for
   * @param keys where its keys come from
   * @return the tokenizer
   */
  public static NikTokenizer of(Purpose purpose, TokenKeys keys) {
    return new NikTokenizer(purpose, keys);
  }

  /**
   * What the tokens are for.
   *
   * @return the purpose
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * The token of a number by the current key.
   *
   * @param number a citizen number or one of its relatives
   * @return the token, the same for equal numbers until the key changes
   * @throws NoTokenKeyException if there is no living current key
   */
  public IdentityToken token(PersonalNumber number) {
    return keys.current(purpose)
        .flatMap(key -> token(key, number))
        .orElseThrow(() -> new NoTokenKeyException(purpose));
  }

  /**
   * Every token that a number may be stored under while keys change.
   *
   * @param number a citizen number or one of its relatives
   * @return one token for each living key, the current one's first; none if no key lives
   */
  public List<IdentityToken> lookup(PersonalNumber number) {
    return keys.living(purpose).stream()
        .map(key -> token(key, number))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Holds a number against a token of any key. The comparison takes the same time wherever they
   * differ.
   *
   * @param number a citizen number or one of its relatives
   * @param token a token
   * @return whether the token is of the number, or why nobody can say
   */
  public TokenMatch matches(PersonalNumber number, IdentityToken token) {
    if (!token.purpose().equals(purpose)) {
      return TokenMatch.OTHER_PURPOSE;
    }
    Optional<TokenKey> key = keys.find(purpose, token.keyId());
    if (key.isEmpty()) {
      return TokenMatch.UNKNOWN_KEY;
    }
    return token(key.get(), number)
        .map(own -> own.equals(token) ? TokenMatch.MATCH : TokenMatch.NO_MATCH)
        .orElse(TokenMatch.DESTROYED_KEY);
  }

  /**
   * Whether a token is what {@link #token} would make of its number now.
   *
   * @param token a token
   * @return true if it is of this purpose and of the current key
   */
  public boolean isCurrent(IdentityToken token) {
    return token.purpose().equals(purpose)
        && keys.current(purpose).filter(key -> key.id().equals(token.keyId())).isPresent();
  }

  /**
   * Which tokens of a page to replace after a rotation.
   *
   * @param page tokens that are stored
   * @return those of this purpose that are not of the current key, in the order of the page
   */
  public List<IdentityToken> outdated(Collection<IdentityToken> page) {
    List<IdentityToken> outdated = new ArrayList<>();
    for (IdentityToken token : page) {
      if (token.purpose().equals(purpose) && !isCurrent(token)) {
        outdated.add(token);
      }
    }
    return outdated;
  }

  private Optional<IdentityToken> token(TokenKey key, PersonalNumber number) {
    // A zero byte is in none of the three, so no two triples make one message.
    String message = purpose.name() + '\0' + number.kind().name() + '\0' + number.reveal();
    return key.mac(purpose, message.getBytes(US_ASCII))
        .map(mac -> IdentityToken.of(number.kind(), purpose, key.id(), mac));
  }

  /** The purpose, and no key. */
  @Override
  public String toString() {
    return "NikTokenizer[" + purpose + "]";
  }
}
