/**
 * Leaders' agendas that are safe by construction: an item is scheduled in the same commit that
 * claims the time of everybody and everything it needs, so nobody is in two places at once, and a
 * refusal says who cannot come, why, and when all can. Start with {@link
 * id.egov.scheduling.AgendaService}.
 */
package id.egov.scheduling;
