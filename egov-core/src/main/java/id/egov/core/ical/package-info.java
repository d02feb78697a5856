/** Reading iCalendar (RFC 5545) as calendar programs write it, and writing it as they read it. */
package id.egov.core.ical;
