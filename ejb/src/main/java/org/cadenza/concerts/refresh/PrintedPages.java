package org.cadenza.concerts.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Json;

/**
 * Pages that were read and written before: where the source gives the same bytes again, and the
 * catalog still has what they said, there is nothing to do.
 */
@Stateless
public class PrintedPages {

  private static final String FIND =
      "SELECT digest, containers, print FROM printed_page"
          + " WHERE source = ? AND artist_source_id = ? AND start_row = ?";

  private static final String WRITE =
      "REPLACE INTO printed_page (source, artist_source_id, start_row, digest, containers, print)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject KnownShows shows;

  /**
   * A page as it was.
   *
   * @param artist the source's number
   * @param start rows of the artist before it
   * @return empty if it was never read whole, or if one of its shows was written otherwise since
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<PrintedPage> find(String source, long artist, int start) {
    return reader
        .list(
            FIND,
            List.of(source, artist, start),
            row ->
                new PrintedPage(
                    source,
                    artist,
                    start,
                    row.getString(1),
                    containers(row.getString(2)),
                    row.getString(3)))
        .stream()
        .filter(this::isWritten)
        .findAny();
  }

  /** Whether the catalog still has the shows of a page as they were. */
  public boolean isWritten(PrintedPage page) {
    Map<Long, String> fingerprints = new HashMap<>();
    shows
        .find(page.source(), page.containers())
        .forEach((container, known) -> fingerprints.put(container, known.fingerprint()));
    return PrintedPage.print(page.containers(), fingerprints).equals(page.print());
  }

  /** Keeps pages whose shows are written in the same transaction. */
  public void write(List<PrintedPage> pages) {
    writer.add(
        WRITE,
        pages.stream()
            .map(
                page ->
                    List.of(
                        page.source(),
                        page.artist(),
                        page.start(),
                        page.digest(),
                        page.containers().toString(),
                        page.print()))
            .toList());
  }

  /** None for a damaged row, whose print fits no longer then: the page is read and written anew. */
  private static List<Long> containers(String json) {
    try {
      return Arrays.asList(Json.mapper().readValue(json, Long[].class));
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }
}
