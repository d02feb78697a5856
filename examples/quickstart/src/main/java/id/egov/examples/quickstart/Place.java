package id.egov.examples.quickstart;

/**
 * A line of a file.
 *
 * @param file its name
 * @param line counted from 1
 */
record Place(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
