/**
 * Tokens instead of numbers, masks, sealed fields, reveals that leave an audit event, and a guard
 * for logs (UU 27/2022). Cryptography is the JDK's; keys come from outside through ports.
 */
package id.egov.identity.privacy;
