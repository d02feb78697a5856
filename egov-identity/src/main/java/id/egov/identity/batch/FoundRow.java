package id.egov.identity.batch;

import id.egov.identity.privacy.IdentityToken;
import org.jspecify.annotations.Nullable;

/**
 * Where something was found.
 *
 * @param line the line of the file in which the row begins; the header's is usually 1
 * @param token of the row's citizen number, or null if it has none that is one
 * @param sameAs the line that has the number already, or to which this one was joined, where that
 *     is what was found; or null
 */
public record FoundRow(long line, @Nullable IdentityToken token, @Nullable Long sameAs) {}
