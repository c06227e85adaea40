package org.cadenza.concerts.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.concerts.analytics.Rounded;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.jobs.JobTotals;
import org.cadenza.jobs.JobType;
import org.cadenza.persistence.Connections;
import org.cadenza.schedules.Outlook;
import org.cadenza.telemetry.queries.QueryTimes;
import org.cadenza.upkeep.DatabaseFigures;
import org.cadenza.upkeep.DatabaseFigures.Table;
import org.cadenza.upkeep.DatabaseGrowth;
import org.cadenza.upkeep.UpkeepNotes;
import org.cadenza.upkeep.backup.BackupPlan;

/** Measures the database. */
@ApplicationScoped
public class DatabaseReport {

  private static final String WING = "concerts";

  @Inject DatabaseFigures figures;
  @Inject DatabaseGrowth growth;
  @Inject UpkeepNotes notes;
  @Inject JobTotals jobs;
  @Inject Outlook outlook;
  @Inject BackupPlan plan;

  /** As of now. */
  public DatabaseStatistics statistics() {
    List<Table> tables = figures.tables();
    Double perDay = growth.perDay();
    return new DatabaseStatistics(
        new DatabaseStatistics.Whole(
            Rounded.megabytes(tables.stream().mapToLong(Table::bytes).sum()),
            tables.size(),
            tables.stream().mapToLong(Table::rows).sum(),
            tables.get(0).name(),
            perDay == null ? null : Rounded.megabytes(Math.round(perDay))),
        new DatabaseStatistics.Speed(
            Rounded.tenth(QueryTimes.meanMillis()),
            QueryTimes.slow(),
            Rounded.tenth(figures.indexPercent()),
            Figures.percent(Connections.open(), Connections.most())),
        new DatabaseStatistics.Maintenance(
            jobs.lastCompleted(JobType.DATABASE_BACKUP), notes.lastOptimization(), nextBackup()),
        tables.stream()
            .map(
                table ->
                    new DatabaseStatistics.Table(
                        table.name(),
                        table.rows(),
                        Rounded.megabytes(table.bytes()),
                        table.updatedAt()))
            .toList());
  }

  /** By a schedule or in the maintenance window, whichever comes first. */
  private Instant nextBackup() {
    return Stream.of(
            outlook.next(WING, JobType.DATABASE_BACKUP.word()).map(Outlook.Next::at),
            Optional.ofNullable(plan.next()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
