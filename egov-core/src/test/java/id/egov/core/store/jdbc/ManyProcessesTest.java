package id.egov.core.store.jdbc;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Several processes book the same few rooms while processes are killed, connections are cut and the
 * server stops, starts and crashes. {@code -Degov.chaos.seed=…} repeats a plan, {@code
 * -Degov.chaos.seconds=…} makes it longer.
 */
class ManyProcessesTest {

  private static final long SEED =
      Long.getLong("egov.chaos.seed", new Random().nextInt(Integer.MAX_VALUE));

  @Test
  void nothingIsLostOnPostgresql() throws Exception {
    run(TestServers.postgresql(), Long.getLong("egov.chaos.seconds", 12));
  }

  @Test
  void nothingIsLostOnMariaDb() throws Exception {
    run(TestServers.mariadb(), Long.getLong("egov.chaos.seconds", 4));
  }

  private static void run(TestServer server, long seconds) throws Exception {
    System.out.println("-Degov.chaos.seed=" + SEED + " on " + server.dialect());
    System.out.println(new ChaosRun(server, SEED, seconds).run());
  }
}
