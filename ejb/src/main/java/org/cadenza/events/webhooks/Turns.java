package org.cadenza.events.webhooks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares free senders among the webhooks that have something to be sent, so that a slow receiver
 * delays nobody else: each webhook has only so many senders, and those that fail at present, which
 * as a rule take their whole timeout, have one each and half of all together.
 *
 * @param perWebhook senders one webhook may have
 * @param forFailing senders that all failing webhooks may have together
 */
record Turns(int perWebhook, int forFailing) {

  /**
   * A webhook that has something to be sent.
   *
   * @param busy senders it has already
   */
  record Waiting(long webhookId, int busy, boolean failing) {}

  /**
   * How many more senders each webhook gets, none left out; first those that have fewest.
   *
   * @param waiting the longest waiting first
   * @param free senders to share
   * @param failingBusy senders that failing webhooks have already
   */
  Map<Long, Integer> share(List<Waiting> waiting, int free, int failingBusy) {
    List<Waiting> order =
        waiting.stream()
            .sorted(Comparator.comparing(Waiting::failing).thenComparing(Waiting::busy))
            .toList();
    Map<Long, Integer> shares = new LinkedHashMap<>();
    int left = free;
    int failing = failingBusy;
    boolean given = true;
    while (left > 0 && given) {
      given = false;
      for (Waiting webhook : order) {
        if (left > 0 && mayHaveMore(webhook, shares, failing)) {
          shares.merge(webhook.webhookId(), 1, Integer::sum);
          left--;
          failing += webhook.failing() ? 1 : 0;
          given = true;
        }
      }
    }
    return shares;
  }

  private boolean mayHaveMore(Waiting webhook, Map<Long, Integer> shares, int failing) {
    int has = webhook.busy() + shares.getOrDefault(webhook.webhookId(), 0);
    return webhook.failing() ? has < 1 && failing < forFailing : has < perWebhook;
  }
}
