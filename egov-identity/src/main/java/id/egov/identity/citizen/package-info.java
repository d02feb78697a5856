/**
 * Citizens and what an office may do with their data (UU 27/2022): a registry that knows them by
 * token and never by number, with grounds for each purpose, an access log, correction, restriction,
 * erasure and export.
 */
package id.egov.identity.citizen;
