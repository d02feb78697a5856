package id.egov.identity.matching;

import java.util.Set;
import java.util.stream.Collectors;

/** How a place of birth sounds, without what kind of region it is. */
final class PlaceSound {

  private static final Set<String> KINDS =
      Set.of(
          "kota",
          "kotamadya",
          "kodya",
          "kabupaten",
          "kab",
          "kecamatan",
          "kec",
          "desa",
          "ds",
          "kelurahan",
          "kel",
          "provinsi",
          "prov",
          "propinsi",
          "prop",
          "dki",
          "daerah");

  private PlaceSound() {}

  /** The sound; empty if there is no place. */
  static String of(String place) {
    return NamePiece.of(place).stream()
        .map(NamePiece::text)
        .filter(word -> !KINDS.contains(word))
        .map(Sounds::of)
        .collect(Collectors.joining());
  }

  static EvidenceCode compare(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return EvidenceCode.BIRTH_PLACE_MISSING;
    }
    if (a.equals(b)) {
      return EvidenceCode.BIRTH_PLACE_SAME;
    }
    int most = TypingErrors.allowed(a.length(), b.length());
    return most > 0 && TypingErrors.within(a, b, most)
        ? EvidenceCode.BIRTH_PLACE_CLOSE
        : EvidenceCode.BIRTH_PLACE_DIFFERENT;
  }
}
