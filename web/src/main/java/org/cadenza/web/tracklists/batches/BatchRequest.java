package org.cadenza.web.tracklists.batches;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.batches.BatchOrder;
import org.cadenza.tracklists.batches.BatchPriority;
import org.cadenza.tracklists.cue.writing.Dialect;

/** What requests about batches say. */
final class BatchRequest {

  private static final int MOST = 1000;
  private static final int MOST_SCHEDULED = 50;
  private static final int LONGEST = 500;
  private static final String DJ_SET = "dj_set";
  private static final String URLS = "urls";

  private BatchRequest() {}

  /**
   * Pages to be imported now.
   *
   * @param template {@code dj_set} wants cue files, if {@code options} do not say otherwise;
   *     without it none are made, if they do not
   */
  record Now(
      List<String> urls,
      BatchPriority priority,
      String userId,
      String template,
      @Valid Options options) {

    BatchOrder order(Caller caller) {
      return new Wish(urls, priority, userId, template, options).order(caller, MOST, false);
    }
  }

  /**
   * Pages to be imported again and again; they are read again each time, if nothing else is said.
   *
   * @param timeZone ours: in which the expression is read; UTC if absent
   */
  record Later(
      List<String> urls,
      @NotBlank(message = "is required") String cronExpression,
      String userId,
      @Size(max = 120, message = "must be at most 120 characters") String name,
      @Size(min = 1, max = 64, message = "must be the name of a time zone") String timeZone,
      BatchPriority priority,
      String template,
      @Valid Options options) {

    BatchOrder order(Caller caller) {
      return new Wish(urls, priority, userId, template, options)
          .order(caller, MOST_SCHEDULED, true);
    }

    String shownName() {
      return name == null || name.isBlank() ? "Batch import" : name.strip();
    }
  }

  /** How they are imported. */
  record Options(Boolean generateCue, String cueFormat, Boolean forceRefresh) {

    private static final Options NONE = new Options(null, null, null);

    private Dialect format() {
      return cueFormat == null
          ? Dialect.STANDARD
          : Dialect.of(cueFormat)
              .orElseThrow(
                  () -> Problem.invalid("options.cue_format", "must be one of the formats"));
    }
  }

  private record Wish(
      List<String> urls, BatchPriority priority, String userId, String template, Options options) {

    BatchOrder order(Caller caller, int most, boolean anew) {
      requireOwn(caller);
      if (template != null && !template.equals(DJ_SET)) {
        throw Problem.invalid("template", "must be " + DJ_SET);
      }
      Options wanted = options == null ? Options.NONE : options;
      Dialect format = wanted.format();
      boolean withCue = wanted.generateCue() == null ? template != null : wanted.generateCue();
      return new BatchOrder(
          caller.userId(),
          caller.keyId(),
          checked(most),
          priority == null ? BatchPriority.NORMAL : priority,
          wanted.forceRefresh() == null ? anew : wanted.forceRefresh(),
          withCue ? format : null);
    }

    /** Where they lead is looked at by whoever takes the order. */
    private List<String> checked(int most) {
      if (urls == null) {
        throw Problem.invalid(URLS, "is required");
      } else if (urls.isEmpty() || urls.size() > most) {
        throw Problem.invalid(URLS, "must be 1 to " + most + " addresses");
      }
      for (int i = 0; i < urls.size(); i++) {
        String url = urls.get(i);
        if (url == null || url.isBlank() || url.length() > LONGEST) {
          throw Problem.invalid(
              URLS + "[" + i + "]", "must be an address of at most " + LONGEST + " characters");
        }
      }
      return urls.stream().map(String::strip).toList();
    }

    /** As the usage summary tells it; nobody orders for somebody else. */
    private void requireOwn(Caller caller) {
      if (userId == null || userId.equals("user-" + caller.userId())) {
        return;
      } else if (userId.matches("user-[0-9]{1,18}")) {
        throw Problem.forbidden("Batches are ordered for oneself alone");
      }
      throw Problem.invalid("user_id", "must be as in user-" + caller.userId());
    }
  }
}
