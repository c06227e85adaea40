package org.cadenza.telemetry.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Takes down calls until {@link UsageRows} has kept them. */
@ApplicationScoped
public class UsageLog {

  @Inject Clock clock;
  private Map<Call, Counts> unkept = new HashMap<>();

  /**
   * A call was answered.
   *
   * @param keyId null for none
   */
  public synchronized void note(long ownerId, Long keyId, String route, Counts counts) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    unkept.merge(new Call(ownerId, today, keyId == null ? 0 : keyId, route), counts, Counts::plus);
  }

  /** Hands out what is to be kept, and forgets it. */
  synchronized Map<Call, Counts> fetch() {
    Map<Call, Counts> fetched = unkept;
    unkept = new HashMap<>();
    return fetched;
  }

  /** Takes back what could not be kept. */
  synchronized void putBack(Map<Call, Counts> fetched) {
    fetched.forEach((call, counts) -> unkept.merge(call, counts, Counts::plus));
  }
}
