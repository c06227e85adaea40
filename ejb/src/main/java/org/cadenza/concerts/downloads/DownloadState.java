package org.cadenza.concerts.downloads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a download stands. */
public enum DownloadState {
  /** It waits for its turn, or for room on the disk. */
  PENDING,
  IN_PROGRESS,
  COMPLETED,
  FAILED,
  CANCELLED,
  /** It and its files are being removed; gone in a moment, or at the next sweep after a crash. */
  REMOVING;

  private static final Map<DownloadState, Set<DownloadState>> STEPS =
      Map.of(
          PENDING, EnumSet.of(IN_PROGRESS, CANCELLED),
          // Back to pending where it can go on only later, for want of room for instance.
          IN_PROGRESS, EnumSet.of(PENDING, COMPLETED, FAILED, CANCELLED),
          // Failed where a file turns out to be damaged or missing later.
          COMPLETED, EnumSet.of(FAILED, REMOVING),
          FAILED, EnumSet.of(PENDING, REMOVING),
          CANCELLED, EnumSet.of(PENDING, REMOVING),
          REMOVING, EnumSet.noneOf(DownloadState.class));

  private static final Set<DownloadState> ENDED =
      EnumSet.of(COMPLETED, FAILED, CANCELLED, REMOVING);

  /** Whether this step is allowed. */
  public boolean mayBecome(DownloadState next) {
    return STEPS.get(this).contains(next);
  }

  /** Whether nobody works on it, nor will unless asked anew. */
  public boolean hasEnded() {
    return ENDED.contains(this);
  }

  /** As in JSON: in small letters. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that are told of, by their words: what is being removed is as good as gone. */
  public static List<DownloadState> told() {
    return Arrays.stream(values()).filter(state -> state != REMOVING).toList();
  }

  /** By its word; "canceled" with one l is understood. */
  public static Optional<DownloadState> of(String word) {
    String spelled = word.equalsIgnoreCase("canceled") ? CANCELLED.name() : word;
    return told().stream().filter(s -> s.name().equalsIgnoreCase(spelled)).findFirst();
  }
}
