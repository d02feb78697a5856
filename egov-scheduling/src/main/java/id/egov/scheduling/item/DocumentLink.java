package id.egov.scheduling.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A document, by where it is and by its hash: the document itself stays there, and whoever opens it
 * can tell whether it is still the one that was meant.
 *
 * @param title what it is, 1 to 500 characters
 * @param uri where it is: an absolute http or https URI of at most 2,000 characters without blanks
 * @param sha256 the SHA-256 of its bytes in 64 lower-case hexadecimal digits, or null if unknown
 */
public record DocumentLink(
    @NotBlank(message = "{id.egov.scheduling.item.document.title}")
        @Size(max = 500, message = "{id.egov.scheduling.item.document.title}")
        String title,
    @NotNull(message = "{id.egov.scheduling.item.document.uri}")
        @Size(max = 2000, message = "{id.egov.scheduling.item.document.uri}")
        @Pattern(
            regexp = "https?://[^\\s\\p{Cntrl}<>\"]+",
            message = "{id.egov.scheduling.item.document.uri}")
        String uri,
    @Pattern(regexp = "[0-9a-f]{64}", message = "{id.egov.scheduling.item.document.hash}")
        @Nullable String sha256) {}
