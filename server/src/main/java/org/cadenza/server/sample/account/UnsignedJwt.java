package org.cadenza.server.sample.account;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.sample.http.Json;

/** Access tokens in the outward form of nugs'; unsigned, since nothing trusts their content. */
final class UnsignedJwt {
  private UnsignedJwt() {}

  /** A token that says whose it is and carries {@code legacy_token} and {@code legacy_uguid}. */
  static String of(SampleAccount account, UUID id, Instant ends) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "cadenza-sample-upstream");
    claims.put("sub", account.userId());
    claims.put("client_id", account.clientId());
    claims.put("jti", id.toString());
    claims.put("exp", ends.getEpochSecond());
    claims.put("legacy_token", "sample-legacy-token");
    claims.put("legacy_uguid", "sample-legacy-uguid");
    // The trailing dot stands before the missing signature: RFC 7519, unsecured JWT.
    return part(Map.of("alg", "none")) + "." + part(claims) + ".";
  }

  private static String part(Map<String, ?> content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(content));
  }
}
