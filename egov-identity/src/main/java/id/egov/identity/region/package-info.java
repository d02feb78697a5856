/** Provinces, regencies, cities and districts of Indonesia with their history. */
package id.egov.identity.region;
