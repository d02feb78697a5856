/**
 * Writes marked numbers in full with Jackson 2; needs {@code
 * com.fasterxml.jackson.core:jackson-databind}, which an application adds itself.
 */
package id.egov.identity.privacy.jackson2;
