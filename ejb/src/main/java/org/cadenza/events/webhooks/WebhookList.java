package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.events.EventName;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.Page;

/** The webhooks that a caller may see: the own ones, or all for an admin. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WebhookList {

  @PersistenceContext EntityManager entities;

  /**
   * A page of them, the oldest first.
   *
   * @param status null for all
   */
  public Page<WebhookView> page(Caller caller, WebhookStatus status, Page.Asked asked) {
    long total = visible("select count(w)", "", Long.class, caller, status).getSingleResult();
    List<WebhookView> page =
        visible(
                "select new org.cadenza.events.webhooks.WebhookView(w.id, w.url, w.status,"
                    + " w.timeoutSeconds, w.retryCount, w.description, w.tally.successes,"
                    + " w.tally.failures, w.tally.lastSuccess, w.tally.lastFailure, w.createdAt,"
                    + " w.updatedAt)",
                " order by w.id",
                WebhookView.class,
                caller,
                status)
            .setFirstResult(asked.offset())
            .setMaxResults(asked.size())
            .getResultList();
    Map<Long, List<EventName>> events = events(page.stream().map(WebhookView::id).toList());
    return new Page<>(
        page.stream().map(w -> w.with(events.getOrDefault(w.id(), List.of()))).toList(),
        total,
        asked);
  }

  private <T> TypedQuery<T> visible(
      String select, String order, Class<T> type, Caller caller, WebhookStatus status) {
    String whose = caller.isAdmin() ? "" : " and w.ownerId = :me";
    String which = status == null ? "" : " and w.status = :status";
    TypedQuery<T> query =
        entities.createQuery(select + " from Webhook w where 1 = 1" + whose + which + order, type);
    if (!caller.isAdmin()) {
      query.setParameter("me", caller.userId());
    }
    if (status != null) {
      query.setParameter("status", status);
    }
    return query;
  }

  private Map<Long, List<EventName>> events(List<Long> ids) {
    return entities
        .createQuery(
            "select w.id, e from Webhook w join w.events e where w.id in :ids"
                + " order by w.id, index(e)",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (EventName) row[1], Collectors.toList())));
  }
}
