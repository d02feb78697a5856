package id.egov.scheduling.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A speech (sambutan) that the leader gives, or whoever comes instead.
 *
 * @param status how far it has come
 * @param topic what about, at most 500 characters, or null
 * @param text where the text is, or null
 */
public record Speech(
    @NotNull(message = "{id.egov.scheduling.item.speech}") SpeechStatus status,
    @Size(max = 500, message = "{id.egov.scheduling.item.speech}") @Nullable String topic,
    @Valid @Nullable DocumentLink text) {}
