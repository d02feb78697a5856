package id.egov.core.ical;

/**
 * One line after unfolding, not yet taken apart.
 *
 * @param number the line of the file at which it starts, counted from 1
 * @param text without line breaks
 */
record UnfoldedLine(int number, String text) {}
