package id.egov.identity.batch;

import java.util.List;

/** What a column may hold. The names are API. */
public enum BatchColumn {
  /** The row itself; no column. */
  ROW(),
  /** The citizen number. */
  NIK("nik"),
  /** The number of the family card. */
  FAMILY_CARD("kk", "no_kk", "family_card"),
  /** The tax-payer's number. */
  NPWP("npwp"),
  /** The full name. */
  NAME("name", "nama", "nama_lengkap"),
  /** The date of birth: {@code 1990-08-17}, {@code 17-08-1990} or {@code 17/08/1990}. */
  BIRTH_DATE("birth_date", "tanggal_lahir", "tgl_lahir"),
  /** The sex: {@code L}, {@code P}, {@code M}, {@code F} or a word for it in either language. */
  SEX("sex", "jenis_kelamin", "jk"),
  /** The code of the region of domicile, with or without dots. */
  REGION("region", "wilayah", "kode_wilayah");

  @SuppressWarnings("ImmutableEnumChecker") // Lists of List.of are.
  private final List<String> headers;

  BatchColumn(String... headers) {
    this.headers = List.of(headers);
  }

  /**
   * The headers that such a column is known by, unless the application says others. Case, and
   * whether words are joined by blanks, dots, dashes or underscores, makes no difference.
   *
   * @return the headers, in lower case with underscores
   */
  public List<String> headers() {
    return headers;
  }
}
