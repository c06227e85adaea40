package org.cadenza.events.webhooks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares free senders among the webhooks that have something to be sent, so that a slow receiver
 * delays nobody else: each webhook has only so many senders, and the doubtful ones, which may take
 * their whole timeout, have one each and half of all together. Doubtful are those that fail at
 * present, never had a success, or have been silent for a while.
 *
 * @param perWebhook senders one webhook may have
 * @param forDoubtful senders that all doubtful webhooks may have together
 */
record Turns(int perWebhook, int forDoubtful) {

  /**
   * A webhook that has something to be sent.
   *
   * @param busy senders it has already
   */
  record Waiting(long webhookId, int busy, boolean doubtful) {}

  /**
   * How many more senders each webhook gets, none left out; first those that have fewest.
   *
   * @param waiting the longest waiting first
   * @param free senders to share
   * @param doubtfulBusy senders that doubtful webhooks have already
   */
  Map<Long, Integer> share(List<Waiting> waiting, int free, int doubtfulBusy) {
    List<Waiting> order =
        waiting.stream()
            .sorted(Comparator.comparing(Waiting::doubtful).thenComparing(Waiting::busy))
            .toList();
    Map<Long, Integer> shares = new LinkedHashMap<>();
    int left = free;
    int doubtful = doubtfulBusy;
    boolean given = true;
    while (left > 0 && given) {
      given = false;
      for (Waiting webhook : order) {
        if (left > 0 && mayHaveMore(webhook, shares, doubtful)) {
          shares.merge(webhook.webhookId(), 1, Integer::sum);
          left--;
          doubtful += webhook.doubtful() ? 1 : 0;
          given = true;
        }
      }
    }
    return shares;
  }

  private boolean mayHaveMore(Waiting webhook, Map<Long, Integer> shares, int doubtful) {
    int has = webhook.busy() + shares.getOrDefault(webhook.webhookId(), 0);
    return webhook.doubtful() ? has < 1 && doubtful < forDoubtful : has < perWebhook;
  }
}
