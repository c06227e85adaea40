package org.cadenza.events;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.cadenza.persistence.Lease;

/** That the topic is still to be told of an event; the row goes once it has been. */
@Entity
@Table(name = "broadcast")
public class Broadcast {

  @Id private Long eventId;

  // Written, so that the event's row comes before this one; never read.
  @SuppressWarnings("UnusedVariable")
  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "event_id")
  private DomainEvent event;

  // Asked for by the query that claims.
  @SuppressWarnings("UnusedVariable")
  @Embedded
  private Lease lease;

  protected Broadcast() {}

  Broadcast(DomainEvent event) {
    this.event = event;
  }

  Long eventId() {
    return eventId;
  }

  /** A server takes it upon itself to tell the topic; no other one tries while it lives. */
  void claim(Lease by) {
    lease = by;
  }
}
