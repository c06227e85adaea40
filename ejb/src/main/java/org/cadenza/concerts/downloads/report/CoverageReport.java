package org.cadenza.concerts.downloads.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.report.ArtistCoverage.Coverage;
import org.cadenza.concerts.downloads.report.ArtistCoverage.Year;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Tells what of an artist is had, available and missing. */
@ApplicationScoped
public class CoverageReport {

  private static final String YEARS =
      "SELECT YEAR(s.performance_date) AS year, COUNT(*), SUM(s.is_available),"
          + " SUM(COALESCE(d.done, 0)), SUM(COALESCE(d.waiting AND NOT d.done, 0)),"
          + " SUM(s.is_available AND NOT COALESCE(d.done OR d.waiting, 0)),"
          + " SUM(s.is_available OR COALESCE(d.done, 0))"
          + " FROM concert_show s LEFT JOIN (SELECT x.id, MAX(e.state = 'COMPLETED') AS done,"
          + " MAX(e.state IN ('PENDING', 'IN_PROGRESS')) AS waiting"
          + " FROM concert_show x JOIN download e ON e.show_id = x.id WHERE x.artist_id = ?"
          + " GROUP BY x.id) d ON d.id = s.id"
          + " WHERE s.artist_id = ? GROUP BY YEAR(s.performance_date)"
          + " ORDER BY year IS NULL, year";

  @Inject SqlReader reader;

  private record Row(Integer year, Coverage coverage, long worth) {}

  /** Of one artist; a problem if there is none. */
  public ArtistCoverage of(long artist) {
    String name =
        reader
            .list("SELECT name FROM artist WHERE id = ?", List.of(artist), row -> row.getString(1))
            .stream()
            .findFirst()
            .orElseThrow(() -> Problem.notFound("Artist", artist));
    List<Row> rows =
        reader.list(
            YEARS,
            List.of(artist, artist),
            row ->
                new Row(
                    SqlReader.integer(row, 1),
                    new Coverage(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        Figures.percent(row.getLong(4), row.getLong(7))),
                    row.getLong(7)));
    return new ArtistCoverage(
        artist,
        name,
        totals(rows),
        rows.stream().map(row -> new Year(row.year(), row.coverage())).toList());
  }

  private static Coverage totals(List<Row> rows) {
    long shows = 0;
    long available = 0;
    long downloaded = 0;
    long pending = 0;
    long missing = 0;
    long worth = 0;
    for (Row row : rows) {
      shows += row.coverage().shows();
      available += row.coverage().available();
      downloaded += row.coverage().downloaded();
      pending += row.coverage().pending();
      missing += row.coverage().missing();
      worth += row.worth();
    }
    return new Coverage(
        shows, available, downloaded, pending, missing, Figures.percent(downloaded, worth));
  }
}
