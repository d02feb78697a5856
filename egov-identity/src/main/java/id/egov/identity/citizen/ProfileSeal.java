package id.egov.identity.citizen;

import id.egov.core.json.JsonCodec;
import id.egov.identity.privacy.EnvelopeKeys;
import id.egov.identity.privacy.FieldCipher;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.SealContext;
import id.egov.identity.privacy.SealedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts profiles under seal and takes them out. With keys the whole profile is sealed, so that a key
 * that is destroyed erases it in every copy of the database; without keys it is kept open and has
 * masks for numbers.
 */
final class ProfileSeal {

  private static final JsonCodec CODEC = JsonCodec.strict();

  private final Purpose purpose;
  private final @Nullable EnvelopeKeys keys;
  private final @Nullable FieldCipher cipher;
  private final boolean dry;

  ProfileSeal(Purpose purpose, @Nullable EnvelopeKeys keys) {
    this(purpose, keys, false);
  }

  private ProfileSeal(Purpose purpose, @Nullable EnvelopeKeys keys, boolean dry) {
    this.purpose = purpose;
    this.keys = keys;
    this.dry = dry;
    this.cipher = keys == null ? null : FieldCipher.of(keys);
  }

  /**
   * A profile that was taken out.
   *
   * @param full whether its numbers have all digits
   */
  record Clear(ProfileData data, boolean full) {}

  /** One that opens seals and puts nothing under them: to seal makes a key, and keys stay. */
  ProfileSeal dryRun() {
    return new ProfileSeal(purpose, keys, true);
  }

  boolean seals() {
    return cipher != null;
  }

  /** The citizen with a profile in place of what they had; sealed only if it has all digits. */
  StoredCitizen put(StoredCitizen citizen, ProfileData data, boolean full) {
    if (cipher == null || !full || dry) {
      return citizen.with(data, null);
    }
    SealedText sealed = cipher.seal(context(citizen.id()), CODEC.write(data));
    return citizen.with(null, sealed);
  }

  /** The profile, or empty if it is sealed and cannot be opened. */
  Optional<Clear> open(StoredCitizen citizen) {
    ProfileData open = citizen.open();
    if (open != null) {
      return Optional.of(new Clear(open, false));
    }
    SealedText sealed = citizen.sealed();
    return cipher == null || sealed == null
        ? Optional.empty()
        : cipher
            .open(context(citizen.id()), sealed)
            .revealed()
            .map(json -> new Clear(CODEC.read(json, ProfileData.class), true));
  }

  void destroy(CitizenId id) {
    if (keys != null) {
      keys.destroy(id.value());
    }
  }

  private SealContext context(CitizenId id) {
    return new SealContext(purpose, "profile", id.value());
  }
}
