package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.problems.Problem;

/** Signing in, calling with a token, and signing out. */
@Stateless
public class SignIn {

  /** So that a clock that is put back revives no token. */
  private static final Duration KEPT_LONGER = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject Passwords passwords;
  @Inject AccessTokens tokens;
  @Inject Visits visits;
  @Inject AuditTrail trail;
  @Inject Event<SignedOut> endings;
  @Inject Clock clock;

  /** A fresh token and whom it is for. */
  public record Session(String token, User user) {}

  /**
   * Somebody who has proved who he is.
   *
   * @param epoch of his password, which tokens must have
   */
  public record Proof(User user, int epoch) {}

  /**
   * Signs in by user name and password; the same refusal for a wrong name and a wrong password. No
   * connection to the database is held while the password is hashed, for that takes long.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Session byPassword(String username, String password) {
    Proof proof = prove(username, password);
    return new Session(tokens.issue(proof.user(), proof.epoch()), proof.user());
  }

  /** The same, for those who make tokens of their own. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Proof prove(String username, String password) {
    Optional<UserAccount> account = find(username).filter(UserAccount::isActive);
    if (!passwords.fits(password, account.map(UserAccount::passwordHash).orElse(null))) {
      throw Problem.notSignedIn("Invalid username or password");
    }
    User user = visits.signedIn(account.orElseThrow().id());
    // The epoch in which the password was looked at: who changes it meanwhile ends this token too.
    return new Proof(user, account.get().tokenEpoch());
  }

  /** Signs in somebody for whom another vouches, if he is an active user. */
  public Proof vouchedFor(long userId) {
    User user = visits.signedIn(userId);
    return new Proof(user, entities.find(UserAccount.class, userId).tokenEpoch());
  }

  /** Who calls with this token; empty if it is no good (any more). */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Caller> callerOf(String token) {
    return tokens.read(token).flatMap(this::callerOf);
  }

  /** Whether a caller's token is good still, and his role what it was; for those who stay long. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isStillGood(Caller caller) {
    return tokens
        .again(caller)
        .flatMap(this::callerOf)
        .filter(now -> now.role() == caller.role())
        .isPresent();
  }

  private Optional<Caller> callerOf(AccessTokens.Content content) {
    List<Object[]> rows =
        entities
            .createQuery(
                "select u.username, u.role, u.tier from UserAccount u where u.id = :id and u.active = true"
                    + " and (u.tokenEpoch = :epoch or u.keptToken = :jti)"
                    + " and not exists (select 1 from EndedToken t where t.jti in (:names))",
                Object[].class)
            .setParameter("id", content.userId())
            .setParameter("jti", content.jti())
            .setParameter("names", content.names())
            .setParameter("epoch", content.epoch())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            r ->
                new Caller(
                    content.userId(),
                    (String) r[0],
                    (Role) r[1],
                    (Tier) r[2],
                    null,
                    content.claims()));
  }

  /** The user behind a caller. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public User user(Caller caller) {
    return entities.find(UserAccount.class, caller.userId()).view();
  }

  /** Ends the caller's token at once; a second time changes nothing. */
  public void end(Caller caller) {
    String jti = caller.getTokenID();
    if (jti != null && entities.find(EndedToken.class, jti) == null) {
      Instant endsAt = Instant.ofEpochSecond(((Number) caller.getClaim("exp")).longValue());
      entities.persist(new EndedToken(jti, endsAt));
      trail.note(AuditAction.LOGOUT, caller.userId(), Map.of());
      endings.fire(new SignedOut(caller));
    }
    entities
        .createQuery("delete from EndedToken t where t.endsAt < :longAgo")
        .setParameter("longAgo", clock.instant().minus(KEPT_LONGER))
        .executeUpdate();
  }

  private Optional<UserAccount> find(String username) {
    return entities
        .createQuery("from UserAccount u where u.username = :username", UserAccount.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }
}
