package id.egov.core.store.jdbc;

import java.sql.Connection;

/** A database for each test: they are cheap, and a schema is the same thing. */
final class MariaDbSql implements ServerSql {

  @Override
  public String dialect() {
    return "mariadb";
  }

  @Override
  public void prepare(NetworkTestServer server, Connection admin, String prefix) {
    // The databases have nothing in common.
  }

  @Override
  public String home(NetworkTestServer server, String prefix) {
    return server.url("information_schema");
  }

  @Override
  public String url(NetworkTestServer server, String prefix, String name) {
    return server.url(name);
  }

  @Override
  public String create(String name) {
    return "create database " + name;
  }

  @Override
  public String drop(String name) {
    return "drop database if exists " + name;
  }

  @Override
  public void cleanUp(Connection admin, String prefix) {
    // Nothing was prepared.
  }
}
