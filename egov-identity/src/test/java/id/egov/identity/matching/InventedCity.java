package id.egov.identity.matching;

import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A city of invented people, some of whom are registered twice with the mistakes of offices. Names
 * are put together from frequent words at random, the frequent ones more often (Zipf), so that
 * people share words, and strangers share whole names. Same seed, same city.
 */
final class InventedCity {

  private static final String[] MEN =
      words(
          "Muhammad Ahmad Agus Budi Eko Dwi Tri Slamet Bambang Joko Hendra Rizki Fajar Andi Dedi Rudi Wahyu Arif Yusuf Ismail"
              + " Ibrahim Hasan Husein Abdul Umar Usman Zainal Syarif Rahmat Hidayat Nasrul Syahrul Firman Iwan Asep Dadang Ujang Wayan"
              + " Made Nyoman Ketut Gede Putu Komang Parlindungan Tigor Binsar Yohanes Petrus Antonius Stefanus Rahman Taufik Bayu Dimas"
              + " Galih Teguh Sugeng Suparman Sutrisno Sukardi Sunaryo Suharto Mulyadi Supriyadi Hermansyah Ferdiansyah Zulkifli Jaelani");
  private static final String[] WOMEN =
      words(
          "Siti Nur Sri Dewi Ni Ayu Putri Rina Rini Yanti Fitri Lestari Indah Wulan Aisyah Fatimah Khadijah Maryam Zahra Nurhayati"
              + " Nuraini Rahmawati Suryani Sumiati Sulastri Supriyati Wahyuni Ningsih Yuliana Yulia Dian Ratna Retno Endang Kartini Sartika"
              + " Luh Kadek Tiur Rosmaida Maria Theresia Agustina Elisabet Kristina Melati Mawar Citra Cahya Intan Permata Anggraini Puspita"
              + " Rosdiana Hasanah Aminah Halimah Salamah Zubaidah Rohani Juariah Jamilah Khairunnisa Syafitri Febrianti Oktaviani");
  private static final String[] LAST =
      words(
          "Santoso Wijaya Saputra Pratama Hidayat Nugroho Setiawan Kurniawan Gunawan Susanto Wibowo Prasetyo Utomo Suryadi Hakim"
              + " Nasution Siregar Harahap Lubis Simanjuntak Sitorus Sinaga Siahaan Panjaitan Chaniago Koto Piliang Tanjung Sikumbang Jambak"
              + " Mahendra Sudana Wirawan Suardana Darmawan Firdaus Ramadhan Maulana Akbar Fauzi Syahputra Iskandar Effendi Lesmana Permana"
              + " Sanjaya Atmaja Kusuma Hartono Budiman Salim Hamid Basri Rusli Anwar Mustofa Ridwan Sofyan Burhan Jamal Kamal Nasir Munir"
              + " Purnomo Raharjo Suwandi Tjahyono Sudjatmiko Notonegoro Kartasasmita Danuwijaya Adiputra Mangkunegara Sastrawinata");
  private static final String[] PLACES =
      words(
          "Solok Padang Bukittinggi Jakarta Medan Pekanbaru Payakumbuh Sijunjung Pariaman Bandung");

  private final Random random;
  private final int days;
  private final List<Registration> registrations = new ArrayList<>();
  private final Set<Long> doubles = new HashSet<>();
  private final Map<String, Integer> serials = new HashMap<>();

  private record Person(String name, LocalDate born, String nik, Sex sex, String place) {

    Registration registered(int number) {
      Registration plain = Registration.of("r" + number, name, born).withSex(sex);
      Registration placed = place.isEmpty() ? plain : plain.withBirthPlace(place);
      return nik.isEmpty() ? placed : placed.withNik(nik);
    }
  }

  private InventedCity(Random random, int days) {
    this.random = random;
    this.days = days;
  }

  /** So many registrations, about one in twenty of them a second one of somebody. */
  static InventedCity of(int registrations, long seed) {
    return of(registrations, seed, 31_000);
  }

  /** The same, with everybody born within so many days. */
  static InventedCity of(int registrations, long seed, int days) {
    InventedCity city = new InventedCity(new Random(seed), days);
    while (city.registrations.size() < registrations) {
      city.settle(registrations);
    }
    return city;
  }

  List<Registration> registrations() {
    return registrations;
  }

  /** Pairs of positions that are one person's, each as {@link #pair}. */
  Set<Long> doubles() {
    return doubles;
  }

  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private static String[] words(String words) {
    return words.split(" ", -1);
  }

  private void settle(int most) {
    Person person = person();
    int first = registrations.size();
    registrations.add(person.registered(first));
    if (registrations.size() < most && random.nextInt(20) == 0) {
      registrations.add(again(person).registered(first + 1));
      doubles.add(pair(first, first + 1));
    }
  }

  private Person person() {
    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    String[] first = sex == Sex.MALE ? MEN : WOMEN;
    List<String> words = new ArrayList<>();
    int count = 1 + (int) Math.min(3, Math.abs(random.nextGaussian() * 0.8 + 1.2));
    for (int i = 0; i < count; i++) {
      words.add(frequent(i == 0 || (i == 1 && random.nextBoolean()) ? first : LAST));
    }
    // One in a hundred does not know the day, and gets the first of the year.
    LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(days));
    born = random.nextInt(100) == 0 ? born.withDayOfYear(1) : born;
    String place = random.nextInt(3) > 0 ? PLACES[0] : frequent(PLACES);
    return new Person(String.join(" ", words), born, nik(born, sex), sex, place);
  }

  /** Words near the front are taken more often. */
  private String frequent(String[] words) {
    double share = Math.pow(random.nextDouble(), 1.6);
    return words[(int) (share * words.length)];
  }

  /** A number that nobody else has. */
  private String nik(LocalDate born, Sex sex) {
    int day = born.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
    String first =
        String.format(
            Locale.ROOT,
            "1372%02d%02d%02d%02d",
            1 + random.nextInt(4),
            day,
            born.getMonthValue(),
            born.getYear() % 100);
    return first + String.format(Locale.ROOT, "%04d", serials.merge(first, 1, Integer::sum));
  }

  /** The same person at another counter: one to three things are written otherwise. */
  private Person again(Person person) {
    Person other = person;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      other = changed(other);
    }
    return other;
  }

  private Person changed(Person p) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Person(Misspelling.of(p.name, random), p.born, p.nik, p.sex, p.place);
      case 3 -> new Person(p.name, swapped(p.born), p.nik, p.sex, p.place);
      case 4 -> new Person(p.name, otherDigit(p.born), p.nik, p.sex, p.place);
      case 5 ->
          new Person(
              p.name, p.born, random.nextBoolean() ? "" : nik(p.born, p.sex), p.sex, p.place);
      case 6 -> new Person(p.name, p.born, otherDigit(p.nik), p.sex, p.place);
      default ->
          new Person(p.name, p.born, p.nik, p.sex, random.nextBoolean() ? "" : "Kota " + p.place);
    };
  }

  private static LocalDate swapped(LocalDate date) {
    return date.getDayOfMonth() > 12
        ? date
        : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
  }

  private LocalDate otherDigit(LocalDate date) {
    return switch (random.nextInt(3)) {
      case 0 -> date.withYear(date.getYear() / 10 * 10 + random.nextInt(10));
      case 1 -> date.withYear(1900 + random.nextInt(10) * 10 + date.getYear() % 10);
      default ->
          date.withDayOfMonth(
              Math.max(1, date.getDayOfMonth() / 10 * 10 + random.nextInt(9)) % 28 + 1);
    };
  }

  private String otherDigit(String nik) {
    if (nik.isEmpty()) {
      return nik;
    }
    int at = random.nextInt(15);
    char[] digits = nik.toCharArray();
    if (random.nextBoolean()) {
      digits[at] = (char) ('0' + random.nextInt(10));
    } else {
      char kept = digits[at];
      digits[at] = digits[at + 1];
      digits[at + 1] = kept;
    }
    return new String(digits);
  }
}
