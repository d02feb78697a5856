/**
 * What an office publishes of the agendas it keeps: editions and their revisions, each redacted for
 * its audience before anything is written, as text for WhatsApp, HTML, iCalendar and JSON.
 */
package id.egov.scheduling.publish;
