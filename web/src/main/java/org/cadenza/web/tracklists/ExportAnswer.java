package org.cadenza.web.tracklists;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.cadenza.tracklists.exports.MixExports;
import org.cadenza.tracklists.exports.MixFormat;
import org.cadenza.web.http.Params;

/** A list in the form of another program, to be loaded down. */
final class ExportAnswer {

  /** Far more than any program is off. */
  private static final int LARGEST_SHIFT = 10_000;

  private ExportAnswer() {}

  /**
   * What {@code format} (for people, unless it says otherwise) and {@code offset_ms} ask for.
   *
   * @param writer takes the format and the milliseconds
   */
  static Response of(Params params, BiFunction<MixFormat, Integer, MixExports.Written> writer) {
    MixFormat format = params.choice("format", MixFormat.class, MixFormat::word, MixFormat.TEXT);
    int shift = params.integer("offset_ms", 0, -LARGEST_SHIFT, LARGEST_SHIFT);
    MixExports.Written file = writer.apply(format, shift);
    return Response.ok(file.content(), file.mediaType() + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
        .build();
  }

  /** As RFC 8187 has it. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
