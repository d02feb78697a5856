package id.egov.core.store;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Checks with Lincheck that a class is linearizable: whatever its operations answer when threads
 * call them side by side, they also answer when they are called one after the other in some order.
 * The class itself, called by one thread, is the model.
 *
 * <p>Lincheck draws its scenarios with a fixed seed, so every run checks the same ones.
 */
final class Interleavings {

  private static final String[] VALUES = {
    CommitId.class.getName(),
    DocumentKey.class.getName(),
    Event.class.getName(),
    EventCursor.class.getName(),
    EventPage.class.getName(),
    IndexPlace.class.getName(),
    IndexPlace.ListKey.class.getName(),
    Names.class.getName(),
    StoredEvent.class.getName()
  };

  private Interleavings() {}

  /**
   * Runs the threads by hand, one step at a time, and so finds the same faults every time. It may
   * change threads before every access to a field or an array that is shared, at every lock and
   * around every call of a concurrent collection. It does not look into the collections of the JDK,
   * which count as right, nor into values that nobody changes. It takes memory for sequentially
   * consistent, so a missing {@code volatile} is invisible here. For small structures: a schedule
   * of a whole store takes a hundred milliseconds.
   */
  static void modelCheck(Class<?> structure) {
    new ModelCheckingOptions()
        .iterations(12)
        .invocationsPerIteration(80)
        .threads(2)
        .actorsBefore(1)
        .actorsPerThread(2)
        .actorsAfter(1)
        .addGuarantee(forClasses(Journal.class.getName()).methods("position").ignore())
        .addGuarantee(forClasses(VALUES).allMethods().ignore())
        .check(structure);
  }

  /**
   * Runs the threads for real: it sees everything, collections and the memory of the machine too,
   * but only by luck.
   */
  static void stress(Class<?> structure) {
    new StressOptions()
        .iterations(5)
        .invocationsPerIteration(300)
        .threads(2)
        .actorsBefore(1)
        .actorsPerThread(3)
        .actorsAfter(1)
        .check(structure);
  }
}
