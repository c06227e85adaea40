package org.cadenza.concerts.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.settings.Json;

/** Somebody's wish to hear of what is new of an artist. */
@Entity
@Table(name = "monitor")
@SequenceGenerator(name = "monitor_seq", sequenceName = "monitor_seq")
public class Monitor {

  /** Checks that fail in a row until it is given up. */
  static final int MOST_FAILURES = 3;

  private static final int LONGEST_REASON = 500;

  @Id
  @GeneratedValue(generator = "monitor_seq")
  private Long id;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "artist_id")
  private long artistId;

  @Enumerated(EnumType.STRING)
  private MonitorStatus status = MonitorStatus.ACTIVE;

  @Column(name = "status_reason")
  private String statusReason;

  @Enumerated(EnumType.STRING)
  private CheckFrequency frequency = CheckFrequency.DAILY;

  @Column(name = "notify_new")
  private boolean notifyNew = true;

  @Column(name = "notify_updates")
  private boolean notifyUpdates;

  @Column(name = "auto_download")
  private boolean autoDownload;

  private String format;
  private String quality;

  @Column(name = "min_rating")
  private BigDecimal minRating;

  @Column(name = "venue_filters")
  private String venueFilters = "[]";

  private long seen;

  @Column(name = "shows_found")
  private int showsFound;

  @Column(name = "alerts_sent")
  private int alertsSent;

  @Column(name = "auto_downloads")
  private int autoDownloads;

  @Column(name = "check_count")
  private int checkCount;

  @Column(name = "error_count")
  private int errorCount;

  @Column(name = "failures_in_row")
  private int failuresInRow;

  @Column(name = "last_check")
  private Instant lastCheck;

  @Column(name = "next_check")
  private Instant nextCheck;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Monitor() {}

  /**
   * A new active monitor, due after its period, for what is known now is no news.
   *
   * @param seen the change of the catalog after which everything is news to it
   */
  Monitor(long ownerId, long artistId, long seen, Instant now) {
    this.ownerId = ownerId;
    this.artistId = artistId;
    this.seen = seen;
    this.nextCheck = now.plus(frequency.period());
    this.createdAt = now;
    wish(Rendition.of("FLAC", null));
  }

  /** What of it people change. */
  record Audited(long artistId, MonitorStatus status, MonitorSettings settings) {}

  Audited audited() {
    return new Audited(artistId, status, settings());
  }

  /** Takes over what a wish says; what it leaves out stays. */
  void set(MonitorSettings wish, Rendition rendition, Instant now) {
    if (wish.checkFrequency() != null && wish.checkFrequency() != frequency) {
      frequency = wish.checkFrequency();
      nextCheck = (lastCheck == null ? now : lastCheck).plus(frequency.period());
    }
    notifyNew = wish.notifyNew() == null ? notifyNew : wish.notifyNew();
    notifyUpdates = wish.notifyUpdates() == null ? notifyUpdates : wish.notifyUpdates();
    autoDownload = wish.autoDownload() == null ? autoDownload : wish.autoDownload();
    minRating = wish.minRating() == null ? minRating : wish.minRating();
    venueFilters = wish.venueFilters() == null ? venueFilters : Json.write(wish.venueFilters());
    wish(rendition);
    updatedAt = now;
  }

  private void wish(Rendition rendition) {
    format = rendition.format().name();
    quality = rendition.quality().word();
  }

  /** Is checked no more. */
  void pause(Instant now) {
    status = MonitorStatus.PAUSED;
    statusReason = null;
    updatedAt = now;
  }

  /** Is checked again, soon. */
  void resume(Instant now) {
    if (status != MonitorStatus.ACTIVE) {
      status = MonitorStatus.ACTIVE;
      statusReason = null;
      failuresInRow = 0;
      nextCheck = now;
    }
    updatedAt = now;
  }

  /** Has looked at changes up to this one. */
  void found(long lastChange, int shows, int alerts, int downloads) {
    seen = lastChange;
    showsFound += shows;
    alertsSent += alerts;
    autoDownloads += downloads;
  }

  /** Was checked well. */
  void checked(Instant now) {
    checkCount++;
    failuresInRow = 0;
    next(now);
  }

  /**
   * Could not be checked; after some times in a row it is given up.
   *
   * @return whether it was given up by this
   */
  boolean failed(String why, Instant now) {
    checkCount++;
    errorCount++;
    failuresInRow++;
    next(now);
    if (failuresInRow < MOST_FAILURES || status != MonitorStatus.ACTIVE) {
      return false;
    }
    status = MonitorStatus.ERROR;
    statusReason = cut(why);
    alertsSent++;
    return true;
  }

  static String cut(String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }

  private void next(Instant now) {
    lastCheck = now;
    nextCheck = now.plus(frequency.period());
    updatedAt = now;
  }

  Long id() {
    return id;
  }

  long seen() {
    return seen;
  }

  long ownerId() {
    return ownerId;
  }

  long artistId() {
    return artistId;
  }

  MonitorStatus status() {
    return status;
  }

  Rendition rendition() {
    return Rendition.of(format, quality);
  }

  MonitorSettings settings() {
    return new MonitorSettings(
        frequency,
        notifyNew,
        notifyUpdates,
        autoDownload,
        format,
        quality,
        minRating,
        List.of(Json.read(venueFilters, String[].class)));
  }
}
