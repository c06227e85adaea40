package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Makes several monitors, each by itself: one that cannot be made is in no other's way. */
@ApplicationScoped
public class BulkMonitors {

  @Inject Monitors monitors;

  /** A monitor that somebody wants. */
  public record Wish(long artistId, MonitorSettings settings) {}

  /**
   * One that could not be made.
   *
   * @param index in the request, from 0
   */
  public record Failure(int index, long artistId, String code, String error) {}

  /** What came of it; ids in the order of the request. */
  public record Outcome(List<Long> ids, List<Failure> failures) {}

  /** Makes those that can be made. */
  public Outcome create(Caller caller, List<Wish> wishes) {
    List<Long> ids = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      try {
        ids.add(monitors.create(caller, wish.artistId(), wish.settings()));
      } catch (Problem e) {
        failures.add(new Failure(i, wish.artistId(), e.code(), e.getMessage()));
      }
    }
    return new Outcome(ids, failures);
  }
}
