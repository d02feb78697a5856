package id.egov.scheduling.evaluation;

import id.egov.core.report.Share;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;

/** The numbers of a row while they are counted. Not thread-safe. */
final class Tally {

  private long invited;
  private long askedInstead;
  private long calledOff;
  private long planned;
  private long delegated;
  private long declined;
  private long unanswered;
  private long over;
  private long recorded;
  private long attended;
  private long changes;
  private long late;

  void count(Invitation invitation, boolean standing, boolean isOver) {
    invited++;
    askedInstead += invitation.delegatedFrom() == null ? 0 : 1;
    if (!standing) {
      calledOff++;
      return;
    }
    switch (invitation.reply()) {
      case ACCEPTED -> planned++;
      case DELEGATED -> delegated++;
      case DECLINED -> declined++;
      case NEEDS_ACTION, EXPIRED -> unanswered++;
      case WITHDRAWN -> throw new IllegalArgumentException("what was taken back is no invitation");
    }
    if (invitation.reply() == Reply.ACCEPTED && isOver) {
      over++;
      recorded += invitation.attendance() == null ? 0 : 1;
      attended += invitation.attendance() == Attendance.PRESENT ? 1 : 0;
    }
  }

  void change(boolean isLate) {
    changes++;
    late += isLate ? 1 : 0;
  }

  Figures figures() {
    long standing = invited - calledOff;
    return new Figures(
        invited,
        askedInstead,
        new Share(calledOff, invited),
        new Share(planned, standing),
        new Share(delegated, standing),
        new Share(declined, standing),
        new Share(unanswered, standing),
        new Share(recorded, over),
        new Share(attended, recorded),
        new Share(late, changes));
  }
}
