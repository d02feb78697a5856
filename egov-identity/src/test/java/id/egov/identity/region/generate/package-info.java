/** Makes the file of regions out of registry packages, by hand; see CONTRIBUTING.md. */
@org.jspecify.annotations.NullMarked
package id.egov.identity.region.generate;
