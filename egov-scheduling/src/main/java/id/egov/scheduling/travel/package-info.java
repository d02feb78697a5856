/** How long it takes to get from one venue to another. */
package id.egov.scheduling.travel;
