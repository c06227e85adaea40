package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.Page;

/** The history of tries, the latest first. A page's rows are read only once it is known which. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryList {

  private static final String LATEST_FIRST = " order by d.id desc";

  @PersistenceContext EntityManager entities;
  @Inject Webhooks webhooks;

  /** A page of the tries of one webhook, with all their details. */
  public Page<DeliveryView> ofWebhook(Caller caller, DeliveryFilter filter, Page.Asked asked) {
    webhooks.requireVisible(caller, filter.webhookId());
    List<DeliveryView> items =
        entities
            .createQuery(
                "select new org.cadenza.events.webhooks.DeliveryView(d.id, d.event, d.statusCode,"
                    + " d.success, d.durationMillis, d.attempt, d.message.payload, d.response,"
                    + " d.error, d.createdAt) from WebhookDelivery d where d.id in :ids"
                    + LATEST_FIRST,
                DeliveryView.class)
            .setParameter("ids", ids(caller, filter, asked))
            .getResultList();
    return new Page<>(items, total(caller, filter), asked);
  }

  /** A page of the tries in short; another's webhook has none. */
  public Page<DeliverySummary> ofAll(Caller caller, DeliveryFilter filter, Page.Asked asked) {
    List<DeliverySummary> items =
        entities
            .createQuery(
                "select new org.cadenza.events.webhooks.DeliverySummary(d.id, w.id, w.url, d.event,"
                    + " d.statusCode, d.success, d.durationMillis, d.attempt, d.createdAt)"
                    + " from WebhookDelivery d join d.webhook w where d.id in :ids"
                    + LATEST_FIRST,
                DeliverySummary.class)
            .setParameter("ids", ids(caller, filter, asked))
            .getResultList();
    return new Page<>(items, total(caller, filter), asked);
  }

  private long total(Caller caller, DeliveryFilter filter) {
    return filter.query(entities, "select count(d)", "", Long.class, caller).getSingleResult();
  }

  private List<Long> ids(Caller caller, DeliveryFilter filter, Page.Asked asked) {
    return filter
        .query(entities, "select d.id", LATEST_FIRST, Long.class, caller)
        .setFirstResult(asked.offset())
        .setMaxResults(asked.size())
        .getResultList();
  }
}
