package org.cadenza.concerts.administration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The database in figures; sizes in units of 10^6 bytes, rows as InnoDB estimates them. */
public record DatabaseStatistics(
    Whole database, Speed performance, Maintenance maintenance, List<Table> tables) {

  /**
   * All of it.
   *
   * @param growthRateMbPerDay from the sizes taken down within 30 days; null on the first day
   */
  public record Whole(
      BigDecimal sizeMb,
      int tables,
      long totalRecords,
      String largestTable,
      BigDecimal growthRateMbPerDay) {}

  /**
   * As this server sees it since its start.
   *
   * @param slowQueries statements of a second or longer
   * @param indexUsage rows found by an index among all rows read since the database started, in
   *     percent
   * @param connectionPoolUsage open connections among the most there may be, in percent
   */
  public record Speed(
      BigDecimal averageQueryTimeMs,
      long slowQueries,
      BigDecimal indexUsage,
      BigDecimal connectionPoolUsage) {}

  /** What keeps it in shape; null is never. */
  public record Maintenance(
      Instant lastBackup, Instant lastOptimization, Instant nextScheduledBackup) {}

  /** A table; {@code lastUpdated} is null if it has not changed since the database started. */
  public record Table(String name, long records, BigDecimal sizeMb, Instant lastUpdated) {}
}
