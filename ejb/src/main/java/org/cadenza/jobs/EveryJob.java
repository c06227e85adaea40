package org.cadenza.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.identity.Caller;

/** Jobs of all rooms as one, for those who look after the server. */
@ApplicationScoped
public class EveryJob {

  private static final Comparator<JobView> NEWEST_FIRST =
      Comparator.comparing(JobView::createdAt).reversed();

  @Inject Jobs jobs;
  @Inject @Any Instance<KindredJobs> kindred;

  /** The newest; {@code type} and {@code state} null for all. */
  public List<JobView> list(JobType type, JobState state, int limit) {
    Stream<JobView> others =
        kindred.stream()
            .filter(kin -> type == null ? kin.isAmongAll() : kin.type() == type)
            .flatMap(kin -> kin.newest(state, limit).stream());
    return Stream.concat(jobs.list(type, state, limit).stream(), others)
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  /** One with its log; a problem if there is none. */
  public JobDetails details(String publicId) {
    return kindred.stream()
        .map(kin -> kin.details(publicId))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> jobs.details(publicId));
  }

  /** Cancels one; a conflict if it is over. */
  public void cancel(Caller caller, String publicId) {
    if (kindred.stream().noneMatch(kin -> kin.cancel(caller, publicId))) {
      jobs.cancel(publicId);
    }
  }

  /** Has one that has failed or was canceled done again; a conflict if it is another state's. */
  public JobView retry(Caller caller, String publicId) {
    return kindred.stream()
        .map(kin -> kin.retry(caller, publicId))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> jobs.retry(publicId, caller.userId()));
  }
}
