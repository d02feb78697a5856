package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema for each test, in one database that has the extension: a database for each costs ten
 * times as much. So tests share advisory locks and the names of NOTIFY channels, as applications
 * that keep to their own schema do.
 */
final class PostgresSql implements ServerSql {

  @Override
  public String dialect() {
    return "postgresql";
  }

  @Override
  public void prepare(NetworkTestServer server, Connection admin, String prefix)
      throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute("create database " + database(prefix));
    }
    try (Connection database = DriverManager.getConnection(home(server, prefix));
        Statement statement = database.createStatement()) {
      statement.execute("create extension if not exists btree_gist");
    }
  }

  @Override
  public String home(NetworkTestServer server, String prefix) {
    return server.url(database(prefix));
  }

  @Override
  public String url(NetworkTestServer server, String prefix, String name) {
    return server.url(database(prefix), "currentSchema=" + name);
  }

  @Override
  public String create(String name) {
    return "create schema " + name;
  }

  @Override
  public String drop(String name) {
    return "drop schema if exists " + name + " cascade";
  }

  @Override
  public void cleanUp(Connection admin, String prefix) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists " + database(prefix) + " with (force)");
    }
  }

  private static String database(String prefix) {
    return prefix + "all";
  }
}
