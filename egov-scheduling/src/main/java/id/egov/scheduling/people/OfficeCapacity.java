package id.egov.scheduling.people;

import java.util.Set;

/**
 * In which capacity somebody exercises a position. What each may do by default follows UU 23/2014
 * art. 65 and 66 for heads of a region: a deputy who stands in has the head's duties and powers, a
 * sekretaris daerah the daily tasks. UU 30/2014 art. 14 gives a Plt of an office of the civil
 * service routine duties only; an {@link Appointment} or a {@link StandIn} says so by itself.
 */
public enum OfficeCapacity {
  /** Holds the position. */
  DEFINITIVE("", true),
  /** Penjabat: appointed to hold it for a term, as Perpres 3/2018 does for a sekda. */
  PENJABAT("Pj. ", true),
  /** Pelaksana tugas: has the duties while the holder is gone. */
  PLT("Plt. ", true),
  /** Pelaksana harian: does the routine while the holder is away for some days. */
  PLH("Plh. ", false);

  private static final Set<Duty> ALL = Set.of(Duty.values());

  private final String prefix;
  private final boolean full;

  OfficeCapacity(String prefix, boolean full) {
    this.prefix = prefix;
    this.full = full;
  }

  /**
   * What it covers unless something else is said.
   *
   * @return for {@link #PLH} routine, for the others everything
   */
  public Set<Duty> duties() {
    return full ? ALL : Set.of(Duty.ROUTINE);
  }

  /**
   * Whether this is to hold the position, rather than to act for its holder.
   *
   * @return true for {@link #DEFINITIVE} and {@link #PENJABAT}
   */
  public boolean isHolding() {
    return this == DEFINITIVE || this == PENJABAT;
  }

  /**
   * A title as it is written in this capacity.
   *
   * @param title of the position, for example {@code Wali Kota}
   * @return for example {@code Plt. Wali Kota}
   */
  public String titled(String title) {
    return prefix + title;
  }
}
