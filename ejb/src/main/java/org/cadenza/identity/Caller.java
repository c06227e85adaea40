package org.cadenza.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls, whatever the kind of credential: one principal with the claims of MicroProfile JWT.
 * {@link #getName()} is the user name.
 */
public final class Caller extends CallerPrincipal implements JsonWebToken {

  private final long userId;
  private final Role role;
  private final Tier tier;
  private final Long keyId;
  private final transient Map<String, Object> claims;

  /**
   * @param role what the credential allows, which may be less than the user may
   * @param keyId of the API key by which the call comes; null if it comes by another credential
   * @param claims the claims of the token, or what stands for them with another credential
   */
  public Caller(
      long userId, String username, Role role, Tier tier, Long keyId, Map<String, Object> claims) {
    super(username);
    this.userId = userId;
    this.role = role;
    this.tier = tier;
    this.keyId = keyId;
    this.claims = Map.copyOf(claims);
  }

  public long userId() {
    return userId;
  }

  public Role role() {
    return role;
  }

  public Tier tier() {
    return tier;
  }

  /** The number of the API key by which the call comes; null if it comes by another credential. */
  public Long keyId() {
    return keyId;
  }

  /** Whether the caller may see and change what belongs to others. */
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** Whether the caller may change what belongs to {@code owner}; null belongs to nobody. */
  public boolean mayChange(Long owner) {
    return isAdmin() || (owner != null && owner == userId);
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T getClaim(String name) {
    return (T) claims.get(name);
  }
}
