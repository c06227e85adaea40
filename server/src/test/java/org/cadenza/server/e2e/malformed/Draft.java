package org.cadenza.server.e2e.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadenza.server.e2e.Operation;

/** A request that is being written: a sound one at first, until faults are put into it. */
final class Draft {

  final Operation operation;
  final Map<String, String> headers = new LinkedHashMap<>();

  private static final int MOST_HEAD = 8_000;

  /** Query parameters as they are to stand in the address. */
  final List<String> query = new ArrayList<>();

  /** The body's fields, each as the JSON text of its value. */
  final Map<String, String> fields = new LinkedHashMap<>();

  /** What was put into it. */
  final List<String> faults = new ArrayList<>();

  /** What may be done at its path. */
  final Set<String> methods;

  String method;
  String path;

  /** In place of the fields, if set. */
  byte[] body;

  /** In place of everything, if set. */
  byte[] raw;

  private boolean refusable;
  private boolean belowHttp;

  Draft(Operation operation, Set<String> methods, String path, String token) {
    this.operation = operation;
    this.methods = methods;
    this.method = operation.method();
    this.path = path;
    headers.put("Host", "127.0.0.1");
    if (operation.description().has("security")) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (operation.hasBody()) {
      headers.put("Content-Type", "application/json");
    }
  }

  /** Notes a fault for which the request must be refused. */
  void spoiled(String fault) {
    faults.add(fault);
    refusable = true;
  }

  /** Notes an oddity that may be overlooked. */
  void odd(String oddity) {
    faults.add(oddity);
  }

  /** Notes a fault that the server sees before an application does. */
  void brokenBelowHttp(String fault) {
    faults.add(fault);
    belowHttp = true;
  }

  /** Whether it must not be done. */
  boolean mustBeRefused() {
    return refusable || belowHttp;
  }

  /** Whether the server itself refuses it; so it does with any head of more than 8 KiB. */
  boolean isBrokenBelowHttp() {
    return belowHttp || headLength() > MOST_HEAD;
  }

  private int headLength() {
    return new String(bytes(), StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
  }

  /** The body's fields as JSON. */
  String json() {
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
    return json.append('}').toString();
  }

  /** What goes over the wire. */
  byte[] bytes() {
    if (raw != null) {
      return raw;
    }
    byte[] content = body;
    if (content == null) {
      boolean some = operation.hasBody() && !fields.isEmpty();
      content = some ? json().getBytes(StandardCharsets.UTF_8) : new byte[0];
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head(content.length).getBytes(StandardCharsets.UTF_8));
    all.writeBytes(content);
    return all.toByteArray();
  }

  private String head(int length) {
    StringBuilder head = new StringBuilder(method).append(' ').append(path);
    if (!query.isEmpty()) {
      head.append('?').append(String.join("&", query));
    }
    head.append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (length > 0 || !method.equals("GET")) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  @Override
  public String toString() {
    String text = new String(bytes(), StandardCharsets.ISO_8859_1);
    return faults + " " + text.substring(0, Math.min(text.length(), 900)).replace("\r\n", "|");
  }
}
