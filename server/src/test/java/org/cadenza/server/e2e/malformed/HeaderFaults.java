package org.cadenza.server.e2e.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What can be wrong with headers. */
final class HeaderFaults {

  static final List<Fault> ALL =
      List.of(
          HeaderFaults::wrongType,
          HeaderFaults::packed,
          HeaderFaults::badCredential,
          HeaderFaults::wrongAnswer,
          HeaderFaults::oddHeader);

  private HeaderFaults() {}

  private static boolean wrongType(Draft draft, Dice dice) {
    if (!draft.operation.hasBody()) {
      return false;
    }
    String type =
        dice.pick(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/jsonx",
            "application/octet-stream",
            ";;/;;",
            "json",
            "application/json/json",
            "\"application/json\"",
            "text/html;charset=\"",
            "a".repeat(500) + "/b");
    draft.headers.put("Content-Type", type);
    // Without a body it has no type that could be wrong.
    draft.fields.put("a", "1");
    draft.spoiled("type " + type.substring(0, Math.min(20, type.length())));
    return true;
  }

  private static boolean packed(Draft draft, Dice dice) {
    if (!draft.operation.hasBody()) {
      return false;
    }
    draft.fields.put("a", "1");
    byte[] json = draft.json().getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(json);
    draft.headers.put("Content-Encoding", dice.pick("gzip", "x-gzip", "deflate", "br", "nonsense"));
    switch (dice.below(4)) {
      case 0 -> draft.body = json;
      case 1 -> draft.body = Arrays.copyOf(packed, packed.length / 2);
      case 2 -> draft.body = gzip(new byte[4_000_000]);
      default -> {
        draft.body = packed;
        packed[dice.below(packed.length)] ^= (byte) (1 + dice.below(255));
      }
    }
    draft.spoiled("packed");
    return true;
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static boolean badCredential(Draft draft, Dice dice) {
    String sound = draft.headers.get("Authorization");
    if (sound == null) {
      return false;
    }
    String[] parts = sound.split("\\.", -1);
    String bad =
        dice.pick(
            "Bearer",
            "Bearer  ",
            "Bearer nonsense",
            "Bearer ..",
            "Bearer " + "a.".repeat(2000),
            "Basic YWRtaW46YWRtaW4=",
            "Negotiate",
            "nonsense",
            "",
            sound.substring(0, sound.length() - 1 - dice.below(40)),
            sound + "A",
            parts[0] + "." + parts[1] + ".",
            "Bearer eyJhbGciOiJub25lIn0." + parts[1] + ".",
            parts[0] + ".e30." + parts[2],
            "Bearer \"");
    draft.headers.put("Authorization", bad);
    draft.spoiled("credential");
    return true;
  }

  private static boolean wrongAnswer(Draft draft, Dice dice) {
    if (!draft.path.startsWith("/api/")) {
      return false;
    }
    draft.headers.put("Accept", dice.pick("text/html", "image/*", "application/pdf;q=0.5", ";;;"));
    draft.spoiled("accept");
    return true;
  }

  private static boolean oddHeader(Draft draft, Dice dice) {
    String[] odd =
        dice.pick(
            List.of(
                new String[] {"X-Forwarded-For", "nonsense, ::, 999.1.1.1"},
                new String[] {"X-Correlation-ID", "<script>" + "x".repeat(300)},
                new String[] {"Accept-Language", ";q=9,,%%"},
                new String[] {"Accept-Charset", "nonsense;q=x"},
                new String[] {"Accept-Encoding", "gzip;q=nonsense, \""},
                new String[] {"If-Match", "\"\"\",,W/"},
                new String[] {"If-Modified-Since", "nonsense"},
                new String[] {"Range", "bytes=9-1,-,zz"},
                new String[] {"X-HTTP-Method-Override", "DELETE"},
                new String[] {"Origin", "null"},
                new String[] {"Forwarded", "for=\"[::\";proto=,"},
                new String[] {"X-Long", "a".repeat(3000)}));
    draft.headers.put(odd[0], odd[1]);
    draft.odd("header " + odd[0]);
    return true;
  }
}
