/** From the events of bookings to a broker, each at least once, and there each once. */
package id.egov.examples.eventrelay;
