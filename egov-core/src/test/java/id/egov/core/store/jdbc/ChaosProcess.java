package id.egov.core.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that runs {@link ChaosMain}, which can be killed and has a successor then. */
final class ChaosProcess {

  private static final long LONGEST_SECONDS = 120;

  private final List<String> command;
  private final Path errors;
  private final ChaosProgress progress;
  private Process process;
  private Thread listener;
  private volatile boolean isMeantToEnd;

  ChaosProcess(String name, String url, Path folder, long seed, int workers, ChaosProgress progress)
      throws IOException {
    command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            ChaosMain.class.getName(),
            url,
            folder.toString(),
            Long.toString(seed),
            name,
            Integer.toString(workers));
    errors = folder.resolve(name + ".errors");
    this.progress = progress;
    process = started();
    listener = listening();
  }

  private Process started() throws IOException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }

  private Thread listening() {
    Thread thread = new Thread(this::listen, command.get(command.size() - 2));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void listen() {
    try (InputStream output = process.getInputStream()) {
      while (output.read() >= 0) {
        progress.answer();
      }
      if (!isMeantToEnd) {
        process.waitFor();
        progress.fail("a process ended by itself: " + Files.readString(errors));
      }
    } catch (IOException e) {
      if (!isMeantToEnd) {
        progress.fail("cannot hear a process: " + e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL; what it was about to do stays half done. */
  void kill() throws InterruptedException {
    isMeantToEnd = true;
    process.destroyForcibly().waitFor();
    listener.join();
  }

  /** Another process in its place. */
  void succeed() throws IOException {
    isMeantToEnd = false;
    process = started();
    listener = listening();
  }

  /** Lets it bring to an end what it has begun. */
  void end() throws IOException, InterruptedException {
    isMeantToEnd = true;
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("a process does not end well: " + Files.readString(errors));
    }
    listener.join();
  }
}
