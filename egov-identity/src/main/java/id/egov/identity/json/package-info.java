/** What the value types of this module share when JSON is read; not exported. */
package id.egov.identity.json;
