package id.egov.benchmarks;

import id.egov.identity.number.CheckProfile;
import id.egov.identity.number.Graded;
import id.egov.identity.number.Nik;
import id.egov.identity.number.NikRules;
import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who grades citizen numbers. All of them follow the same rule. */
public enum NikPeer {
  /** Ours, from the bytes of a file. */
  EGOV {
    @Override
    Grader over(String[] texts, byte[] lines) {
      NikRules rules = rules();
      return i ->
          verdict(rules.grade(rules.parse(lines, i * GradeNik.LINE, i * GradeNik.LINE + 16)));
    }
  },

  /** Ours, from strings. */
  EGOV_STRINGS {
    @Override
    Grader over(String[] texts, byte[] lines) {
      NikRules rules = rules();
      return i -> verdict(rules.grade(rules.parse(texts[i], 0, texts[i].length())));
    }
  },

  /** Ours, with an object for each answer. */
  EGOV_OBJECTS {
    @Override
    Grader over(String[] texts, byte[] lines) {
      NikRules rules = rules();
      return i -> {
        Graded<Nik> graded = rules.check(texts[i]);
        return graded instanceof Graded.Invalid
            ? INVALID
            : graded instanceof Graded.Valid ? VALID : UNUSUAL;
      };
    }
  },

  /** A regular expression, java.time, and a HashMap of regions. */
  REGULAR_EXPRESSION {
    @Override
    Grader over(String[] texts, byte[] lines) {
      RegexNik regex = new RegexNik(all());
      return i -> regex.grade(texts[i]);
    }
  };

  static final int VALID = 0;
  static final int UNUSUAL = 1;
  static final int INVALID = 2;

  /** Grades the number at a position. */
  interface Grader {
    int grade(int position);
  }

  abstract Grader over(String[] texts, byte[] lines);

  private static NikRules rules() {
    return NikRules.of(CheckProfile.STRICT).asOf(GradeNik.TODAY);
  }

  private static int verdict(int grade) {
    return grade == 0 ? VALID : NikRules.isInvalid(grade) ? INVALID : UNUSUAL;
  }

  /** The six digits of every district in force. */
  static List<String> districts() {
    return all()
        .filter(region -> region.code().length() == 8 && region.inForceOn(GradeNik.TODAY))
        .map(region -> region.code().replace(".", ""))
        .toList();
  }

  /** Every region, in force or not. */
  private static Stream<Region> all() {
    RegionDirectory regions = RegionDirectory.indonesia();
    return Stream.of("00", "0000", "000000")
        .flatMap(
            zeros ->
                IntStream.range(0, (int) Math.pow(10, zeros.length()))
                    .mapToObj(code -> zeros.substring(Integer.toString(code).length()) + code))
        .flatMap(code -> regions.find(code).stream());
  }
}
