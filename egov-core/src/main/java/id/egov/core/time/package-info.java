/** Slots of time, office hours, holidays and recurrence. */
package id.egov.core.time;
