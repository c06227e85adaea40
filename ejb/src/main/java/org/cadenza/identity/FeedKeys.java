package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cadenza.identity.vault.SecretUnreadable;
import org.cadenza.identity.vault.Vault;

/**
 * Keys for feeds, which stand in their addresses: who reads feeds cannot send a token. A key opens
 * nothing else, and is good until its user changes the password or is deactivated.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FeedKeys {

  private static final String PURPOSE = "feed";
  private static final String VERSION = "v1:";

  @PersistenceContext EntityManager entities;
  @Inject Vault vault;

  /** A key for a user; letters, digits, {@code -} and {@code _}. */
  public String issue(long userId) {
    int epoch =
        entities
            .createQuery("select u.tokenEpoch from UserAccount u where u.id = :id", Integer.class)
            .setParameter("id", userId)
            .getSingleResult();
    String sealed = vault.seal(PURPOSE, userId + " " + epoch);
    return sealed.substring(VERSION.length()).replace('+', '-').replace('/', '_').replace("=", "");
  }

  /** Whether it is one of ours, of a user who may read. */
  public boolean isGood(String key) {
    try {
      String[] said =
          vault.unseal(PURPOSE, VERSION + key.replace('-', '+').replace('_', '/')).split(" ", -1);
      return entities
              .createQuery(
                  "select count(u) from UserAccount u where u.id = :id and u.active = true"
                      + " and u.tokenEpoch = :epoch",
                  Long.class)
              .setParameter("id", Long.valueOf(said[0]))
              .setParameter("epoch", Integer.valueOf(said[1]))
              .getSingleResult()
          == 1;
    } catch (SecretUnreadable e) {
      return false;
    }
  }
}
