package id.egov.identity.number;

/** Which number a text was to be. The names are API: texts of problems are found by them. */
public enum NumberKind {
  /** Of a citizen: Nomor Induk Kependudukan, 16 digits. */
  NIK,
  /** Of a family card: Kartu Keluarga, 16 digits. */
  FAMILY_CARD,
  /** Of a civil servant or contract official: Nomor Induk Pegawai, 18 digits. */
  NIP,
  /** Of a tax-payer: Nomor Pokok Wajib Pajak, 15 or 16 digits. */
  NPWP,
  /** Of a place of business: Nomor Identitas Tempat Kegiatan Usaha, 22 digits. */
  NITKU,
  /** Of a telephone. */
  PHONE
}
