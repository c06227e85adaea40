package org.cadenza.concerts.downloads;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.persistence.Lease;

/**
 * The wish to have a show in some form, and how far it has been fulfilled. Whoever changes one
 * locks its row first, or changes columns by an update that names state and lease.
 */
@Entity
@Table(name = "download")
@SequenceGenerator(name = "download_seq", sequenceName = "download_seq")
public class Download {

  /** What comes before the public id in the name of the job. */
  public static final String JOB_PREFIX = "download-";

  private static final int LONGEST_MESSAGE = 1000;

  @Id
  @GeneratedValue(generator = "download_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId = UUID.randomUUID().toString();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "show_id")
  private Show show;

  @Column(name = "requested_by")
  private Long requestedBy;

  @Enumerated(EnumType.STRING)
  private AudioFormat format;

  @Convert(converter = QualityColumn.class)
  private AudioQuality quality;

  @Column(name = "active_key")
  private String activeKey;

  private String folder;

  @Enumerated(EnumType.STRING)
  private DownloadState state = DownloadState.PENDING;

  @Column(name = "queue_order")
  private long queueOrder;

  @Column(name = "tracks_total")
  private int tracksTotal;

  /** Guessed from earlier downloads; null where there were none. */
  @Column(name = "bytes_expected")
  private Long bytesExpected;

  @Embedded private Tally tally = new Tally();

  @Column(name = "file_size")
  private Long fileSize;

  @Column(name = "error_message")
  private String errorMessage;

  @Column(name = "blocked_reason")
  private String blockedReason;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  /** Whether its state has changed since it was counted for the history of transfers. */
  // Read by queries alone.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "count_due")
  private boolean countDue = true;

  @Embedded private Lease lease;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "downloaded_at")
  private Instant downloadedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Download() {}

  /**
   * A new one at the end of the queue.
   *
   * @param bytesExpected null if unknown
   */
  public Download(
      Show show,
      long requestedBy,
      Rendition rendition,
      ShowFolder folder,
      int tracks,
      long queueOrder,
      Long bytesExpected,
      Instant now) {
    this.show = show;
    this.requestedBy = requestedBy;
    this.format = rendition.format();
    this.quality = rendition.quality();
    this.activeKey = activeKey(show.id(), rendition);
    this.folder = folder.path();
    this.tracksTotal = tracks;
    this.queueOrder = queueOrder;
    this.bytesExpected = bytesExpected;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** What can exist only once among downloads that have not failed and were not cancelled. */
  public static String activeKey(long showId, Rendition rendition) {
    return showId + ":" + rendition.format() + ":" + rendition.quality().word();
  }

  /**
   * Somebody works on it from now on: the first time, after a pause, or in place of a worker who is
   * gone.
   *
   * @return whether it is the first time
   */
  public boolean start(String owner, Instant now) {
    if (state != DownloadState.IN_PROGRESS) {
      step(DownloadState.IN_PROGRESS, now);
    }
    lease = new Lease(owner);
    blockedReason = null;
    notBefore = null;
    boolean first = startedAt == null;
    startedAt = first ? now : startedAt;
    return first;
  }

  /** It cannot go on before then; keeps its place and what was fetched. */
  public void block(String reason, Instant until, Instant now) {
    step(DownloadState.PENDING, now);
    blockedReason = shortened(reason);
    notBefore = until;
    lease = null;
  }

  /** All its files have their place and were verified. */
  public void complete(ShowFolder at, long size, Instant now) {
    step(DownloadState.COMPLETED, now);
    folder = at.path();
    fileSize = size;
    tally.complete(tracksTotal);
    downloadedAt = now;
    lease = null;
    errorMessage = null;
  }

  /** It does not work, or no longer; the message is for a person. It may be tried again. */
  public void fail(String message, Instant now) {
    step(DownloadState.FAILED, now);
    errorMessage = shortened(message);
    activeKey = null;
    lease = null;
  }

  /** Nobody wants it any more. */
  public void cancel(Instant now) {
    step(DownloadState.CANCELLED, now);
    blockedReason = null;
    activeKey = null;
    lease = null;
  }

  /**
   * It is wanted after all, and joins the queue at a place; what it came to before is forgotten.
   */
  public void retry(long place, Instant now) {
    step(DownloadState.PENDING, now);
    activeKey = activeKey(show.id(), rendition());
    queueOrder = place;
    tally = new Tally();
    errorMessage = null;
    blockedReason = null;
    notBefore = null;
    cancelRequested = false;
    startedAt = null;
  }

  /** It is to vanish with its files; from here on there is no way back. */
  public void remove(Instant now) {
    step(DownloadState.REMOVING, now);
    activeKey = null;
  }

  /** Takes down how far it is. */
  public void count(Tally now) {
    tally = now;
  }

  /** Takes another place among those that wait. */
  public void moveTo(long place) {
    queueOrder = place;
  }

  /** Asks whoever works on it to cancel it. */
  public void requestCancel(Instant now) {
    cancelRequested = true;
    updatedAt = now;
  }

  /** Lets somebody else go on at once. */
  public void release(Instant now) {
    lease = null;
    updatedAt = now;
  }

  private void step(DownloadState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A download cannot go from " + state + " to " + next);
    }
    state = next;
    updatedAt = now;
    countDue = true;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
  }

  public Long id() {
    return id;
  }

  /** What it is called where jobs of all kinds are named. */
  public String jobId() {
    return JOB_PREFIX + publicId;
  }

  public Show show() {
    return show;
  }

  public Long requestedBy() {
    return requestedBy;
  }

  public Rendition rendition() {
    return new Rendition(format, quality);
  }

  public ShowFolder folder() {
    return ShowFolder.at(folder);
  }

  public DownloadState state() {
    return state;
  }

  public int tracksTotal() {
    return tracksTotal;
  }

  public Long bytesExpected() {
    return bytesExpected;
  }

  /** How far it is. */
  public Tally tally() {
    return tally;
  }

  /** Whether its show has been complete before, so that files of it lie in its folder. */
  public boolean hasBeenComplete() {
    return downloadedAt != null;
  }

  public boolean isCancelRequested() {
    return cancelRequested;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /**
   * Whether it is at work in the hands of somebody who lives.
   *
   * @param lives whether a server does
   */
  public boolean isWorkedOn(Predicate<String> lives) {
    return state == DownloadState.IN_PROGRESS
        && lease != null
        && lease.owner() != null
        && lives.test(lease.owner());
  }

  /** Whether this worker still holds it. */
  public boolean isWorkedOnBy(String owner) {
    return state == DownloadState.IN_PROGRESS && lease != null && lease.isHeldBy(owner);
  }
}
