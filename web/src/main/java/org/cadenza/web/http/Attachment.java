package org.cadenza.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is to be kept as a file of its own. */
public final class Attachment {

  private Attachment() {}

  /** A value of {@code Content-Disposition} for a name in any letters, as RFC 8187 has it. */
  public static String named(String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
