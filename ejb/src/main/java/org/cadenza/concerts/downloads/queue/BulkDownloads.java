package org.cadenza.concerts.downloads.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Queues many shows of an artist, each by itself: one that cannot be is in no other's way. */
@ApplicationScoped
public class BulkDownloads {

  /** More at once would keep the caller waiting for too long. */
  public static final int MOST = 1000;

  @Inject SqlReader reader;
  @Inject DownloadQueue queue;

  /** A show that could not be queued. */
  public record Failure(long containerId, String code, String error) {}

  /**
   * What came of it.
   *
   * @param ids of the downloads that have joined the queue, by the dates of their shows
   * @param had how many shows are queued or complete in this form already
   */
  public record Outcome(List<Long> ids, int had, List<Failure> failures) {}

  /**
   * Queues those that are available; a problem if there are none, or more than {@link #MOST}.
   *
   * @param like what is wanted of each; its container is not heeded
   */
  public Outcome queue(long userId, ShowSpan span, Wish like) {
    List<Long> containers = containers(span);
    List<Long> ids = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    int had = 0;
    for (long container : containers) {
      try {
        ids.add(queue.enqueue(userId, new Wish(container, like.rendition(), like.downloadPath())));
      } catch (Problem e) {
        if (e.kind() == Problem.Kind.UNAVAILABLE || e.details().containsKey("download_path")) {
          // What is wrong with one is wrong with all.
          throw e;
        } else if (e.kind() == Problem.Kind.CONFLICT) {
          had++;
        } else {
          failures.add(new Failure(container, e.code(), e.getMessage()));
        }
      }
    }
    return new Outcome(ids, had, failures);
  }

  private List<Long> containers(ShowSpan span) {
    if (reader
        .list("SELECT 1 FROM artist WHERE id = ?", List.of(span.artistId()), row -> 1)
        .isEmpty()) {
      throw Problem.invalid("artist_id", "is not the number of an artist");
    }
    List<Object> values = new ArrayList<>(List.of(span.artistId()));
    String dates = span.condition(values);
    values.add(MOST + 1);
    List<Long> containers =
        reader.list(
            "SELECT container_id FROM concert_show WHERE artist_id = ?"
                + dates
                + " AND is_available ORDER BY performance_date, id LIMIT ?",
            values,
            row -> row.getLong(1));
    if (containers.isEmpty()) {
      throw Problem.refused("artist_id", "There is no show of this time that can be downloaded");
    } else if (containers.size() > MOST) {
      throw Problem.refused("artist_id", "There are more than " + MOST + " such shows");
    }
    return containers;
  }
}
