package id.egov.scheduling.invitation;

import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose addresses are whose. A port; {@link #of} makes one of mail addresses. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface AddressBook {

  /**
   * Who is invited under an address.
   *
   * @param address a URI, mostly {@code mailto:}, with small or capital letters
   * @return the official, or empty if nobody with an agenda has it
   */
  Optional<OfficialId> official(String address);

  /**
   * Which item was sent out under a UID, so that answers to it come back.
   *
   * @param uid the UID of a received message
   * @return the item, or empty if it is an event of somebody else; by default nothing was sent out
   */
  default Optional<AgendaItemId> item(String uid) {
    return Optional.empty();
  }

  /**
   * Whether somebody without an agenda was invited to an item of the city, so that they may answer,
   * suggest another time, ask for the event, or send somebody else, who may answer then too.
   *
   * @param item which item
   * @param address a URI, mostly {@code mailto:}, with small or capital letters
   * @return true if so; by default nobody was
   */
  default boolean isGuest(AgendaItemId item, String address) {
    return false;
  }

  /**
   * Whether what one sends counts as what the other says, as an assistant's or a mailbox's does.
   *
   * @param sender who sent the message, as the mail system has made sure of
   * @param address whom the message speaks for
   * @return true if so; by default if they are the same address, letters small or capital
   */
  default boolean maySpeakFor(String sender, String address) {
    return Addresses.same(sender, address);
  }

  /**
   * An address book of mail addresses, that knows the items of the city by their {@linkplain
   * AgendaItemId#uid UIDs}.
   *
   * @param mails the address of each official, such as {@code walikota@kota.go.id}
   * @param domain with which items are published and sent out
   * @return the address book
   * @throws IllegalArgumentException if two officials have one address, or the domain has another
   *     shape
   */
  static AddressBook of(Map<OfficialId, String> mails, String domain) {
    Optional<AgendaItemId> unused = AgendaItemId.ofUid("", domain);
    Map<String, OfficialId> byAddress = new TreeMap<>();
    new TreeMap<>(mails)
        .forEach(
            (official, mail) -> {
              if (byAddress.putIfAbsent(Addresses.plain(mail), official) != null) {
                throw new IllegalArgumentException(
                    "mails: %s has the address of another official".formatted(official));
              }
            });
    return new AddressBook() {
      @Override
      public Optional<OfficialId> official(String address) {
        return Optional.ofNullable(byAddress.get(Addresses.plain(address)));
      }

      @Override
      public Optional<AgendaItemId> item(String uid) {
        return AgendaItemId.ofUid(uid, domain);
      }
    };
  }
}
