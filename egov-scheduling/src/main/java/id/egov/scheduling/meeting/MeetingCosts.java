package id.egov.scheduling.meeting;

/**
 * What makes one time worse than another, in minutes of waiting. The cost of a proposal is
 *
 * <ul>
 *   <li>the minutes from the beginning of the window to the start of the meeting,
 *   <li>and {@code optionalAbsent} for each optional quorum that is not free,
 *   <li>and {@code passedOver} for each pair of a required member who was chosen and one named
 *       before it in the same list who was not,
 *   <li>and {@code standIn} for each required role that is filled by somebody who does not hold it,
 *   <li>and {@code emptySeat} for each seat of the room that is not needed.
 * </ul>
 *
 * <p>Of proposals that cost the same the earlier comes first. So with every value 0 the earliest
 * time wins, whoever of those who would do is free.
 *
 * @param optionalAbsent 0 to a million
 * @param passedOver 0 to a million
 * @param standIn 0 to a million
 * @param emptySeat 0 to a million
 */
public record MeetingCosts(int optionalAbsent, int passedOver, int standIn, int emptySeat) {

  /** An hour later to have one more of the optional; nothing else is worth waiting for. */
  public static final MeetingCosts STANDARD = new MeetingCosts(60, 0, 0, 0);

  private static final int MOST = 1_000_000;

  /**
   * Checks the range.
   *
   * @param optionalAbsent for each optional quorum that is not free
   * @param passedOver for each member named before one who was chosen
   * @param standIn for each role that is filled by a stand-in
   * @param emptySeat for each seat that is not needed
   * @throws IllegalArgumentException if one is out of range
   */
  public MeetingCosts {
    requireRange("optionalAbsent", optionalAbsent);
    requireRange("passedOver", passedOver);
    requireRange("standIn", standIn);
    requireRange("emptySeat", emptySeat);
  }

  private static void requireRange(String field, int minutes) {
    if (minutes < 0 || minutes > MOST) {
      throw new IllegalArgumentException(
          "%s (%s) must be from 0 to %s".formatted(field, minutes, MOST));
    }
  }
}
