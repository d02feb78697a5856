/** Invitations, answers and cancellations that come in as calendars (iTIP, RFC 5546). */
package id.egov.scheduling.invitation;
