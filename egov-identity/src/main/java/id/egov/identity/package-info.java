/** Citizen numbers as value types that print masked, and the constraint that checks them. */
package id.egov.identity;
