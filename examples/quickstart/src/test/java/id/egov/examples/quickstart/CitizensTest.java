package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitizensTest {

  private static final String SITI = "1372015708900001";

  @TempDir private Path folder;
  @TempDir private Path out;

  @BeforeEach
  void aSmallCity() throws IOException {
    write("city.properties", Ran.CITY);
    write("rooms.csv", Ran.ROOMS_HEADER + "a,Aula,100,,\n");
    write("requests.csv", Ran.REQUESTS_HEADER);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Ran run(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = folder.toString();
    args[1] = "--lang";
    args[2] = "en";
    System.arraycopy(options, 0, args, 3, options.length);
    return Ran.with(out, args);
  }

  private String report(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  @Test
  void theBundledCitizensAreCheckedAndNoNumberIsPrinted() throws IOException {
    Ran ran = Ran.with(out);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("16 data warga diperiksa: ");
    String all = ran.out() + report("citizens-report.csv") + report("citizens-report.json");
    assertThat(all).contains("NIK,DUPLICATE,REFUSAL", "\"code\" : \"RETIRED_REGION\"");
    try (InputStream citizens = CitizensTest.class.getResourceAsStream("week/citizens.csv")) {
      assertThat(citizens).isNotNull();
      String text = new String(citizens.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String nik = line.substring(0, line.indexOf(';')).replaceAll("[^0-9]", "");
        if (!nik.isEmpty()) {
          assertThat(all).doesNotContain(nik, nik.substring(6, 12));
        }
      }
    }
  }

  @Test
  void tokensAreThoseOfTheKeyThatWasGiven() throws IOException {
    write("citizens.csv", "nik\n" + SITI + "\n" + SITI + "\n");
    byte[] secret = new byte[32];
    secret[7] = 1;
    Path key = folder.resolve("key.txt");
    Files.writeString(key, Base64.getEncoder().encodeToString(secret) + "\n");
    run("--token-key", key.toString());
    String first = report("citizens-report.json");
    run("--token-key", key.toString());
    assertThat(report("citizens-report.json")).isEqualTo(first).contains("nik.quickstart.file.");
    run();
    assertThat(report("citizens-report.json")).isNotEqualTo(first).contains("nik.quickstart.run.");
    for (String wrong : new String[] {"", "no base64!", "AAAA"}) {
      Files.writeString(key, wrong);
      Ran ran = run("--token-key", key.toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("has no 32 or more random bytes in base64");
    }
  }

  @Test
  void aWrongRowIsAFindingAndAWrongHeaderAProblem() throws IOException {
    write("citizens.csv", "nik,name\n1372013002900001,\n" + SITI + ",Siti\n");
    Ran ran = run();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("2 citizens checked: 1 without a finding, 0 to be looked at, 1 wrong")
        .contains("  1  NIK: ", "(line 2)", "  1  NAME: It is missing (line 2)");
    write("citizens.csv", SITI + ",Siti\n");
    Ran headless = run();
    assertThat(headless.code()).isEqualTo(2);
    assertThat(headless.err()).contains("citizens.csv:1: nik: The header has no column NIK");
    assertThat(headless.err() + headless.out()).doesNotContain(SITI);
  }
}
