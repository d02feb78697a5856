/**
 * The people whose agendas are kept: officials, the positions they hold, who stands in for whom
 * from when until when, and in which order they sit and are greeted.
 */
package id.egov.scheduling.people;
