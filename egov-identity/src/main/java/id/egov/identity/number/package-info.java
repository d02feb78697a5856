/** Numbers of citizens, families, officials and tax-payers as value types that print masked. */
package id.egov.identity.number;
