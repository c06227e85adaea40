package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.math.BigDecimal;
import java.util.List;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/** The disk that downloads lie on. */
@ApplicationScoped
public class Storage {

  private static final String UNFINISHED =
      "SELECT COALESCE(SUM(bytes_done), 0) FROM download WHERE state IN ('PENDING', 'IN_PROGRESS')";

  @Inject DownloadRoot root;
  @Inject TransferHistory history;
  @Inject SqlReader reader;

  /**
   * In bytes.
   *
   * @param total of the whole disk
   * @param available that may still be written
   * @param used by files of whoever; less than what is not available where some is kept back
   * @param downloads files of completed downloads
   * @param unfinished what lies of downloads that wait or are at work
   */
  public record Space(long total, long available, long used, long downloads, long unfinished) {

    /** How full the disk is, as df tells it; null if it does not tell its size. */
    public BigDecimal usedPercent() {
      return Figures.percent(used, used + available);
    }

    /** How much of what downloads take up is complete music; null of nothing. */
    public BigDecimal efficiency() {
      return Figures.percent(downloads, downloads + unfinished);
    }
  }

  /** As of now. */
  public Space space() {
    DownloadSums sums = DownloadSums.of(history.parts(Topic.ALL, Days.EVER));
    File disk = root.path().toFile();
    while (!disk.exists() && disk.getParentFile() != null) {
      disk = disk.getParentFile();
    }
    return new Space(
        disk.getTotalSpace(),
        disk.getUsableSpace(),
        disk.getTotalSpace() - disk.getFreeSpace(),
        sums.completed().bytes(),
        reader.number(UNFINISHED, List.of()));
  }
}
