/** Hostile input for every parser; docs/identity.md has the commands. */
@org.jspecify.annotations.NullMarked
package id.egov.identity.fuzz;
