package id.egov.examples.quickstart;

/** What those who have to approve a request say. */
enum Answer {
  /** Nothing yet. */
  NONE,
  /** All of them yes. */
  YES,
  /** The first of them no. */
  NO;

  /** Reads a field: {@code yes}, {@code no}, {@code ya}, {@code tidak} or nothing. */
  static Answer of(String field, String text) throws FieldException {
    return switch (text) {
      case "" -> NONE;
      case "yes", "ya" -> YES;
      case "no", "tidak" -> NO;
      default ->
          throw new FieldException(
              field, InputReason.ANSWER_WRONG.with("value", Masked.value(text)));
    };
  }
}
