/** The jars of egov in an application that is a named module itself. */
package id.egov.examples.modulepath;
