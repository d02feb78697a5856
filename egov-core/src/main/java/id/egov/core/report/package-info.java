/** What reports of every kind are made of: the months they are about, shares, and lines of CSV. */
package id.egov.core.report;
