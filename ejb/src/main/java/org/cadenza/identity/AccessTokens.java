package org.cadenza.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cadenza.identity.vault.SigningKeys;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Makes and reads our tokens: JWT, RS256, the claims of MicroProfile JWT. */
@ApplicationScoped
public class AccessTokens {

  @Inject SigningKeys keys;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.token.issuer")
  String issuer;

  @Inject LiveSettings settings;

  /** The claim of tokens that are renewed, which tells their sign-in. */
  public static final String SIGN_IN = "sid";

  private static final String EPOCH = "epoch";

  /**
   * What a token of ours says.
   *
   * @param epoch of the user's password; 0 in tokens from before there were any
   * @param endsAt when it runs out
   */
  public record Content(
      long userId, int epoch, String jti, Instant endsAt, Map<String, Object> claims) {

    /** That of its sign-in, if it can be renewed, and its own: what may have been ended. */
    Set<String> names() {
      Object signIn = claims.get(SIGN_IN);
      return signIn == null ? Set.of(jti) : Set.of(jti, signIn.toString());
    }
  }

  /** A new token for a user who has just proved who he is, for as long as is set. */
  public String issue(User user, int epoch) {
    Duration lifetime = Duration.ofHours(settings.number(LiveSetting.JWT_EXPIRY_HOURS));
    return issue(user, epoch, lifetime, Map.of());
  }

  /** The same, for a time of its own, and with claims of whoever issues it. */
  public String issue(User user, int epoch, Duration lifetime, Map<String, String> more) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(issuer);
    claims.setSubject(Long.toString(user.id()));
    claims.setStringClaim("upn", user.username());
    claims.setStringListClaim("groups", List.of(user.role().word()));
    claims.setClaim(EPOCH, epoch);
    more.forEach(claims::setStringClaim);
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKeyIdHeaderValue(keys.keyId());
    signature.setKey(keys.privateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("The signing key does not sign", e);
    }
  }

  /** What a token says; empty if it is not ours, was changed or has run out. */
  public Optional<Content> read(String token) {
    if (!isPlain(token)) {
      return Optional.empty();
    }
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setJwsAlgorithmConstraints(
                  ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
              .setVerificationKey(keys.publicKey())
              .setExpectedIssuer(issuer)
              .setExpectedAudience(issuer)
              .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
              .setRequireExpirationTime()
              .setRequireJwtId()
              .setRequireSubject()
              .build()
              .processToClaims(token);
      return Optional.of(content(claims));
    } catch (InvalidJwtException | MalformedClaimException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What the token of somebody said who was let in; empty if it has run out since. */
  Optional<Content> again(Caller caller) {
    JwtClaims claims = new JwtClaims();
    caller.getClaimNames().forEach(name -> claims.setClaim(name, caller.getClaim(name)));
    try {
      return Optional.of(content(claims)).filter(said -> said.endsAt().isAfter(clock.instant()));
    } catch (MalformedClaimException e) {
      return Optional.empty();
    }
  }

  private static Content content(JwtClaims claims) throws MalformedClaimException {
    return new Content(
        Long.parseLong(claims.getSubject()),
        claims.hasClaim(EPOCH) ? claims.getClaimValue(EPOCH, Number.class).intValue() : 0,
        claims.getJwtId(),
        Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
        claims.getClaimsMap());
  }

  /** Whether its signature is written as we write it; the library reads it in other ways too. */
  private static boolean isPlain(String token) {
    String signature = token.substring(token.lastIndexOf('.') + 1);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(signature);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
