package id.egov.identity.privacy;

/**
 * Keeps who was shown which number. A port: a registry appends an event to its store, an
 * application may have an audit trail of its own. Implementations are thread-safe.
 */
@FunctionalInterface
public interface RevealLog {

  /**
   * Keeps an event, before the digits are shown. If it throws, nothing is shown.
   *
   * @param event what is about to be shown, to whom and what for
   */
  void record(RevealEvent event);
}
