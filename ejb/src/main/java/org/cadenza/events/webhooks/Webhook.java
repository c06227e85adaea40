package org.cadenza.events.webhooks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.events.EventName;
import org.cadenza.events.webhooks.delivery.Attempt;

/** Somebody's wish to be told of some events at an address. */
@Entity
@Table(name = "webhook")
@SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq")
public class Webhook {

  private static final int LONGEST_REASON = 500;

  @Id
  @GeneratedValue(generator = "webhook_seq")
  private Long id;

  @Column(name = "owner_id")
  private long ownerId;

  private String url;

  @ElementCollection
  @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
  @OrderColumn(name = "position")
  @Column(name = "event")
  @Enumerated(EnumType.STRING)
  private List<EventName> events = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private WebhookStatus status = WebhookStatus.ACTIVE;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "timeout_seconds")
  private int timeoutSeconds;

  @Column(name = "retry_count")
  private int retryCount;

  /** Empty only within the transaction that makes the row, for sealing needs its id. */
  @Column(name = "sealed_secret")
  private String sealedSecret = "";

  private String description;

  @Column(name = "first_event")
  private long firstEvent;

  @Embedded private WebhookTally tally = new WebhookTally();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Webhook() {}

  /**
   * A new active webhook; its secret is still to be sealed.
   *
   * @param firstEvent the place in the sequence of events from which on it hears of them
   */
  Webhook(long ownerId, long firstEvent, Instant now) {
    this.ownerId = ownerId;
    this.firstEvent = firstEvent;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** What of it people change; a changed secret is another sealed one, and shown to nobody. */
  record Audited(
      String url,
      List<EventName> events,
      boolean active,
      int timeout,
      int retryCount,
      String description,
      String sealedSecret) {}

  Audited audited() {
    return new Audited(
        url, events(), isActive(), timeoutSeconds, retryCount, description, sealedSecret);
  }

  /** Takes over what a request says; what it leaves out stays. */
  void change(WebhookRequest wish, Instant now) {
    url = wish.url() == null ? url : wish.url();
    timeoutSeconds = wish.timeout() == null ? timeoutSeconds : wish.timeout();
    retryCount = wish.retryCount() == null ? retryCount : wish.retryCount();
    description = wish.description() == null ? description : wish.description();
    if (wish.events() != null) {
      events.clear();
      wish.events().stream().distinct().forEach(events::add);
    }
    updatedAt = now;
  }

  /** Gives it a secret, sealed for {@link #secretPurpose()}. */
  void seal(String sealed) {
    sealedSecret = sealed;
  }

  String secretPurpose() {
    return Recipient.secretPurpose(id);
  }

  /** What tries need to know of it. */
  Recipient recipient() {
    return new Recipient(id, url, sealedSecret, timeout());
  }

  /** Switches it on again, with a clean slate and for what comes; nothing if it is on. */
  void enable(long next, Instant now) {
    if (status != WebhookStatus.ACTIVE) {
      become(WebhookStatus.ACTIVE, null, now);
      firstEvent = next;
      tally.startAfresh();
    }
  }

  /** Switches it off; nothing if it is off. */
  void disable(String reason, Instant now) {
    if (status != WebhookStatus.DISABLED) {
      become(WebhookStatus.DISABLED, reason, now);
    }
  }

  /**
   * Counts a try, and draws the consequences: the answer 410 disables it, and {@code patience} of
   * nothing but failures makes it failed.
   *
   * @return whether it was switched off by this
   */
  boolean record(Attempt attempt, Duration patience, Instant now) {
    tally.count(attempt, now);
    if (status != WebhookStatus.ACTIVE || attempt.success()) {
      return false;
    }
    if (attempt.gone()) {
      disable("The receiver answered 410: it wants no more webhooks", now);
    } else if (tally.isFailingFor(patience, now)) {
      String reason = "Nothing but failures for " + patience.toHours() + " h, at last: ";
      become(WebhookStatus.FAILED, cut(reason + attempt.error()), now);
    }
    return status != WebhookStatus.ACTIVE;
  }

  private void become(WebhookStatus next, String reason, Instant now) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("A webhook cannot go from " + status + " to " + next);
    }
    status = next;
    statusReason = reason;
    updatedAt = now;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }

  Long id() {
    return id;
  }

  long ownerId() {
    return ownerId;
  }

  String url() {
    return url;
  }

  List<EventName> events() {
    return List.copyOf(events);
  }

  boolean isActive() {
    return status == WebhookStatus.ACTIVE;
  }

  WebhookStatus status() {
    return status;
  }

  String statusReason() {
    return statusReason;
  }

  Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds);
  }

  int retryCount() {
    return retryCount;
  }

  String sealedSecret() {
    return sealedSecret;
  }

  String description() {
    return description;
  }

  WebhookTally tally() {
    return tally;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
