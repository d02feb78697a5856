package id.egov.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The UNTIL of a rule as it was written: a date, a local time or a time in UTC.
 *
 * <p>RFC 5545 asks for a date with a DATE start and for UTC with a zoned start. Programs mix them,
 * so each is read as people mean it: a date includes that whole local day, also east of UTC where
 * midnight UTC is in the morning; and with a DATE start only the written date counts.
 */
record Until(LocalDateTime value, Form form) {

  enum Form {
    DATE,
    LOCAL,
    UTC
  }

  static Until parse(String text) {
    if (text.indexOf('T') < 0) {
      return new Until(IcalTime.date("UNTIL", text).atStartOfDay(), Form.DATE);
    }
    boolean utc = text.endsWith("Z");
    return new Until(IcalTime.dateTime("UNTIL", text), utc ? Form.UTC : Form.LOCAL);
  }

  /** The last second before an instant, so that it and what follows is cut off. */
  static Until before(Instant instant, boolean allDay, ZoneId zone) {
    Instant last = instant.minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
    return allDay
        ? new Until(LocalDate.ofInstant(last, zone).atStartOfDay(), Form.DATE)
        : new Until(LocalDateTime.ofInstant(last, ZoneOffset.UTC), Form.UTC);
  }

  boolean allows(LocalDateTime local, Instant instant, boolean allDay) {
    if (allDay || form == Form.DATE) {
      return !local.toLocalDate().isAfter(value.toLocalDate());
    }
    return form == Form.UTC
        ? !instant.isAfter(value.toInstant(ZoneOffset.UTC))
        : !local.isAfter(value);
  }

  /** The same end for a series that was moved by some time; a date moves by whole days. */
  Until movedBy(Duration shift) {
    return form == Form.DATE
        ? new Until(value.plusDays(Math.floorDiv(shift.toSeconds(), 86_400L)), form)
        : new Until(value.plus(shift), form);
  }

  @Override
  public String toString() {
    return switch (form) {
      case DATE -> IcalTime.format(value.toLocalDate());
      case LOCAL -> IcalTime.format(value);
      case UTC -> IcalTime.format(value) + "Z";
    };
  }
}
