package id.egov.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people write them, side by side. All of them are made up of frequent words. */
class NameCasesTest {

  private static final LocalDate BORN = LocalDate.of(1985, 4, 12);

  private static EvidenceCode compare(String name, String other) {
    RegistrationMatcher matcher = RegistrationMatcher.ofDefaults();
    return matcher
        .compare(Registration.of("a", name, BORN), Registration.of("b", other, BORN))
        .evidence()
        .get(0)
        .code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Letters, spaces and signs.
        "Budi Santoso              | BUDI  SANTOSO",
        "Ma'ruf Effendi            | Maruf Effendi",
        "Ma’ruf Effendi            | MA`RUF EFFENDI",
        "Siti Nur-Aini             | Siti Nur Aini",
        "José Ximenes              | Jose Ximenes",
        // Titles in front.
        "H. Budi Santoso           | Budi Santoso",
        "Hj. Siti Rahayu           | Siti Rahayu",
        "Haji Budi Santoso         | Budi Santoso",
        "K.H. Budi Santoso         | KH Budi Santoso",
        "Prof. Dr. Ir. H. Budi Santoso | Budi Santoso",
        "Prof.Dr.H.Budi Santoso    | Budi Santoso",
        "Drs. Budi Santoso         | Budi Santoso",
        "Dra. Hj. Dewi Lestari     | Dewi Lestari",
        "dr. Dewi Lestari          | drg Dewi Lestari",
        "Alm. Budi Santoso         | Budi Santoso (alm)",
        "Ny. Dewi Lestari          | Dewi Lestari",
        // Titles behind.
        "Budi Santoso, S.Kom.      | Budi Santoso",
        "Budi Santoso S.Kom        | Budi Santoso",
        "Budi Santoso, S. Kom., M. Kom. | Budi Santoso",
        "Budi Santoso, SH, M.Si    | Budi Santoso",
        "Budi Santoso SH           | Budi Santoso",
        "Budi Santoso, ST.MT.      | Budi Santoso",
        "Budi Santoso, S.T., M.T., Ph.D. | Budi Santoso",
        "Budi Santoso, A.Md.       | Budi Santoso",
        "Budi Santoso, A.Md.Keb.   | Budi Santoso",
        "Budi Santoso, S.Tr.Sos.   | Budi Santoso",
        "Budi Santoso, S.Pd.I.     | Budi Santoso, M.Pd.I",
        "Budi Santoso, S.E., Ak., M.M. | Budi Santoso",
        "Drs. H. Budi Santoso, S.H., M.Hum. | Budi Santoso",
        "Sukarno, S.H.             | Sukarno",
        "Dewi Lestari, S.Kep., Ns. | Ns. Dewi Lestari",
        // Apart from ranks and marks of sex.
        "Raden Budi Santoso        | Budi Santoso",
        "I Made Sudana             | Made Sudana",
        "Teuku Rizal Hamid         | Rizal Hamid",
      })
  void titlesAndSignsChangeNothing(String name, String other) {
    assertThat(compare(name, other)).isEqualTo(EvidenceCode.NAME_SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Muhammad and Abdul, which are abbreviated most.
        "Muhammad Fajar            | Mohammad Fajar",
        "Moh. Fajar                | Muhammad Fajar",
        "Muh Fajar                 | Mochammad Fajar",
        "Mhd. Fajar                | Mohd Fajar",
        "Mukhamad Fajar            | Moch. Fajar",
        "Achmad Fajar              | Akhmad Fajar",
        "Ahmat Fajar               | Ahmad Fajar",
        "Abd. Rahman               | Abdul Rahman",
        "Abdurrahman               | Abdul Rahman",
        "Abdur Rohman              | Abdulrahman",
        "Abdussalam                | Abdul Salam",
        "Abdul Rochman             | Abdurrachman",
        // Spelling until 1972.
        "Soekarno Poetra           | Sukarno Putra",
        "Tjahjono                  | Cahyono",
        "Djoko Soedjono            | Joko Sujono",
        "Wahjoe Noegroho           | Wahyu Nugroho",
        "Sjarif Achir              | Syarif Akhir",
        "Njoman Sandjaja           | Nyoman Sanjaya",
        "Janti Soerjani            | Yanti Suryani",
        "Joesoef Chalid            | Yusuf Khalid",
        // Spelling by ear.
        "Rizky Fadhillah           | Rizki Fadilah",
        "Zulkifli Syafi'i          | Dzulkifli Safii",
        "Fatimah Azzahra           | Fatima Azzahra'",
        "Thoriq Ridho              | Tariq Ridha",
        "Supriyadi Arief           | Supriadi Arif",
        "Novi Febrianti            | Nopi Pebrianti",
        "Hendry Yakub              | Hendri Yaqub",
        // Order, and words written together.
        "Budi Santoso              | Santoso Budi",
        "Nasution, Haris Budiman   | Haris Budiman Nasution",
        "Nur Aini Wulandari        | Nuraini Wulandari",
        "Siti Nurhaliza            | Siti Nur Haliza",
        // Bali, Batak.
        "IB Putu Manuaba           | Ida Bagus Putu Manuaba",
        "I Gst. Ngr. Adiana        | I Gusti Ngurah Adiana",
        "AA Raka Sidan             | Anak Agung Raka Sidan",
        "Ni Luh Gde Suasti         | Ni Luh Gede Suasti",
        "Tiur br. Sinaga           | Tioer boru Sinaga",
      })
  void spellingOrderAndJoiningIsTheSameName(String name, String other) {
    assertThat(compare(name, other))
        .isIn(EvidenceCode.NAME_SPELLED_OTHERWISE, EvidenceCode.NAME_SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M. Fajar Hidayat          | Muhammad Fajar Hidayat",
        "A. Haris Nasution         | Abdul Haris Nasution",
        "St. Aminah                | Siti Aminah",
        "Bagus W. Pratama          | Bagus Wahyu Pratama",
        "Budi Santosa              | Budi Santoso",
        "Bdui Santoso              | Budi Santoso",
        "Muhammad Fajar Hidayat    | Fajar Hidayat",
        "R. Soeprapto Wibowo       | Raden Suprapto Wibowo",
        "P. Siahaan                | Parlindungan Siahaan",
        "Nrl. Hidayati             | Nurul Hidayati",
      })
  void abbreviationsAndTypingErrorsAreClose(String name, String other) {
    assertThat(compare(name, other)).isEqualTo(EvidenceCode.NAME_CLOSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The father's name, an alias, a title given at marriage: never missed.
        "Ahmad bin Usman           | Ahmad            | NAME_SAME",
        "Zubaidah binti Umar       | Zubaidah         | NAME_SAME",
        "Kumar a/l Raman           | Kumar            | NAME_SAME",
        "Slamet alias Gendon       | Slamet           | NAME_SAME",
        "Slamet @ Gendon           | Slamet           | NAME_SAME",
        "Hasan Sutan Rajo Ameh     | Hasan            | NAME_SAME",
        "Basri Dt. Marajo          | Basri            | NAME_SAME",
        // But they help where the other has them too.
        "Ahmad bin Usman           | Ahmad Usman      | NAME_SPELLED_OTHERWISE",
        "Zubaidah bt. Umar         | Zubaidah Omar    | NAME_SPELLED_OTHERWISE",
        // Words more and less.
        "Suharti                   | Suharti Ningsih  | NAME_PARTLY",
        "Suharti                   | Suharto          | NAME_PARTLY",
        "Budi                      | Budi Santoso Wijaya | NAME_LITTLE",
        "Budi Santoso              | Agus Santoso     | NAME_LITTLE",
        "Budi Santoso              | Wahyu Santoso    | NAME_LITTLE",
        // Frequent words alone tell little.
        "Siti Aminah               | Siti Rahayu      | NAME_DIFFERENT",
        "Muhammad Fajar            | Muhammad Ilham   | NAME_DIFFERENT",
        "I Wayan Sudana            | I Wayan Mertha   | NAME_DIFFERENT",
        "Budi Santoso              | Dewi Lestari     | NAME_DIFFERENT",
        // Short names are not mistyped into one another.
        "Eko                       | Eka              | NAME_DIFFERENT",
        "Hasan                     | Husin            | NAME_DIFFERENT",
        // Nothing is left without a name.
        "Haji                      | Haji             | NAME_SAME",
        "M.                        | M                | NAME_SAME",
        "Bin                       | Bin              | NAME_SAME",
        "Raden                     | Raden            | NAME_SAME",
        "林美                      | 林美             | NAME_SAME",
      })
  void partsOfANameCountForWhatTheyTell(String name, String other, EvidenceCode expected) {
    assertThat(compare(name, other)).isEqualTo(expected);
  }
}
