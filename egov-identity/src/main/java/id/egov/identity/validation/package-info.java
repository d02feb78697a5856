/** Jakarta constraints on numbers of citizens, families, officials and tax-payers. */
package id.egov.identity.validation;
