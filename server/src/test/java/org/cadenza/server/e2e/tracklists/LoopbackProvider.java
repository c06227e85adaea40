package org.cadenza.server.e2e.tracklists;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of sign-ins that speaks as Google and GitHub do, and is as strict as RFC 7636 asks.
 */
final class LoopbackProvider implements AutoCloseable {

  static final String CLIENT = "our-client";
  static final String SECRET = "our-secret";

  private final HttpServer server;

  /** What was asked for by code, and whom a token is of. */
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private volatile int status = 200;

  private LoopbackProvider(HttpServer server) {
    this.server = server;
  }

  static LoopbackProvider start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackProvider provider = new LoopbackProvider(server);
    server.createContext("/token", provider::token);
    server.createContext("/user", provider::user);
    server.start();
    return provider;
  }

  Map<String, String> settings(String provider) {
    String prefix = "CADENZA_SIGN_IN_" + provider + "_";
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        prefix + "CLIENT_ID", CLIENT,
        prefix + "CLIENT_SECRET", SECRET,
        prefix + "AUTHORIZE_URL", base + "/authorize",
        prefix + "TOKEN_URL", base + "/token",
        prefix + "USER_URL", base + "/user");
  }

  /** It answers all questions so from now on. */
  void answer(int next) {
    status = next;
  }

  /**
   * What a browser does there: somebody signs in and is sent back.
   *
   * @param user as the provider tells of him, in JSON
   * @return the query with which he comes back
   */
  String signIn(URI authorize, String user) {
    Map<String, String> asked = form(authorize.getRawQuery());
    String code = UUID.randomUUID().toString();
    Map<String, String> kept = new HashMap<>(asked);
    kept.put("user", user);
    codes.put(code, kept);
    return "?code=" + code + "&state=" + asked.get("state");
  }

  static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String part : text.split("&", -1)) {
      String[] pair = part.split("=", 2);
      form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    boolean isGood =
        asked != null
            && "authorization_code".equals(form.get("grant_type"))
            && CLIENT.equals(form.get("client_id"))
            && SECRET.equals(form.get("client_secret"))
            && asked.get("redirect_uri").equals(form.get("redirect_uri"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    if (!isGood) {
      write(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String token = UUID.randomUUID().toString();
    tokens.put("Bearer " + token, asked.get("user"));
    write(exchange, status, "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\"}");
  }

  private void user(HttpExchange exchange) throws IOException {
    String user = tokens.get(exchange.getRequestHeaders().getFirst("Authorization"));
    write(exchange, user == null ? 401 : status, user == null ? "{}" : user);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
