package id.egov.core.org;

/** What somebody does for the city's rooms and agendas. Who is one may be another too. */
public enum Role {
  /** Asks, for an agency of their own: pemohon. */
  REQUESTER,
  /** Checks whether a request is complete and in order: verifikator. */
  VERIFIER,
  /** Says yes or no: pejabat yang menyetujui. */
  APPROVER,
  /** Runs the resources and may do everything, by name and with a reason. */
  ADMINISTRATOR,
  /** The embedding application itself, which has checked by itself who may do what. */
  APPLICATION
}
