/**
 * The test that every {@link id.egov.core.store.Store} passes: extend {@link
 * id.egov.core.store.contract.StoreContract} and say how an empty store is made. It needs JUnit
 * Jupiter and nothing else.
 */
package id.egov.core.store.contract;
