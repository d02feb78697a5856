package id.egov.scheduling.evaluation;

import id.egov.core.reason.ReasonTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A number of an evaluation. Names, columns and fields are API; {@link #definition} says what each
 * is in Indonesian and English.
 *
 * <p>An <em>invitation</em> is one official's part in one item that begins in the period, whether
 * the organiser invited them or somebody asked them to come instead; one that was taken back by who
 * asked is none. It is <em>standing</em> unless the item was postponed or cancelled.
 */
public enum Measure {
  /** Invitations. */
  INVITED("invited", "invited", Unit.COUNT),
  /** Invitations of them to come instead of somebody. */
  ASKED_INSTEAD("asked_instead", "askedInstead", Unit.COUNT),
  /** The share of the invitations whose item was postponed or cancelled. */
  CALLED_OFF("called_off_share", "calledOff", Unit.SHARE),
  /** The share of the standing invitations that were accepted: planned to attend. */
  PLANNED("planned_share", "planned", Unit.SHARE),
  /** The share of the standing invitations that were passed on. */
  DELEGATED("delegated_share", "delegated", Unit.SHARE),
  /** The share of the standing invitations that were declined. */
  DECLINED("declined_share", "declined", Unit.SHARE),
  /** The share of the standing invitations without an answer, or with none in time. */
  UNANSWERED("unanswered_share", "unanswered", Unit.SHARE),
  /** The share of the planned ones that are over whose attendance is recorded. */
  RECORDED("recorded_share", "recorded", Unit.SHARE),
  /** The share of the recorded ones that were attended. */
  ATTENDED("attended_share", "attended", Unit.SHARE),
  /** The share of the changes of time and place, and of the calls off, that came late. */
  LATE("late_change_share", "lateChanges", Unit.SHARE);

  /** Of what kind a number is. */
  private enum Unit {
    COUNT,
    SHARE
  }

  private final String column;
  private final String field;
  private final Unit unit;

  Measure(String column, String field, Unit unit) {
    this.column = column;
    this.field = field;
    this.unit = unit;
  }

  String column() {
    return column;
  }

  /**
   * What this number means, in both languages.
   *
   * @return the definition
   */
  public Definition definition() {
    return new Definition(
        this,
        column,
        field,
        unit.name().toLowerCase(Locale.ROOT),
        text(ReasonTexts.INDONESIAN),
        text(Locale.ENGLISH));
  }

  /**
   * What all numbers mean.
   *
   * @return a definition of each, in the order of the columns
   */
  public static List<Definition> definitions() {
    return Arrays.stream(values()).map(Measure::definition).toList();
  }

  private String text(Locale language) {
    return ResourceBundle.getBundle("id.egov.scheduling.evaluation.measures", language)
        .getString(name());
  }
}
