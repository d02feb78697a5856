/** How invitations are answered and attended, by level and month, for evaluators. */
package id.egov.scheduling.evaluation;
