/** Working life: when officials work and rest, how much a day holds, and what may override that. */
package id.egov.scheduling.policy;
