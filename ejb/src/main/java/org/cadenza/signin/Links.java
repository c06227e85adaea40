package org.cadenza.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;

/** Which accounts elsewhere are whose. Mail addresses do not count: they can be anybody's. */
@Stateless
public class Links {

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * An account elsewhere.
   *
   * @param name how it was called there when it was linked
   */
  public record Link(Provider provider, String name, Instant linkedAt) {}

  /** Whose it is; empty if nobody's. */
  public Optional<Long> owner(Provider provider, String subject) {
    return reader
        .list(
            "SELECT user_id FROM foreign_identity WHERE provider = ? AND subject = ?",
            List.of(provider.name(), subject),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  /** Of a user's tokens. */
  public int epoch(long userId) {
    return (int)
        reader.number("SELECT token_epoch FROM user_account WHERE id = ?", List.of(userId));
  }

  /**
   * It is this user's from now on; a conflict if he has one of the provider, or it is another's.
   *
   * @param epoch of his tokens when that was ordered: a problem if it has changed
   */
  public void add(long userId, int epoch, Provider provider, Provider.Profile profile) {
    long same =
        reader.number(
            "SELECT COUNT(*) FROM user_account WHERE id = ? AND active AND token_epoch = ?"
                + " LOCK IN SHARE MODE",
            List.of(userId, epoch));
    if (same == 0) {
      throw Problem.notSignedIn("Your tokens have ended meanwhile; sign in and begin again");
    }
    int added =
        writer.change(
            "INSERT IGNORE INTO foreign_identity (provider, subject, user_id, name, linked_at)"
                + " SELECT ?, ?, id, ?, ? FROM user_account WHERE id = ?",
            List.of(provider.name(), profile.subject(), profile.name(), clock.instant(), userId));
    if (added > 0) {
      trail.note(AuditAction.SIGN_IN_LINKED, userId, Map.of("provider", provider.word()));
    } else if (owner(provider, profile.subject()).filter(owner -> owner == userId).isEmpty()) {
      throw Problem.conflict(
          "You are linked with another account of " + provider.word() + ", or it with another user",
          Map.of("provider", provider.word()));
    }
  }

  /** A user's. */
  public List<Link> of(long userId) {
    return reader.list(
        "SELECT provider, name, linked_at FROM foreign_identity WHERE user_id = ?"
            + " ORDER BY provider",
        List.of(userId),
        row ->
            new Link(Provider.valueOf(row.getString(1)), row.getString(2), SqlReader.time(row, 3)));
  }

  /** It is nobody's any more. */
  public void remove(long userId, Provider provider) {
    int removed =
        writer.change(
            "DELETE FROM foreign_identity WHERE user_id = ? AND provider = ?",
            List.of(userId, provider.name()));
    if (removed == 0) {
      throw Problem.notFound("Link", provider.word());
    }
    trail.note(AuditAction.SIGN_IN_UNLINKED, userId, Map.of("provider", provider.word()));
  }
}
