/**
 * The one door to state: documents, claims of time on resources, and events, changed together in
 * one {@link id.egov.core.store.Commit} or not at all.
 *
 * <p>{@link id.egov.core.store.Store} says what every store promises; the contract test, published
 * as the artifact {@code egov-core} with the classifier {@code contract}, checks it.
 */
package id.egov.core.store;
