package id.egov.scheduling.item;

/** What sort of occasion an item is; rules of working life may yield to some of them. */
public enum ItemKind {
  /** A meeting, a visit, a hearing: anything that can keep to the usual hours. */
  ORDINARY,
  /** A ceremony of state or of the city whose time nobody chooses: upacara. */
  CEREMONY,
  /** A visit on a religious holiday: kunjungan hari besar keagamaan. */
  RELIGIOUS,
  /** A disaster or anything else that cannot wait: darurat. */
  EMERGENCY
}
