package org.cadenza.concerts.downloads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One file of a download. Which track it is holds from the moment of queueing. */
@Entity
@Table(name = "download_track")
@IdClass(DownloadTrack.Key.class)
public class DownloadTrack {

  /** A download and a position in its show, from 1. */
  public record Key(Long downloadId, int position) implements Serializable {}

  @Id
  @Column(name = "download_id")
  private Long downloadId;

  @Id private int position;

  @Column(name = "source_track_id")
  private long sourceTrackId;

  private String title;

  @Column(name = "file_name")
  private String fileName;

  private Long size;
  private String sha256;

  @Column(name = "source_sha256")
  private String sourceSha256;

  @Column(name = "audio_md5")
  private String audioMd5;

  private boolean done;

  protected DownloadTrack() {}

  public DownloadTrack(long downloadId, int position, long sourceTrackId, String title) {
    this.downloadId = downloadId;
    this.position = position;
    this.sourceTrackId = sourceTrackId;
    this.title = title;
  }

  /** The file is there, complete and verified. */
  public void finish(FinishedFile file) {
    fileName = file.name();
    size = file.size();
    sha256 = file.sha256();
    sourceSha256 = file.sourceSha256();
    audioMd5 = file.audioMd5();
    done = true;
  }

  /** The file is damaged or gone, and is to be fetched again. */
  public void lose() {
    done = false;
  }

  public int position() {
    return position;
  }

  public long sourceTrackId() {
    return sourceTrackId;
  }

  public String title() {
    return title;
  }

  /** The file; null as long as it is not finished. */
  public FinishedFile file() {
    return done ? new FinishedFile(fileName, size, sha256, sourceSha256, audioMd5) : null;
  }
}
