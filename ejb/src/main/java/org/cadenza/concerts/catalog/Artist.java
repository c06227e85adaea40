package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Who plays: an artist or band, as one source lists it. */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "artist")
@SequenceGenerator(name = "artist_seq", sequenceName = "artist_seq")
public class Artist {

  @Id
  @GeneratedValue(generator = "artist_seq")
  private Long id;

  private String source;

  @Column(name = "source_id")
  private long sourceId;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "name_words")
  private String nameWords;

  private String slug;

  @Column(name = "image_url")
  private String imageUrl;

  @Column(name = "page_url")
  private String pageUrl;

  /** Kept by every refresh, in the transaction that changes shows. */
  @Column(name = "show_count")
  private int showCount;

  @Column(name = "first_show_date")
  private LocalDate firstShowDate;

  @Column(name = "last_show_date")
  private LocalDate lastShowDate;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Artist() {}

  /** A newly found artist; {@code slug} must be free. */
  public Artist(String source, long sourceId, String name, String slug, Instant now) {
    this.source = source;
    this.sourceId = sourceId;
    this.slug = slug;
    this.createdAt = now;
    rename(name, now);
  }

  /** Takes the name that the source gives now. */
  public final void rename(String newName, Instant now) {
    name = newName;
    nameKey = Words.key(newName);
    nameWords = Words.indexed(newName);
    updatedAt = now;
  }

  /** Takes the addresses that the source gives now; each may be null. */
  public void showAt(String image, String page, Instant now) {
    imageUrl = image;
    pageUrl = page;
    updatedAt = now;
  }

  /** What its shows keep of it. */
  public Billing billing() {
    return new Billing(id, nameKey);
  }

  public String source() {
    return source;
  }

  public long sourceId() {
    return sourceId;
  }

  public String name() {
    return name;
  }

  public String imageUrl() {
    return imageUrl;
  }

  public String pageUrl() {
    return pageUrl;
  }
}
