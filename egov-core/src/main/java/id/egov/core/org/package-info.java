/** Who asks, for which agency, and what they may see. */
package id.egov.core.org;
