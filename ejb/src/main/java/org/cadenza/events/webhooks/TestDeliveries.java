package org.cadenza.events.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Tests of webhooks: one try each, which the caller waits for. */
@ApplicationScoped
public class TestDeliveries {

  private static final long SOON_SECONDS = 5;

  @Inject Webhooks webhooks;
  @Inject Courier courier;
  @Inject Outcomes outcomes;
  // Each test keeps the thread of a request, of which a server has but few.
  private final Semaphore places = new Semaphore(Courier.TESTS);

  /**
   * What came of a test.
   *
   * @param responseCode the receiver's status; null if it did not answer
   */
  public record Result(
      boolean success,
      long deliveryId,
      Integer responseCode,
      long responseTimeMs,
      String message) {}

  /** Sends a test and records it. */
  public Result test(Caller caller, long id, TestRequest request) {
    Parcel parcel = webhooks.testParcel(caller, id, request);
    if (!places.tryAcquire()) {
      throw Problem.unavailable("Too many webhooks are being tested just now", SOON_SECONDS);
    }
    try {
      Attempt attempt = courier.to(parcel.recipient()).send(parcel);
      long deliveryId = outcomes.recordTest(parcel, attempt);
      return new Result(
          attempt.success(),
          deliveryId,
          attempt.statusCode(),
          attempt.durationMillis(),
          attempt.success()
              ? "Test webhook delivered successfully"
              : "Test webhook failed: " + attempt.error());
    } finally {
      places.release();
    }
  }
}
