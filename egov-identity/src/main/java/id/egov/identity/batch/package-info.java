/**
 * Files of millions of citizens: checked in one pass and constant memory, with a report by reason
 * that has row numbers and tokens and no number.
 */
package id.egov.identity.batch;
