package id.egov.core.org;

/** How far a booking or an agenda item may be seen, from the widest circle to the narrowest. */
public enum Visibility {
  /** Everybody, the public included. */
  PUBLIC,
  /** The agencies of the city. */
  INTERNAL,
  /** The agency that it belongs to and those who run the resource. */
  RESTRICTED,
  /** Those who take part. Others learn that the resource is taken and nothing else. */
  CONFIDENTIAL;

  /**
   * Whether somebody from another agency may read the details.
   *
   * @return true for {@link #PUBLIC} and {@link #INTERNAL}
   */
  public boolean isOpenToAgencies() {
    return this == PUBLIC || this == INTERNAL;
  }
}
