package org.cadenza.transfers;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks for what is missing of a file, as often as it is told to, and remembers what it knows. */
final class Attempt {

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final TransferOrder order;
  private final Peer peer;
  private final Answers answers;
  private final PartFile part;
  private final Reception reception;
  private final StopSignal stop;
  private ResumeNote note;
  private boolean resumed;

  Attempt(
      TransferOrder order,
      Peer peer,
      Answers answers,
      PartFile part,
      Reception reception,
      StopSignal stop)
      throws TransferFailed {
    this.order = order;
    this.peer = peer;
    this.answers = answers;
    this.part = part;
    this.reception = reception;
    this.stop = stop;
    this.note = part.takeOver(order, stop).orElseGet(() -> fresh(Validator.NONE, -1));
  }

  /** Whether some answer went on from where an earlier one had stopped. */
  boolean resumed() {
    return resumed;
  }

  /** What the file must hash to, where the source says so in a way that the order trusts. */
  Optional<String> md5() {
    return order.etagIsMd5() ? note.validator().md5() : Optional.empty();
  }

  /** Fetches what is missing. */
  void run() throws TransferFailed, AttemptFailed {
    if (part.size() > 0 && part.size() == note.length()) {
      // Everything had come before the earlier run ended; it lacked only its name.
      resumed = true;
      return;
    }
    if (part.size() > 0 && note.fits(order, part.size())) {
      if (goOn()) {
        return;
      }
      part.restart();
    }
    HttpResponse<BodyPipe> answer = peer.get(order, Map.of(), stop);
    expect(OK, answer);
    fromStart(answer);
  }

  /** Throws away what has come, for a run from the first byte. */
  void startOver() throws TransferFailed {
    part.restart();
    note = fresh(Validator.NONE, -1);
    resumed = false;
  }

  /** Returns false if the source cannot go on, so that the file must be asked for as a whole. */
  private boolean goOn() throws TransferFailed, AttemptFailed {
    String bytes = "bytes=" + part.size() + "-";
    String version = note.validator().ifRange().orElseThrow();
    Map<String, String> range = Map.of("Range", bytes, "If-Range", version);
    HttpResponse<BodyPipe> answer = peer.get(order, range, stop);
    if (answer.statusCode() == OK) {
      fromStart(answer);
      return true;
    }
    if (answer.statusCode() == RANGE_NOT_SATISFIABLE || !isContinuation(answer)) {
      answer.body().close();
      return false;
    }
    resumed = true;
    long total = ContentRange.parse(rangeOf(answer.headers())).orElseThrow().total();
    receive(answer, total < 0 ? note.length() : total);
    return true;
  }

  private boolean isContinuation(HttpResponse<BodyPipe> answer)
      throws TransferFailed, AttemptFailed {
    expect(PARTIAL, answer);
    Optional<ContentRange> range = ContentRange.parse(rangeOf(answer.headers()));
    return range.isPresent()
        && range.get().first() == part.size()
        && (range.get().total() < 0 || note.length() < 0 || range.get().total() == note.length())
        && !note.validator().contradicts(Validator.of(answer.headers()));
  }

  private void fromStart(HttpResponse<BodyPipe> answer) throws TransferFailed, AttemptFailed {
    part.restart();
    resumed = false;
    OptionalLong announced = answer.headers().firstValueAsLong("Content-Length");
    note = fresh(Validator.of(answer.headers()), announced.orElse(-1));
    part.note(note);
    receive(answer, announced.orElse(-1));
  }

  private void receive(HttpResponse<BodyPipe> answer, long total)
      throws TransferFailed, AttemptFailed {
    boolean accepted = false;
    try {
      plainBody(answer);
      part.requireSpace(Math.max(0, total - part.size()));
      accepted = true;
      reception.take(answer.body(), total);
    } finally {
      if (!accepted) {
        answer.body().close();
      }
    }
  }

  private static void plainBody(HttpResponse<BodyPipe> answer) throws TransferFailed {
    String coding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (!"identity".equalsIgnoreCase(coding)) {
      throw new TransferFailed.Mismatch(
          answer.uri().getHost() + " sends the file compressed although that was not asked for.");
    }
  }

  private void expect(int status, HttpResponse<BodyPipe> answer)
      throws TransferFailed, AttemptFailed {
    if (answer.statusCode() != status) {
      answer.body().close();
      answers.refuse(answer);
    }
  }

  private ResumeNote fresh(Validator validator, long length) {
    return ResumeNote.of(order, validator, length);
  }

  private static String rangeOf(HttpHeaders headers) {
    return headers.firstValue("Content-Range").orElse("");
  }
}
