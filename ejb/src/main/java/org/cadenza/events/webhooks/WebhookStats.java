package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.events.EventName;
import org.cadenza.identity.Caller;

/** Counts over all webhooks that a caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WebhookStats {

  private static final int RECENT = 10;
  private static final String DELIVERIES = " from WebhookDelivery d join d.webhook w";

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Sums over webhooks of one status. */
  private record Sums(long webhooks, long successes, long failures, long answers, long millis) {

    private static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    private Sums plus(Sums other) {
      return new Sums(
          webhooks + other.webhooks,
          successes + other.successes,
          failures + other.failures,
          answers + other.answers,
          millis + other.millis);
    }
  }

  /** All of it. */
  public WebhookStatistics of(Caller caller) {
    Map<WebhookStatus, Sums> sums = sums(caller);
    Sums all = sums.values().stream().reduce(Sums.NONE, Sums::plus);
    long total = all.successes() + all.failures();
    return new WebhookStatistics(
        all.webhooks(),
        sums.getOrDefault(WebhookStatus.ACTIVE, Sums.NONE).webhooks(),
        sums.getOrDefault(WebhookStatus.DISABLED, Sums.NONE).webhooks(),
        sums.getOrDefault(WebhookStatus.FAILED, Sums.NONE).webhooks(),
        total,
        all.successes(),
        all.failures(),
        Rates.percent(all.successes(), total),
        today(caller),
        Rates.mean(all.millis(), all.answers()),
        byEvent(caller),
        recent(caller));
  }

  private Map<WebhookStatus, Sums> sums(Caller caller) {
    Map<WebhookStatus, Sums> sums = new EnumMap<>(WebhookStatus.class);
    visible(
            "select w.status, count(w), sum(w.tally.successes), sum(w.tally.failures),"
                + " sum(w.tally.answers), sum(w.tally.answerMillis) from Webhook w"
                + whose(caller)
                + " group by w.status",
            Object[].class,
            caller)
        .getResultStream()
        .forEach(
            r ->
                sums.put(
                    (WebhookStatus) r[0],
                    new Sums((Long) r[1], (Long) r[2], (Long) r[3], (Long) r[4], (Long) r[5])));
    return sums;
  }

  private long today(Caller caller) {
    return visible(
            "select count(d)" + DELIVERIES + whose(caller) + " and d.createdAt >= :today",
            Long.class,
            caller)
        .setParameter(
            "today",
            clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant())
        .getSingleResult();
  }

  private Map<EventName, WebhookStatistics.OfEvent> byEvent(Caller caller) {
    Map<EventName, WebhookStatistics.OfEvent> events = new EnumMap<>(EventName.class);
    visible(
            "select d.event, count(d), sum(case when d.success = true then 1 else 0 end)"
                + DELIVERIES
                + whose(caller)
                + " group by d.event",
            Object[].class,
            caller)
        .getResultStream()
        .forEach(r -> events.put((EventName) r[0], ofEvent((Long) r[1], (Long) r[2])));
    return events;
  }

  private static WebhookStatistics.OfEvent ofEvent(long deliveries, long successes) {
    return new WebhookStatistics.OfEvent(deliveries, Rates.percent(successes, deliveries));
  }

  private List<WebhookStatistics.Activity> recent(Caller caller) {
    return visible(
            "select new org.cadenza.events.webhooks.WebhookStatistics$Activity(w.id, d.event,"
                + " d.success, d.createdAt)"
                + DELIVERIES
                + whose(caller)
                + " order by d.id desc",
            WebhookStatistics.Activity.class,
            caller)
        .setMaxResults(RECENT)
        .getResultList();
  }

  private static String whose(Caller caller) {
    return caller.isAdmin() ? " where 1 = 1" : " where w.ownerId = :me";
  }

  private <T> TypedQuery<T> visible(String text, Class<T> type, Caller caller) {
    TypedQuery<T> query = entities.createQuery(text, type);
    return caller.isAdmin() ? query : query.setParameter("me", caller.userId());
  }
}
