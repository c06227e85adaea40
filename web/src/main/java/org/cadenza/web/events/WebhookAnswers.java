package org.cadenza.web.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cadenza.events.EventExamples;
import org.cadenza.events.webhooks.DeliverySummary;
import org.cadenza.events.webhooks.DeliveryView;
import org.cadenza.events.webhooks.WebhookDetails;
import org.cadenza.events.webhooks.WebhookView;
import org.cadenza.events.webhooks.Webhooks;
import org.cadenza.persistence.Page;
import org.cadenza.web.http.Pagination;

/** The envelopes of the answers about webhooks. */
final class WebhookAnswers {

  private WebhookAnswers() {}

  /**
   * Of a new webhook.
   *
   * @param secret shown this once, and only if we chose it
   */
  record Created(
      boolean success,
      long webhookId,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

    static Created of(Webhooks.Created webhook) {
      return new Created(true, webhook.id(), "Webhook created successfully", webhook.secret());
    }
  }

  record One(WebhookDetails webhook) {}

  record Many(List<WebhookView> webhooks, Pagination pagination) {

    static Many of(Page<WebhookView> page) {
      return new Many(page.items(), Pagination.of(page));
    }
  }

  record Events(List<EventExamples.Described> events) {}

  record Deliveries(List<DeliveryView> deliveries, Pagination pagination) {

    static Deliveries of(Page<DeliveryView> page) {
      return new Deliveries(page.items(), Pagination.of(page));
    }
  }

  record Summaries(List<DeliverySummary> deliveries, Pagination pagination) {

    static Summaries of(Page<DeliverySummary> page) {
      return new Summaries(page.items(), Pagination.of(page));
    }
  }
}
