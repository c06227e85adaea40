package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;

/** How many messages to webhooks are under way; those that have ended may be a million. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageFigures implements FigureSource {

  @PersistenceContext EntityManager entities;

  @Override
  public String about() {
    return "webhook_messages";
  }

  @Override
  public List<Figure> figures() {
    return Stream.of(MessageState.PENDING, MessageState.IN_PROGRESS)
        .map(
            state ->
                new Figure(
                    "cadenza_webhook_messages",
                    "Messages to webhooks that wait or are being sent",
                    Map.of("state", state.name().toLowerCase(Locale.ROOT)),
                    count(state)))
        .toList();
  }

  private long count(MessageState state) {
    return entities
        .createQuery("select count(m) from WebhookMessage m where m.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }
}
