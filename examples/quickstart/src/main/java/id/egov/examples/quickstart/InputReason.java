package id.egov.examples.quickstart;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.Severity;

/** What can be wrong about the input. Each constant says which evidence its reasons carry. */
enum InputReason implements ReasonCode {
  // Nothing can be decided.
  /** Evidence: folder. */
  FOLDER_MISSING,
  /** Evidence: folder, file. */
  FILE_MISSING,
  /** Evidence: folder, file. */
  FILE_UNREADABLE,
  /** Evidence: folder. */
  REQUESTS_MISSING,
  /** Evidence: file, expected (the columns), missing. */
  COLUMNS_MISSING,
  /** Evidence: file, column. */
  COLUMN_TWICE,
  /** Evidence: place (file and line), field, value. */
  CITY_FIELD_WRONG,
  /** Evidence: file. */
  NOT_WRITABLE,
  /** Evidence: file. */
  KEY_WRONG,

  // One line is left out.
  /** Evidence: none. */
  FIELD_EMPTY,
  /** Evidence: longest. */
  TEXT_TOO_LONG,
  /** Evidence: none. */
  TEXT_NOT_UTF8,
  /** Evidence: value. */
  NAME_WRONG,
  /** Evidence: value, least, most. */
  NUMBER_WRONG,
  /** Evidence: value. */
  TIME_WRONG,
  /** Evidence: from, to (dates). */
  OUTSIDE_WEEK,
  /** Evidence: value. */
  DATE_WRONG,
  /** Evidence: value. */
  OFFICIAL_UNKNOWN,
  /** Evidence: value. */
  VISIBILITY_WRONG,
  /** Evidence: start, end. */
  END_NOT_AFTER_START,
  /** Evidence: value. */
  ANSWER_WRONG,
  /** Evidence: value. */
  REPEAT_WRONG,
  /** Evidence: value, place (where it was used first). */
  ID_TWICE,
  /** Evidence: found, expected. */
  FIELDS_MISCOUNTED,
  /** Evidence: none. */
  QUOTE_WRONG,
  /** Evidence: none. */
  PARTS_WRONG,

  // Worth knowing.
  /** Evidence: date. */
  OFFICE_HOURS_UNKNOWN,
  /** Evidence: date. */
  RAMADAN_UNKNOWN,
  /** Evidence: year. */
  HOLIDAYS_UNKNOWN;

  @Override
  public Severity severity() {
    return compareTo(OFFICE_HOURS_UNKNOWN) >= 0 ? Severity.WARNING : Severity.REFUSAL;
  }
}
