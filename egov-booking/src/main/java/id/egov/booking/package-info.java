/**
 * Room booking that is safe by construction: a booking is confirmed in the same commit that claims
 * its time, so two requests for one slot cannot both win, and a refusal says why and what else is
 * free. Start with {@link id.egov.booking.BookingService}.
 */
package id.egov.booking;
