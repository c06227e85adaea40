package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What config/deployment gives away: it is tried, not only written. */
class DeploymentIT {

  private static final byte[] NOTHING = new byte[0];

  @TempDir Path folder;

  @Test
  void systemdTakesTheUnit() throws Exception {
    // Only the place of the program differs, which systemd looks for.
    String unit =
        Files.readString(Path.of("../config/deployment/cadenza.service"))
            .replace("/opt/cadenza", Path.of("..").toRealPath().toString());
    Path file = Files.writeString(folder.resolve("cadenza.service"), unit);
    Process process =
        new ProcessBuilder("systemd-analyze", "verify", "--man=no", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.lines().noneMatch(line -> line.contains("cadenza.service")), said);
  }

  @Test
  void behindNginxEveryClientCountsAsItself() throws IOException {
    Map<String, String> settings =
        Map.of(
            "CADENZA_TRUSTED_PROXIES", "127.0.0.1",
            "CADENZA_METRICS_ACCESS", "127.0.0.1",
            "CADENZA_LIMITS_SIGN_IN_PER_MINUTE", "3");
    try (Product product = Product.with(settings).start();
        ReverseProxy proxy = ReverseProxy.before(product.port())) {
      product.anonymous().get("/metrics").expect(200);
      String claim = "X-Forwarded-For: 127.0.0.1\r\n";
      String refused = proxy.asStranger("GET /metrics HTTP/1.1\r\n" + claim, NOTHING);
      assertTrue(refused.startsWith("HTTP/1.1 401 "), refused);

      for (int i = 0; i < 3; i++) {
        assertTrue(signIn(proxy, "203.0.113." + i).startsWith("HTTP/1.1 401 "));
      }
      String limited = signIn(proxy, "203.0.113.9");
      assertTrue(limited.startsWith("HTTP/1.1 429 "), limited);
      assertTrue(limited.contains("Retry-After: "), limited);
      // Somebody else's attempts are his own.
      product.signIn("admin").get("/api/v1/auth/verify").expect(200);

      String large = proxy.asStranger(post("webhooks", 2_000_000), new byte[2_000_000]);
      assertTrue(large.startsWith("HTTP/1.1 413 "), large);
      assertTrue(large.contains("\"code\":\"PAYLOAD_TOO_LARGE\""), large);
    }
  }

  private static String signIn(ReverseProxy proxy, String claimed) {
    byte[] body = "{\"username\":\"admin\",\"password\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    return proxy.asStranger(
        post("auth/login", body.length) + "X-Forwarded-For: " + claimed + "\r\n", body);
  }

  private static String post(String path, int length) {
    String json = "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
    return "POST /api/v1/" + path + " HTTP/1.1\r\n" + json;
  }
}
