package id.egov.scheduling.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One of the protocol crew.
 *
 * @param name who, 1 to 200 characters; never a personal number
 * @param task for what, 1 to 200 characters, for example {@code MC} or {@code dokumentasi}
 */
public record CrewMember(
    @NotBlank(message = "{id.egov.scheduling.item.crew}")
        @Size(max = 200, message = "{id.egov.scheduling.item.crew}")
        String name,
    @NotBlank(message = "{id.egov.scheduling.item.crew}")
        @Size(max = 200, message = "{id.egov.scheduling.item.crew}")
        String task) {}
