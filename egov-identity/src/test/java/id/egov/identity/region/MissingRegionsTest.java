package id.egov.identity.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.number.NikRules;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** A file of regions that is not there, in a module that was not loaded before. */
class MissingRegionsTest {

  private static final String MISSING = "/nowhere/regions.csv";

  /** Has classes of its own of this module. */
  private static final class Fresh extends URLClassLoader {

    Fresh() {
      super(
          new URL[] {NikRules.class.getProtectionDomain().getCodeSource().getLocation()},
          MissingRegionsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> own =
            name.startsWith("id.egov.identity.")
                ? findLoadedClass(name)
                : super.loadClass(name, resolve);
        return own == null ? findClass(name) : own;
      }
    }
  }

  private static Object call(Class<?> type, String method) throws Throwable {
    try {
      return type.getMethod(method).invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void everyCallSaysWhichFileIsMissingUntilItIsThere() throws Throwable {
    try (Fresh fresh = new Fresh()) {
      Class<?> directory = fresh.loadClass(RegionDirectory.class.getName());
      Class<?> rules = fresh.loadClass(NikRules.class.getName());
      assertThat(directory).isNotSameAs(RegionDirectory.class);
      System.setProperty(RegionDirectory.FILE_PROPERTY, MISSING);
      try {
        for (int i = 0; i < 2; i++) {
          assertThatThrownBy(() -> call(rules, "lenient"))
              .isInstanceOf(UncheckedIOException.class)
              .hasMessageContaining(RegionDirectory.FILE_PROPERTY)
              .hasMessageContaining(MISSING);
          assertThatThrownBy(() -> call(directory, "indonesia"))
              .isInstanceOf(UncheckedIOException.class)
              .hasMessageContaining(MISSING);
        }
      } finally {
        System.clearProperty(RegionDirectory.FILE_PROPERTY);
      }
      assertThat(call(rules, "strict")).isNotNull();
      assertThat(call(directory, "indonesia")).isSameAs(call(directory, "indonesia"));
    }
  }
}
