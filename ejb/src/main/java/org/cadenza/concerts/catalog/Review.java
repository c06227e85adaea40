package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What somebody wrote about a show at its source. */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "show_review")
@IdClass(Track.Key.class)
public class Review {

  @Id
  @Column(name = "show_id")
  private Long showId;

  @Id private int position;
  private String reviewer;
  private BigDecimal rating;
  private String review;

  @Column(name = "reviewed_on")
  private String reviewedOn;

  protected Review() {}
}
