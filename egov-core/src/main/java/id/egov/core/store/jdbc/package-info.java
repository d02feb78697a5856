/**
 * The durable store: a {@link id.egov.core.store.Store} over a plain {@link javax.sql.DataSource}
 * on H2, PostgreSQL or MariaDB.
 */
@NullMarked
package id.egov.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
