/** Writes marked numbers in full with Jackson 3. */
package id.egov.identity.privacy.jackson3;
