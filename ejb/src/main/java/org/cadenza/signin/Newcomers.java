package org.cadenza.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cadenza.identity.Accounts;
import org.cadenza.identity.NewAccount;
import org.cadenza.identity.Role;
import org.cadenza.persistence.SqlReader;

/** Makes users of people whom a provider vouches for. */
@Stateless
public class Newcomers {

  private static final int LONGEST_NAME = 40;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject SqlReader reader;

  /**
   * A user by the name that he has there, or one like it.
   *
   * @param passwordHash of a password that nobody knows
   */
  public long enrol(Provider provider, Provider.Profile profile, String passwordHash) {
    String name = free(name(provider, profile));
    long id = accounts.add(new NewAccount(name, null, null, Role.USER, true), passwordHash);
    // The link is written beside Hibernate, which must have written the user.
    entities.flush();
    links.add(id, 0, provider, profile);
    return id;
  }

  /** What is before the address's @, in letters that user names may have. */
  private static String name(Provider provider, Provider.Profile profile) {
    String plain = profile.name().replaceFirst("@.*", "").replaceAll("[^\\p{L}\\p{N}._-]", "");
    String name = plain.isEmpty() ? provider.word() : plain;
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return reader.number("SELECT COUNT(*) FROM user_account WHERE username = ?", List.of(name)) > 0;
  }
}
