package id.egov.identity.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Guided by coverage with {@code JAZZER_FUZZ=1}, one method at a time; otherwise the inputs beside
 * it in the resources are tried again.
 */
class ParsersFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void everyNumberIsAcceptedOrRefused(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Parsers.numbers(text);
    Parsers.manyAtOnce(text);
    Parsers.explained(text);
  }

  @FuzzTest(maxDuration = "10m")
  void everyRegionIsFoundOrNot(FuzzedDataProvider data) {
    Parsers.regions(data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "10m")
  void everyFileOfRegionsIsReadOrNamedWrong(FuzzedDataProvider data) {
    Parsers.regionFile(data.consumeRemainingAsString());
  }
}
