package id.egov.scheduling.item;

/** What the leader does there. */
public enum LeaderRole {
  /** Is there: menghadiri. */
  ATTENDS,
  /** Chairs it: memimpin. */
  CHAIRS,
  /** Opens it: membuka. */
  OPENS,
  /** Closes it: menutup. */
  CLOSES,
  /** Inaugurates something or somebody: meresmikan, melantik. */
  INAUGURATES,
  /** Speaks on the matter: narasumber. */
  SPEAKS,
  /** Receives guests: menerima tamu. */
  RECEIVES,
  /** Inspects something: meninjau. */
  INSPECTS,
  /** Leads a ceremony: inspektur upacara. */
  INSPECTS_PARADE
}
