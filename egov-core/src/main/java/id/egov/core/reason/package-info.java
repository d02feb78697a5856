/**
 * Why something was refused, as data: a code that programs read, evidence that proves it, and texts
 * in Indonesian and English for people.
 */
package id.egov.core.reason;
