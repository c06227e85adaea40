package org.cadenza.server.sample.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.faults.Faults;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** {@code /sample/faults}: PUT arms one fault or an array of them, GET lists, DELETE disarms. */
public final class FaultsEndpoint {
  private final Faults faults;

  /** Steers these faults. */
  public FaultsEndpoint(Faults faults) {
    this.faults = faults;
  }

  /**
   * Arms faults: {@code path} (a prefix of path and query), {@code kind}, {@code times} (default 1,
   * -1 for ever), {@code after} (default 0), the kind's amount and {@code location}.
   */
  public Reply put(Request request) {
    // All are read before the first is armed, so that a bad one changes nothing.
    List<Fault> read =
        JsonInput.oneOrMore(Json.read(request.body())).stream().map(FaultsEndpoint::fault).toList();
    read.forEach(faults::arm);
    return get(request);
  }

  private static Fault fault(JsonNode node) {
    String word = JsonInput.text(node, "kind", "");
    FaultKind kind = FaultKind.of(word).orElseThrow(FaultsEndpoint::unknownKind);
    try {
      return new Fault(
          JsonInput.text(node, "path", "/"),
          kind,
          JsonInput.integer(node, "times", 1),
          JsonInput.integer(node, "after", 0),
          JsonInput.number(node, kind.amountName(), kind.defaultAmount()),
          JsonInput.text(node, "location", ""));
    } catch (IllegalArgumentException senseless) {
      throw new Refusal(400, senseless.getMessage());
    }
  }

  private static Refusal unknownKind() {
    String kinds =
        Arrays.stream(FaultKind.values()).map(FaultKind::word).collect(Collectors.joining(", "));
    return new Refusal(400, "kind must be one of " + kinds);
  }

  /** Lists the faults that are still armed, with what is left of their counts. */
  public Reply get(Request request) {
    List<Map<String, Object>> list = faults.armed().stream().map(FaultsEndpoint::row).toList();
    return Reply.json(200, Json.bytes(Map.of("faults", list)));
  }

  private static Map<String, Object> row(Fault fault) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("path", fault.path());
    row.put("kind", fault.kind().word());
    row.put("times", fault.times());
    row.put("after", fault.after());
    if (!fault.kind().amountName().isEmpty()) {
      row.put(fault.kind().amountName(), fault.amount());
    }
    if (fault.kind() == FaultKind.REDIRECT) {
      row.put("location", fault.location());
    }
    return row;
  }

  /** Disarms all and cuts the requests that hang. */
  public Reply delete(Request request) {
    faults.clear();
    return get(request);
  }
}
