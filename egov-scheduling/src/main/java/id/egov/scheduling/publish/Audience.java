package id.egov.scheduling.publish;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import java.time.Instant;

/** Who reads an edition, and therefore what may stand in it. */
public enum Audience {
  /**
   * Everybody. They read what is public, published and under no embargo any more, and of it only
   * what is certain: an item that somebody attends, and who does.
   */
  PUBLIC,
  /** The agencies of the city. They read what is public or internal, published or not. */
  AGENCIES,
  /** The officials concerned and the protocol section that runs their day. They read everything. */
  PROTOCOL;

  /**
   * Whether they may know what an item is. What they may not know is {@link Withheld}.
   *
   * @param entry the item as it stands
   * @param asOf when they read it
   * @return true if they may
   */
  public boolean mayRead(AgendaEntry entry, Instant asOf) {
    return switch (this) {
      case PUBLIC -> isPublished(entry, asOf);
      case AGENCIES -> entry.item().visibility().isOpenToAgencies();
      case PROTOCOL -> true;
    };
  }

  private static boolean isPublished(AgendaEntry entry, Instant asOf) {
    Instant published = entry.milestones().published();
    return published != null
        && !published.isAfter(asOf)
        && entry.item().disclosure().opensToPublic(asOf)
        && entry.state() != AgendaState.RECEIVED;
  }
}
