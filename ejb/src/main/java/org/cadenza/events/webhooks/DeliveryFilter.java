package org.cadenza.events.webhooks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.events.EventName;
import org.cadenza.identity.Caller;

/**
 * Which deliveries are wanted; null stands for any.
 *
 * @param success how they ended
 */
public record DeliveryFilter(Long webhookId, Boolean success, EventName event) {

  /** The conditions for {@code d}, a delivery, and {@code w}, its webhook. */
  <T> TypedQuery<T> query(
      EntityManager entities, String select, String order, Class<T> type, Caller caller) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    if (!caller.isAdmin()) {
      wanted.put("w.ownerId", caller.userId());
    }
    if (webhookId != null) {
      wanted.put("w.id", webhookId);
    }
    if (success != null) {
      wanted.put("d.success", success);
    }
    if (event != null) {
      wanted.put("d.event", event);
    }
    StringBuilder text =
        new StringBuilder(select).append(" from WebhookDelivery d join d.webhook w where 1 = 1");
    wanted.keySet().forEach(f -> text.append(" and ").append(f).append(" = :").append(name(f)));
    TypedQuery<T> query = entities.createQuery(text.append(order).toString(), type);
    wanted.forEach((field, value) -> query.setParameter(name(field), value));
    return query;
  }

  private static String name(String field) {
    return field.replace('.', '_');
  }
}
