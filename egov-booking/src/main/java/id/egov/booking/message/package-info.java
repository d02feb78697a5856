/** What people are told of changes of bookings: texts, and invitations for their calendars. */
package id.egov.booking.message;
