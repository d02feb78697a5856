package id.egov.identity.region.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country of one regency that moves to a new province. */
class GenerateRegionsTest {

  private static void write(Path folder, String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private static List<String> generate(Path folder) throws IOException {
    write(folder, "idn-area-data-4.0.1/data/provinces.csv", "code,name\n96,Papua Barat Daya\n");
    write(
        folder,
        "idn-area-data-4.0.1/data/regencies.csv",
        "code,province_code,name\n96.71,96,Kota Sorong\n");
    write(
        folder,
        "idn-area-data-4.0.1/data/districts.csv",
        "code,regency_code,name\n96.71.02,96.71,\"Ra\"\"as\"\n96.71.03,96.71,Ayib\n");
    write(folder, "idn-area-data-3.0.1/data/provinces.csv", "code,name\n92,PAPUA BARAT\n");
    write(
        folder,
        "idn-area-data-3.0.1/data/regencies.csv",
        "code,province_code,name\n92.71,92,KOTA SORONG\n");
    write(
        folder,
        "idn-area-data-3.0.1/data/districts.csv",
        "code,regency_code,name\n92.71.01,92.71,Ra'as\n92.71.03,92.71,Ayip\n");
    write(
        folder,
        "nik-parser-1.0.1/src/wilayah.json",
        "{\"kabkot\": {\"9671\": \"KOT. LAMA\"}, \"k\": {\"927109\": \"VII KOTO -- 98411\"}}");
    Path file = folder.resolve("out/regions.csv");
    GenerateRegions.main(new String[] {folder.toString(), file.toString()});
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("9"))
        .filter(line -> !line.startsWith("91"))
        .toList();
  }

  @Test
  void aRetiredCodeLeadsToThePlaceOfTheSameName(@TempDir Path folder) throws IOException {
    assertThat(generate(folder))
        .containsExactly(
            "96;Papua Barat Daya;2022-12-08;;;",
            "96.71;Kota Sorong;2022-12-08;;;Kota Lama",
            "96.71.02;Ra'as;2022-12-08;;;",
            "96.71.03;Ayib;2022-12-08;;;",
            "92;Papua Barat;;2025-04-25;;",
            "92.71;Kota Sorong;;2022-12-08;96.71;",
            "92.71.01;Ra'as;;2022-12-08;96.71.02;",
            "92.71.03;Ayip;;2022-12-08;96.71.03;",
            "92.71.09;VII Koto;;2022-12-08;;");
  }

  @Test
  void theReportSaysWhatChanged() {
    assertThat(
            GenerateRegions.report(
                List.of("# head", "13;Sumbar;;;;", "14;Riau;;;;", "15;Jambi;;;;"),
                List.of("# other", "13;Sumatera Barat;;;;", "15;Jambi;;;;", "16;Sumsel;;;;")))
        .containsExactly(
            "~ 13;Sumbar;;;;  ->  13;Sumatera Barat;;;;",
            "- 14;Riau;;;;",
            "+ 16;Sumsel;;;;",
            "1 added, 1 removed, 1 changed, 3 in all");
  }

  @Test
  void withoutArgumentsNothingIsWritten() throws IOException {
    GenerateRegions.main(new String[0]);
    assertThat(RegionDirectory.read(new StringReader(""), "empty").edition()).isEmpty();
  }
}
