package org.cadenza.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JWT taken apart, to be changed and put together again as a forger would. */
record ForgedToken(ObjectNode header, ObjectNode claims, String signature) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static ForgedToken of(String token) {
    String[] parts = token.split("\\.", -1);
    return new ForgedToken(read(parts[0]), read(parts[1]), parts[2]);
  }

  @Override
  public ObjectNode header() {
    return header.deepCopy();
  }

  @Override
  public ObjectNode claims() {
    return claims.deepCopy();
  }

  ForgedToken with(ObjectNode otherClaims) {
    return new ForgedToken(header, otherClaims, signature);
  }

  ForgedToken withAlgorithm(String name) {
    return new ForgedToken(header().put("alg", name), claims, signature);
  }

  ForgedToken withSignature(String other) {
    return new ForgedToken(header, claims, other);
  }

  ForgedToken withSignatureOf(ForgedToken other) {
    return withSignature(other.signature);
  }

  ForgedToken withoutSignature() {
    return withSignature("");
  }

  String text() {
    return content() + "." + signature;
  }

  String signedWith(PrivateKey key) throws GeneralSecurityException {
    Signature rsa = Signature.getInstance("SHA256withRSA");
    rsa.initSign(key);
    rsa.update(content().getBytes(UTF_8));
    return withSignature(BASE64.encodeToString(rsa.sign())).text();
  }

  String signedWithSecret(byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return withSignature(BASE64.encodeToString(mac.doFinal(content().getBytes(UTF_8)))).text();
  }

  private String content() {
    return write(header) + "." + write(claims);
  }

  private static String write(ObjectNode part) {
    return BASE64.encodeToString(part.toString().getBytes(UTF_8));
  }

  private static ObjectNode read(String part) {
    try {
      return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
