package id.egov.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody can see it: for long work, on a terminal. */
final class Progress implements AutoCloseable {

  private static final int LONG_WORK = 2_000;
  private static final int WIDTH = 80;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress of(Texts texts, int steps, PrintStream err) {
    return steps < LONG_WORK || !isTerminal()
        ? new Progress(null)
        : new Progress(bar(texts, steps, err));
  }

  private static ProgressBar bar(Texts texts, int steps, PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName(texts.word("deciding"))
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build();
  }

  /** Whether both outputs are terminals. A console is no proof: in some JDKs pipes have one. */
  private static boolean isTerminal() {
    try {
      ProcessBuilder test = new ProcessBuilder("sh", "-c", "test -t 1 && test -t 2");
      return test.inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      // Windows has no such program, and no bar.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
