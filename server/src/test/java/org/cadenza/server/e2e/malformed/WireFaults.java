package org.cadenza.server.e2e.malformed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is no HTTP, or more than a server takes: the server refuses it before it looks for an
 * application, and so in no document's words.
 */
final class WireFaults {

  static final List<Fault> ALL =
      List.of(
          WireFaults::badPath,
          WireFaults::badHeader,
          WireFaults::badLength,
          WireFaults::bodyOfNone);

  private WireFaults() {}

  private static boolean badPath(Draft draft, Dice dice) {
    draft.path =
        dice.pick(
            draft.path + "/%",
            draft.path + "/%zz",
            draft.path + "%00",
            draft.path + "%5c",
            draft.path + "/%2e",
            draft.path + "/%ff%fe",
            draft.path + "/%c0%ae%c0%ae",
            draft.path + "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            draft.path + "/" + "a".repeat(9000),
            draft.path.substring(1),
            "%" + draft.path);
    draft.brokenBelowHttp("path on the wire");
    return true;
  }

  private static boolean badHeader(Draft draft, Dice dice) {
    switch (dice.below(8)) {
      case 0 -> draft.headers.remove("Host");
      case 1 -> draft.headers.put("Host", "a:b:c:99999");
      case 2 -> draft.headers.put("X-Huge", "a".repeat(9000));
      case 3 ->
          draft.headers.putAll(
              IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> "X-" + i, i -> "a")));
      case 4 -> {
        if (!isRefusedAnyhow(draft)) {
          return false;
        }
        draft.headers.put("Expect", "nonsense");
      }
      case 5 -> {
        if (!draft.operation.hasBody() || !isRefusedAnyhow(draft)) {
          return false;
        }
        draft.headers.put("Upgrade", "nonsense/9");
      }
      case 6 -> draft.headers.put("X-Nul", "a\u0000b");
      default -> {
        if (!isRefusedAnyhow(draft)) {
          return false;
        }
        draft.headers.put("Cookie", ";;=;$Version=;a=\u0001");
      }
    }
    draft.brokenBelowHttp("header on the wire");
    return true;
  }

  /**
   * HTTP allows a server to overlook some headers: a request that would change something has no
   * JSON for a body, too, or is left alone if it needs none.
   */
  private static boolean isRefusedAnyhow(Draft draft) {
    if (draft.operation.hasBody()) {
      draft.body = "{".getBytes(StandardCharsets.US_ASCII);
    }
    return draft.operation.hasBody() || draft.method.equals("GET");
  }

  private static boolean badLength(Draft draft, Dice dice) {
    String lines =
        dice.pick(
            "Content-Length: -1\r\n\r\n{",
            "Content-Length: nonsense\r\n\r\n{",
            "Content-Length: 99999999999999999999\r\n\r\n{",
            "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}{",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{",
            "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n\r\n",
            "Content-Length: 200\r\n\r\n{\"a\":");
    if (!draft.operation.hasBody()) {
      return false;
    }
    String head = new String(draft.bytes(), StandardCharsets.ISO_8859_1);
    head = head.substring(0, head.indexOf("Content-Length: "));
    draft.raw = (head + lines).getBytes(StandardCharsets.ISO_8859_1);
    draft.brokenBelowHttp("length " + lines.substring(0, 20));
    return true;
  }

  /** HTTP gives a body behind these methods no meaning. */
  private static boolean bodyOfNone(Draft draft, Dice dice) {
    if (!List.of("GET", "DELETE").contains(draft.method)) {
      return false;
    }
    String head = new String(draft.bytes(), StandardCharsets.ISO_8859_1).strip();
    String length = "\r\nContent-Length: 2\r\n\r\n{}";
    draft.raw =
        (head.replace("\r\nContent-Length: 0", "") + length).getBytes(StandardCharsets.ISO_8859_1);
    draft.brokenBelowHttp("body behind " + draft.method);
    return true;
  }
}
