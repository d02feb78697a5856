package id.egov.examples.quickstart;

import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it came in, and what was answered.
 *
 * @param item what is wanted
 * @param answer what those who are invited say
 * @param instead who comes instead of the first of them, or null
 */
record Invite(AgendaItem item, Answer answer, @Nullable OfficialId instead) {}
