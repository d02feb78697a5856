/** Telephone numbers; needs the library libphonenumber, which an application adds itself. */
package id.egov.identity.phone;
