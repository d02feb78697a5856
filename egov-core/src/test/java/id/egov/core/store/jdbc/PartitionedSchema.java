package id.egov.core.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema with its tables in partitions by the hash of the tenant, as a large installation may
 * make it: the library's own files with another end of each table. PostgreSQL 17 and later allow
 * it; before, a partitioned table has no exclusion constraint.
 */
final class PartitionedSchema {

  static final int PARTITIONS = 4;

  private static final Pattern TABLE =
      Pattern.compile(
          "(?s)(?m:^)create table (egov_\\w+) \\((.*?)\\n\\)(?: with \\([^()]*\\))?;\\s*$");

  private PartitionedSchema() {}

  /** Returns how many tables are in partitions. */
  static int make(TestDatabase database) throws SQLException {
    List<String> statements = new ArrayList<>();
    int tables = 0;
    for (String file : List.of("V1__store.sql", "V2__audit.sql")) {
      for (String statement : Sql.file("postgresql", file)) {
        Matcher table = TABLE.matcher(statement);
        if (table.find() && table.group(2).contains("tenant")) {
          String name = table.group(1);
          statements.add(
              "create table " + name + " (" + table.group(2) + ") partition by hash (tenant)");
          for (int i = 0; i < PARTITIONS; i++) {
            statements.add(
                "create table %s_%s partition of %s for values with (modulus %s, remainder %s)"
                    .formatted(name, i, name, PARTITIONS, i));
          }
          tables++;
        } else {
          statements.add(statement);
        }
      }
    }
    Sql.execute(database.dataSource(), statements);
    return tables;
  }
}
