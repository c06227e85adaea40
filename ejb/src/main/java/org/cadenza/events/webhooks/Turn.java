package org.cadenza.events.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages of one webhook that one sender sends one after the other, and whose outcomes are written
 * down together: a transaction for each would cost more than the sending. Short in number and time,
 * so that nobody waits long for a sender, and a crash repeats few of them. It ends early at the
 * first failure. Public because servers reach the beans that exchange it by proxies in packages of
 * their own.
 */
public record Turn(List<Parcel> parcels) {

  /** Messages at most; as a rule it is the time that ends a turn. */
  static final int MOST = 100;

  /** After this no further message is begun. */
  static final Duration LENGTH = Duration.ofMillis(500);

  /** Deals messages of one webhook to so many senders at most, each about as many. */
  static List<Turn> deal(List<Parcel> parcels, int senders) {
    int turns = Math.min(senders, parcels.size());
    List<Turn> dealt = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      int from = parcels.size() * turn / turns;
      int to = parcels.size() * (turn + 1) / turns;
      dealt.add(new Turn(List.copyOf(parcels.subList(from, to))));
    }
    return dealt;
  }

  /** Whose messages these are. */
  Recipient recipient() {
    return parcels.get(0).recipient();
  }

  /** The rows. */
  List<Long> messageIds() {
    return parcels.stream().map(Parcel::messageId).toList();
  }

  /** Shows ids only. */
  @Override
  public String toString() {
    return "Turn" + parcels;
  }
}
