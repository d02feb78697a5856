/**
 * JSON in and out. The public types of egov carry only {@code jackson-annotations}, so Jackson 2
 * and Jackson 3 both read and write them without a module; what stands here is the codec that the
 * services keep their documents with, and the error that says which field of an input is wrong.
 */
package id.egov.core.json;
