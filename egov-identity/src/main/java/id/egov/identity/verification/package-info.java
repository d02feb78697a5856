/**
 * Asking the population office whether what somebody states is what it has: a port, a fake with a
 * script, and what every caller puts around the port: an audit record, a cache, a rate limit and a
 * circuit breaker.
 */
package id.egov.identity.verification;
