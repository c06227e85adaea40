package org.cadenza.tracklists.sheets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.tracks.SetTime;

/**
 * A cue sheet that was made. The row has the text; the file beside it is for programs, and is
 * written again if it is gone.
 */
@Entity
@Table(name = "cue_file")
@SequenceGenerator(name = "cue_file_seq", sequenceName = "cue_file_seq")
public class CueFile {

  @Id
  @GeneratedValue(generator = "cue_file_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId = UUID.randomUUID().toString();

  private String series;
  private int version;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "tracklist_id")
  private String tracklistId;

  @Enumerated(EnumType.STRING)
  private Dialect format;

  private String recipe;
  private String content;

  @Column(name = "byte_size")
  private int byteSize;

  private String sha256;

  @Column(name = "track_count")
  private int trackCount;

  @Column(name = "ends_at")
  private Long endsAt;

  @Column(name = "is_active")
  private boolean active = true;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected CueFile() {}

  /**
   * The first of a series.
   *
   * @param end of the last track; null if that is not known
   */
  CueFile(
      long ownerId, String tracklistId, Recipe recipe, MadeSheet made, SetTime end, Instant now) {
    this.series = publicId;
    this.version = 1;
    this.ownerId = ownerId;
    this.tracklistId = tracklistId;
    this.format = made.format();
    this.recipe = Json.write(recipe);
    this.content = made.text();
    this.byteSize = made.text().getBytes(StandardCharsets.UTF_8).length;
    this.sha256 = made.sha256();
    this.trackCount = recipe.tracks().size();
    this.endsAt = end == null ? null : end.ticks();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** The next of its series. */
  CueFile next(Recipe changed, MadeSheet made, SetTime end, int number, Instant now) {
    CueFile next = new CueFile(ownerId, tracklistId, changed, made, end, now);
    next.series = series;
    next.version = number;
    return next;
  }

  /** It is not shown any more. */
  void hide(Instant now) {
    active = false;
    updatedAt = now;
  }

  long ownerId() {
    return ownerId;
  }

  String series() {
    return series;
  }

  int version() {
    return version;
  }

  Dialect format() {
    return format;
  }

  boolean isActive() {
    return active;
  }

  String tracklistId() {
    return tracklistId;
  }

  Recipe recipe() {
    return Json.read(recipe, Recipe.class);
  }

  String publicId() {
    return publicId;
  }

  String content() {
    return content;
  }

  /** As its readers see it. */
  CueFileView view(String path, boolean accessible) {
    return new CueFileView(
        publicId,
        tracklistId,
        format,
        path,
        byteSize,
        "sha256:" + sha256,
        createdAt,
        updatedAt,
        version,
        active,
        trackCount,
        endsAt == null ? null : new SetTime(endsAt),
        accessible);
  }
}
