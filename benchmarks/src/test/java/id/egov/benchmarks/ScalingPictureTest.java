package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ScalingPictureTest {

  private static final List<Measurement> THREADS =
      List.of(
          Measured.of("BookAndCancel", "EGOV", 1000, 1, 45),
          Measured.of("BookAndCancel", "EGOV", 1000, 2, 23),
          Measured.of("BookAndCancel", "TREE_MAP", 1000, 1, 700),
          Measured.of("BookAndCancel", "TREE_MAP", 1000, 2, 460),
          Measured.of("BookAndCancel", "ARRAY_LIST", 1000, 1, 210));

  private static final List<Measurement> SIZES =
      List.of(
          Measured.of("PeakLoad", "EGOV", 1000, 1, 50),
          Measured.of("PeakLoad", "EGOV", 1_000_000, 1, 90),
          Measured.of("PeakLoad", "TREE_MAP_OF_LOADS", 1000, 1, 1100),
          Measured.of("PeakLoad", "TREE_MAP_OF_LOADS", 1_000_000, 1, 3300));

  @Test
  void isWellFormedWhateverWasMeasured() throws Exception {
    assertThat(parse(ScalingPicture.of(List.of())).getDocumentElement().getTagName())
        .isEqualTo("svg");
    assertThat(parse(ScalingPicture.of(THREADS)).getElementsByTagName("g").getLength())
        .isEqualTo(1);
    assertThat(parse(ScalingPicture.of(both())).getElementsByTagName("g").getLength()).isEqualTo(2);
  }

  @Test
  void saysInWordsWhatItShows() throws Exception {
    Document picture = parse(ScalingPicture.of(THREADS));

    assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(1);
    assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "Book and cancel in 200 rooms (nanoseconds by threads): egov 45.0 at 1, 23.0 at 2; "
                + "tree map 700.0 at 1, 460.0 at 2");
  }

  @Test
  void leavesOutWhoWasMeasuredOnce() {
    assertThat(ScalingPicture.of(THREADS)).contains("tree map").doesNotContain("array list");
  }

  @Test
  void isTheSameInWhateverOrderItWasMeasured() {
    List<Measurement> reversed = both();
    Collections.reverse(reversed);

    assertThat(ScalingPicture.of(reversed)).isEqualTo(ScalingPicture.of(both()));
  }

  private static List<Measurement> both() {
    List<Measurement> both = new ArrayList<>(THREADS);
    both.addAll(SIZES);
    return both;
  }

  private static Document parse(String picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture)));
  }
}
