/** What officials, guests and other organisers are told: texts, and messages for calendars. */
package id.egov.scheduling.message;
