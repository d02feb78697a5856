package id.egov.core.store.jdbc;

import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A server that the user runs and names by system properties. The tests never stop it. */
record UsersServer(String url, String user, String password) implements ServerProcess {

  static final String URL = "egov.test.jdbc.url";

  private static final Set<String> DIALECTS = Set.of("h2", "postgresql", "mariadb");

  /**
   * Reads the properties.
   *
   * @return the user's server, or nothing if none was named or one of another dialect
   * @throws IllegalStateException if the URL names a dialect that no test is for
   */
  static Optional<UsersServer> of(String dialect, Properties properties) {
    String url = properties.getProperty(URL);
    if (url == null) {
      return Optional.empty();
    }
    String[] parts = url.split(":", 3);
    if (parts.length < 3 || !parts[0].equals("jdbc") || !DIALECTS.contains(parts[1])) {
      throw new IllegalStateException(
          "-D%s is \"%s\", but must start with jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:"
              .formatted(URL, url));
    }
    if (!parts[1].equals(dialect)) {
      return Optional.empty();
    }
    return Optional.of(
        new UsersServer(
            url,
            properties.getProperty("egov.test.jdbc.user", ""),
            properties.getProperty("egov.test.jdbc.password", "")));
  }

  @Override
  public boolean isOurs() {
    return false;
  }

  @Override
  public void start() {
    // It runs already, or the first connection says that it does not.
  }

  @Override
  public void stop() {
    throw new IllegalStateException("the server of -D%s is not ours to stop".formatted(URL));
  }

  @Override
  public void delete() {
    // The databases of the tests were dropped one by one.
  }

  @Override
  public String toString() {
    return "-D%s=%s with user \"%s\"".formatted(URL, url, user);
  }
}
