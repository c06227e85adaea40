package org.cadenza.telemetry.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where users stand today and this month, in UTC. Each server adds its own calls at once, and
 * learns of those of others within ten seconds.
 */
@ApplicationScoped
public class Quotas {

  private static final System.Logger LOG = System.getLogger(Quotas.class.getName());
  private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int MOST = 10_000;

  @Inject UsageRows rows;
  @Inject Clock clock;
  private final Map<Long, Standing> standings = new ConcurrentHashMap<>();

  /**
   * As somebody stands.
   *
   * @param requests of today
   * @param tokens of this month
   */
  public record Standing(LocalDate day, long requests, long tokens, long readAtNanos) {

    private boolean isFresh(LocalDate today) {
      return day.equals(today) && System.nanoTime() - readAtNanos < FRESH_NANOS;
    }

    private Standing plus(long moreRequests, long moreTokens) {
      return new Standing(day, requests + moreRequests, tokens + moreTokens, readAtNanos);
    }
  }

  /** Counts one more request of a user, and tells where he stands with it. */
  public Standing take(long ownerId) {
    return stand(ownerId, 1);
  }

  /** Where a user stands, for what is done without a request. */
  public Standing look(long ownerId) {
    return stand(ownerId, 0);
  }

  private Standing stand(long ownerId, int more) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (standings.size() > MOST) {
      standings.clear();
    }
    return standings.compute(
        ownerId,
        (owner, known) ->
            (known == null || !known.isFresh(today) ? read(owner, today) : known).plus(more, 0));
  }

  /** He has used tokens. */
  public void spend(long ownerId, long tokens) {
    standings.computeIfPresent(ownerId, (owner, known) -> known.plus(0, tokens));
  }

  private Standing read(long ownerId, LocalDate today) {
    try {
      rows.keep();
      return new Standing(
          today,
          rows.ofUser(ownerId, today).requests(),
          rows.ofUser(ownerId, today.withDayOfMonth(1)).tokens(),
          System.nanoTime());
    } catch (RuntimeException e) {
      // Without the database nothing is done anyway, and that is told by whoever needs it.
      LOG.log(System.Logger.Level.DEBUG, "Nobody knows what was used: {0}", e.toString());
      return new Standing(today, 0, 0, System.nanoTime() - FRESH_NANOS);
    }
  }
}
