/**
 * Whether two registrations may be of the same person: explained scores, and the search of a whole
 * city for doubles. A score is a reason to look, never a proof.
 */
package id.egov.identity.matching;
