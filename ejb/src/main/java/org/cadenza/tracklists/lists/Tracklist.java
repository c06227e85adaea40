package org.cadenza.tracklists.lists;

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
import java.util.Arrays;
import java.util.UUID;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/** What is heard in a set, in its order. Each change makes a revision, and none is lost. */
@Entity
@Table(name = "tracklist")
@SequenceGenerator(name = "tracklist_seq", sequenceName = "tracklist_seq")
public class Tracklist {

  @Id
  @GeneratedValue(generator = "tracklist_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId = UUID.randomUUID().toString();

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "audio_file_id")
  private String audioFileId;

  @Enumerated(EnumType.STRING)
  private Source source = Source.MANUAL;

  @Column(name = "site_set_id")
  private String siteSetId;

  private String url;

  @Column(name = "dj_name")
  private String djName;

  @Column(name = "event_name")
  private String eventName;

  private String tracks;

  @Column(name = "track_count")
  private int trackCount;

  private BigDecimal confidence = BigDecimal.ONE;

  @Column(name = "is_draft")
  private boolean draft;

  @Column(name = "default_cue_format")
  private String defaultCueFormat;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Tracklist() {}

  /** Read from a page. */
  Tracklist(long ownerId, String audioFileId, PageList page, Instant now) {
    this.ownerId = ownerId;
    this.audioFileId = audioFileId;
    this.createdAt = now;
    tracks = "[]";
    read(page, now);
  }

  /** Entered by somebody. */
  Tracklist(
      long ownerId,
      String audioFileId,
      Heading heading,
      Source source,
      TrackOrder order,
      boolean draft,
      Instant now) {
    this.ownerId = ownerId;
    this.audioFileId = audioFileId;
    this.djName = heading.performer();
    this.eventName = heading.event();
    this.source = source;
    this.draft = draft;
    this.createdAt = now;
    change(order, now);
  }

  /** It is what a page says from now on: another revision, if that is anything new. */
  boolean read(PageList page, Instant now) {
    boolean isNew =
        revision == 0
            || !order().equals(page.order())
            || !new Heading(djName, eventName).equals(page.heading())
            || confidence.compareTo(page.confidence()) != 0;
    source = Source.SITE;
    siteSetId = page.setId();
    url = page.url();
    djName = page.heading().performer();
    eventName = page.heading().event();
    confidence = page.confidence();
    if (isNew) {
      change(page.order(), now);
    }
    return isNew;
  }

  /** Its tracks are these from now on: another revision. */
  void change(TrackOrder order, Instant now) {
    tracks = Json.write(order.tracks());
    trackCount = order.size();
    revision++;
    updatedAt = now;
  }

  /** It is no draft any more: another revision, with the same tracks. */
  void publish(Instant now) {
    draft = false;
    revision++;
    updatedAt = now;
  }

  Long id() {
    return id;
  }

  String publicId() {
    return publicId;
  }

  String audioFileId() {
    return audioFileId;
  }

  long ownerId() {
    return ownerId;
  }

  TrackOrder order() {
    return order(tracks);
  }

  /** From how they are kept. */
  static TrackOrder order(String kept) {
    return new TrackOrder(Arrays.asList(Json.read(kept, Track[].class)));
  }

  String keptTracks() {
    return tracks;
  }

  boolean isDraft() {
    return draft;
  }

  int revision() {
    return revision;
  }

  /** As its readers see it. */
  TracklistView view() {
    return new TracklistView(
        publicId,
        audioFileId,
        source,
        url,
        djName,
        eventName,
        createdAt,
        updatedAt,
        order(),
        confidence,
        revision,
        draft,
        defaultCueFormat);
  }
}
