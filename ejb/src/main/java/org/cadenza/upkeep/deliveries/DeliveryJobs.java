package org.cadenza.upkeep.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.events.webhooks.Messages;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobDetails;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.KindredJobs;
import org.cadenza.persistence.SqlReader;

/**
 * Messages to webhooks, by the names that they have as jobs. There are thousands for each job of
 * another type, so they are listed only when they are asked for.
 */
@ApplicationScoped
public class DeliveryJobs implements KindredJobs {

  private static final Pattern NAME = Pattern.compile(DeliveryJob.PREFIX + "([0-9]{1,18})");

  @Inject SqlReader reader;
  @Inject Messages messages;

  @Override
  public JobType type() {
    return JobType.WEBHOOK_DELIVERY;
  }

  @Override
  public boolean isAmongAll() {
    return false;
  }

  @Override
  public List<JobView> newest(JobState state, int limit) {
    // By their keys, which is by age; only those under way have an owner, and so the index of
    // both gives each state's in this order.
    String which = state == JobState.RUNNING ? "state = ?" : "state = ? AND lease_owner IS NULL";
    List<Object> values = state == null ? List.of(limit) : List.of(name(state), limit);
    return reader
        .list(
            DeliveryJob.SELECT
                + " JOIN (SELECT id FROM webhook_message"
                + (state == null ? "" : " WHERE " + which)
                + " ORDER BY id DESC LIMIT ?) newest ON newest.id = m.id ORDER BY m.id DESC",
            values,
            DeliveryJob::of)
        .stream()
        .map(DeliveryJob::view)
        .toList();
  }

  /** What a message is called that is in this state as a job. */
  static String name(JobState state) {
    return switch (state) {
      case PENDING -> "PENDING";
      case RUNNING -> "IN_PROGRESS";
      case COMPLETED -> "DELIVERED";
      case FAILED -> "FAILED";
      case CANCELED -> "CANCELED";
    };
  }

  @Override
  public Optional<JobDetails> details(String publicId) {
    return find(publicId).map(job -> job.details(tries(job.id())));
  }

  private List<JobDetails.Line> tries(long id) {
    return reader.list(
        "SELECT created_at, success, attempt, status_code, error FROM webhook_delivery"
            + " WHERE message_id = ? ORDER BY id",
        List.of(id),
        DeliveryJobs::line);
  }

  private static JobDetails.Line line(ResultSet row) throws SQLException {
    Integer status = SqlReader.integer(row, 4);
    String what = "Try " + row.getInt(3) + (status == null ? "" : ", status " + status);
    return row.getBoolean(2)
        ? new JobDetails.Line(SqlReader.time(row, 1), "info", what)
        : new JobDetails.Line(SqlReader.time(row, 1), "warning", what + ": " + row.getString(5));
  }

  @Override
  public boolean cancel(Caller caller, String publicId) {
    Optional<DeliveryJob> job = find(publicId);
    job.ifPresent(each -> messages.cancel(each.id(), publicId));
    return job.isPresent();
  }

  @Override
  public Optional<JobView> retry(Caller caller, String publicId) {
    Optional<DeliveryJob> job = find(publicId);
    job.ifPresent(each -> messages.tryAgain(each.id(), publicId));
    return job.flatMap(each -> find(publicId)).map(DeliveryJob::view);
  }

  private Optional<DeliveryJob> find(String publicId) {
    var name = NAME.matcher(publicId);
    return name.matches()
        ? reader
            .list(
                DeliveryJob.SELECT + " WHERE m.id = ?",
                List.of(Long.valueOf(name.group(1))),
                DeliveryJob::of)
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
