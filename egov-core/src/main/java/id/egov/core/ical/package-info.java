/** Reading iCalendar (RFC 5545) as calendar programs write it. */
package id.egov.core.ical;
