package org.cadenza.transfers;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What an answer without the bytes means. */
final class Answers {

  private final Clock clock;

  Answers(Clock clock) {
    this.clock = clock;
  }

  /** Throws what the status means: worth another attempt or not. */
  void refuse(HttpResponse<?> answer) throws TransferFailed, AttemptFailed {
    int status = answer.statusCode();
    String host = answer.uri().getHost();
    String says = " (status " + status + ").";
    if (status == 408 || status == 429 || status >= 500) {
      Optional<Duration> wait =
          answer.headers().firstValue("Retry-After").flatMap(v -> RetryAfter.parse(v, clock));
      throw new AttemptFailed(
          host + (status == 429 ? " asks for fewer requests" : " has trouble") + says, wait);
    }
    switch (status) {
      case 404, 410 -> throw new TransferFailed.Gone(host + " no longer has the file" + says);
      case 401, 403, 407 ->
          throw new TransferFailed.Refused(host + " does not give this account the file" + says);
      case 451 ->
          throw new TransferFailed.Refused(
              host + " may not give the file for legal reasons" + says);
      default ->
          throw status >= 400
              ? new TransferFailed.Refused(host + " refuses the request" + says)
              : new TransferFailed.Mismatch(host + " answers with no file" + says);
    }
  }
}
