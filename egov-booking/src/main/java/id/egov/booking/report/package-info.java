/** What evaluators ask of room booking: how much rooms are used, by whom, and how it is decided. */
package id.egov.booking.report;
