package id.egov.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VisibilityTest {

  @Test
  void onlyTheTwoWidestCirclesAreOpenToAgencies() {
    assertThat(Arrays.stream(Visibility.values()).filter(Visibility::isOpenToAgencies))
        .containsExactly(Visibility.PUBLIC, Visibility.INTERNAL);
  }
}
