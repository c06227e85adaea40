package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/** One recording of one concert, as one source offers it. */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
// Downloads are counted while a refresh has the row in hand.
@DynamicUpdate
@Table(name = "concert_show")
@SequenceGenerator(name = "concert_show_seq", sequenceName = "concert_show_seq")
public class Show {

  @Id
  @GeneratedValue(generator = "concert_show_seq")
  private Long id;

  private String source;

  @Column(name = "container_id")
  private long containerId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "artist_id")
  private Artist artist;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  /** To sort by the artist's name without a join. */
  @Column(name = "artist_key")
  private String artistKey;

  /** To sort by the venue's name without a join. */
  @Column(name = "venue_key")
  private String venueKey;

  @Column(name = "performance_date")
  private LocalDate performanceDate;

  private String title;

  @Column(name = "duration_seconds")
  private Integer durationSeconds;

  private String notes;

  @Column(name = "page_url")
  private String pageUrl;

  @Column(name = "image_url")
  private String imageUrl;

  private BigDecimal rating;

  @Column(name = "download_count")
  private int downloadCount;

  @Column(name = "is_available")
  private boolean available;

  /** Why it is not available, for a person; null if nothing is known beside that. */
  private String refusal;

  @Column(name = "recording_source")
  private String recordingSource;

  private String taper;
  private String equipment;

  private String fidelity;
  private String fingerprint;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Show() {}

  public Show(String source, long containerId, Instant now) {
    this.source = source;
    this.containerId = containerId;
    this.createdAt = now;
  }

  /** Takes all that the source tells now, with the listing's fingerprint. */
  public void tell(Listing listing, String print, Artist by, Venue at, Instant now) {
    artist = by;
    venue = at;
    artistKey = by.nameKey();
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

  public Long id() {
    return id;
  }

  public long containerId() {
    return containerId;
  }

  public Artist artist() {
    return artist;
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
