package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One recording of one concert, as one source offers it. New ones are added by {@link ShowRows}.
 */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
// Downloads are counted while a refresh has the row in hand.
@DynamicUpdate
@Table(name = "concert_show")
public class Show {

  // What has no modifier is read by ShowRows.
  @Id private Long id;

  String source;

  @Column(name = "container_id")
  long containerId;

  @Column(name = "artist_id")
  long artistId;

  @Column(name = "venue_id")
  long venueId;

  /** For queries, as the venue. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "artist_id", insertable = false, updatable = false)
  private Artist artist;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id", insertable = false, updatable = false)
  private Venue venue;

  /** To sort by the artist's name without a join. */
  @Column(name = "artist_key")
  String artistKey;

  /** To sort by the venue's name without a join. */
  @Column(name = "venue_key")
  String venueKey;

  @Column(name = "performance_date")
  LocalDate performanceDate;

  String title;

  @Column(name = "duration_seconds")
  Integer durationSeconds;

  String notes;

  @Column(name = "page_url")
  String pageUrl;

  @Column(name = "image_url")
  String imageUrl;

  BigDecimal rating;

  @Column(name = "download_count")
  int downloadCount;

  @Column(name = "is_available")
  boolean available;

  /** Why it is not available, for a person; null if nothing is known beside that. */
  String refusal;

  @Column(name = "recording_source")
  String recordingSource;

  String taper;
  String equipment;

  String fidelity;
  String fingerprint;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected Show() {}

  public Show(String source, long containerId, Instant now) {
    this.source = source;
    this.containerId = containerId;
    this.createdAt = now;
  }

  /**
   * Takes all that the source tells now.
   *
   * @param print the listing's fingerprint
   * @param at the id of the venue
   */
  public void tell(Listing listing, String print, Billing by, long at, Instant now) {
    artistId = by.artistId();
    venueId = at;
    artistKey = by.key();
    venueKey = Words.key(listing.place().name());
    performanceDate = listing.performanceDate();
    title = listing.title();
    durationSeconds = listing.durationSeconds();
    notes = listing.notes();
    pageUrl = listing.pageUrl();
    imageUrl = listing.imageUrl();
    available = listing.isAvailable();
    refusal = listing.refusal();
    rating = listing.rating();
    recordingSource = listing.recording().source();
    taper = listing.recording().taper();
    equipment = listing.recording().equipment();
    fidelity = listing.fidelity().word();
    fingerprint = print;
    updatedAt = now;
  }

  /** The source lists it no more. */
  public void withdraw(Instant now) {
    available = false;
    fingerprint = "";
    updatedAt = now;
  }

  /** One more download of it is complete. */
  public void downloaded() {
    downloadCount++;
  }

  /** A download of it that was complete is so no more. */
  public void lostDownload() {
    downloadCount = Math.max(0, downloadCount - 1);
  }

  public Long id() {
    return id;
  }

  public long containerId() {
    return containerId;
  }

  public long artistId() {
    return artistId;
  }

  public LocalDate performanceDate() {
    return performanceDate;
  }

  public boolean isAvailable() {
    return available;
  }

  /** Why it is not available, for a person. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  public Fidelity fidelity() {
    return Fidelity.of(fidelity);
  }

  public String fingerprint() {
    return fingerprint;
  }
}
