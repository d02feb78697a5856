/**
 * The quickstart: a folder with a city, its rooms and a week of requests in, decisions with reasons
 * and alternatives out. {@link id.egov.examples.quickstart.QuickstartMain} is where to start
 * reading.
 */
package id.egov.examples.quickstart;
