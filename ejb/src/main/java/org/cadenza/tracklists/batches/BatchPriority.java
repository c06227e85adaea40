package org.cadenza.tracklists.batches;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which batch goes first: while one runs, those below it wait before their next page. */
public enum BatchPriority {
  LOW,
  NORMAL,
  HIGH;

  /** Names of those that go before it. */
  List<String> above() {
    return Arrays.stream(values()).filter(p -> p.compareTo(this) > 0).map(Enum::name).toList();
  }

  /** Names of those that do not wait for it. */
  List<String> atLeast() {
    return Arrays.stream(values()).filter(p -> p.compareTo(this) >= 0).map(Enum::name).toList();
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
