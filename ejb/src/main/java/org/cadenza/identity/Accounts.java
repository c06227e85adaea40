package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;

/** Users, for admins: one active admin always remains, and names and addresses are unique. */
@Stateless
public class Accounts {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Event<UserDeactivated> deactivations;
  @Inject Event<UserRemoved> removals;
  @Inject Clock clock;

  /** Which users; each part may be null. */
  public record Filter(Role role, Boolean active) {}

  /** Makes a user with this hash of a password. */
  public long add(NewAccount wish, String passwordHash) {
    lockAdmins();
    requireFree("username", wish.username(), 0);
    requireFree("email", wish.email(), 0);
    UserAccount account =
        new UserAccount(wish.username(), wish.email(), passwordHash, wish.role(), clock.instant());
    if (!wish.active()) {
      account.deactivate();
    }
    entities.persist(account);
    trail.note(AuditAction.USER_CREATED, account.id(), account.view());
    return account.id();
  }

  /** A page of users, in the order in which they were made. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AccountView> page(Filter filter, Page.Asked asked) {
    String where =
        " from UserAccount u where true = true"
            + (filter.role() == null ? "" : " and u.role = :role")
            + (filter.active() == null ? "" : " and u.active = :active");
    long total =
        with(entities.createQuery("select count(u)" + where, Long.class), filter).getSingleResult();
    List<AccountView> users =
        with(entities.createQuery("select u" + where + " order by u.id", UserAccount.class), filter)
            .setFirstResult(asked.offset())
            .setMaxResults(asked.size())
            .getResultStream()
            .map(UserAccount::account)
            .toList();
    return new Page<>(users, total, asked);
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Filter filter) {
    if (filter.role() != null) {
      query.setParameter("role", filter.role());
    }
    if (filter.active() != null) {
      query.setParameter("active", filter.active());
    }
    return query;
  }

  /** Changes a user. */
  public void change(long id, AccountChange wish) {
    List<UserAccount> admins = lockAdmins();
    UserAccount account = locked(id);
    requireFree("email", wish.email(), id);
    User before = account.view();
    account.change(wish, clock.instant());
    requireAdmin(admins, account);
    if (Boolean.FALSE.equals(wish.active())) {
      deactivations.fire(new UserDeactivated(id));
    }
    trail.note(AuditAction.USER_UPDATED, id, before, account.view());
  }

  /** Removes a user with what is his alone, such as monitors; his downloads stay, as nobody's. */
  public void delete(long id) {
    List<UserAccount> admins = lockAdmins();
    UserAccount account = locked(id);
    User before = account.view();
    account.deactivate();
    requireAdmin(admins, account);
    removals.fire(new UserRemoved(id));
    entities.remove(account);
    trail.note(AuditAction.USER_DELETED, id, before);
  }

  private UserAccount locked(long id) {
    UserAccount account = entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw Problem.notFound("User", id);
    }
    return account;
  }

  /** Changes of users come one after the other, by the lock on the admins, of whom there is one. */
  private List<UserAccount> lockAdmins() {
    return entities
        .createQuery("from UserAccount u where u.role = :admin order by u.id", UserAccount.class)
        .setParameter("admin", Role.ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static void requireAdmin(List<UserAccount> admins, UserAccount changed) {
    if (!changed.isAdmin() && admins.stream().noneMatch(UserAccount::isAdmin)) {
      throw Problem.conflict(
          "The last active admin must remain one", Map.of("user_id", changed.id()));
    }
  }

  private void requireFree(String field, String value, long but) {
    if (value == null) {
      return;
    }
    boolean taken =
        !entities
            .createQuery(
                "select u.id from UserAccount u where u." + field + " = :value and u.id <> :but",
                Long.class)
            .setParameter("value", value)
            .setParameter("but", but)
            .getResultList()
            .isEmpty();
    if (taken) {
      throw Problem.conflict("This " + field + " is taken", Map.of(field, "is taken"));
    }
  }
}
