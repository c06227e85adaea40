package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Where they play. Two venues are one if name, city and state are the same when folded. New ones
 * are added by {@link VenueRows}.
 */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "venue")
public class Venue {

  @Id private Long id;

  String identity;
  String name;
  String city;
  String state;
  String country;

  @Column(name = "name_words")
  String nameWords;

  @Column(name = "city_words")
  String cityWords;

  @Column(name = "created_at")
  Instant createdAt;

  protected Venue() {}

  /** A newly found venue; each part of the place may be null. */
  public Venue(Place place, Instant now) {
    this.identity = place.identity();
    this.name = place.name();
    this.city = place.city();
    this.state = place.state();
    this.country = place.country();
    this.nameWords = Words.indexed(place.name());
    this.cityWords = Words.indexed(place.city());
    this.createdAt = now;
  }
}
