package org.cadenza.concerts.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One song of a show, in the order in which it was played. */
@Entity
@Table(name = "show_track")
@IdClass(Track.Key.class)
public class Track {

  /** A show and a position in it, from 1. */
  public record Key(Long showId, int position) implements Serializable {}

  @Id
  @Column(name = "show_id")
  private Long showId;

  @Id private int position;

  @Column(name = "source_track_id")
  private long sourceTrackId;

  @Column(name = "disc_number")
  private int discNumber;

  @Column(name = "track_number")
  private int trackNumber;

  @Column(name = "set_number")
  private int setNumber;

  private String title;
  private boolean segue;

  @Column(name = "duration_seconds")
  private Integer durationSeconds;

  protected Track() {}

  public Long showId() {
    return showId;
  }

  /** A copy for readers. */
  public SetListEntry entry() {
    return new SetListEntry(
        position, sourceTrackId, discNumber, trackNumber, setNumber, title, segue, durationSeconds);
  }
}
