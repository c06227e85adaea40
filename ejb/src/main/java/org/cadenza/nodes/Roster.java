package org.cadenza.nodes;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.settings.Node;

/** The list of servers that live; each method is a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Roster {

  @PersistenceContext EntityManager entities;
  @Inject Node node;

  /** Puts this start on the list and takes its earlier starts off: what they held is free now. */
  public void enter() {
    entities
        .createNativeQuery("DELETE FROM node_beat WHERE owner LIKE :mine")
        .setParameter("mine", node.prefix() + "%")
        .executeUpdate();
    add();
  }

  /** Gives a sign of life, also where somebody has struck us off meanwhile. */
  public void beat() {
    int beaten =
        entities
            .createNativeQuery("UPDATE node_beat SET beat = beat + 1 WHERE owner = :me")
            .setParameter("me", node.owner())
            .executeUpdate();
    if (beaten == 0) {
      add();
    }
  }

  private void add() {
    entities
        .createNativeQuery("INSERT INTO node_beat (owner, beat) VALUES (:me, 1)")
        .setParameter("me", node.owner())
        .executeUpdate();
  }

  /** What the others count. */
  public Map<String, Long> others() {
    Map<String, Long> beats = new HashMap<>();
    for (Object[] row : rows()) {
      if (!node.owner().equals(row[0])) {
        beats.put((String) row[0], ((Number) row[1]).longValue());
      }
    }
    return beats;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows() {
    return entities.createNativeQuery("SELECT owner, beat FROM node_beat").getResultList();
  }

  /** Takes a server off the list, unless it has given a sign of life since. */
  public boolean strike(String owner, long beat) {
    return entities
            .createNativeQuery("DELETE FROM node_beat WHERE owner = :owner AND beat = :beat")
            .setParameter("owner", owner)
            .setParameter("beat", beat)
            .executeUpdate()
        == 1;
  }

  /** Takes this start off the list. */
  public void leave() {
    entities
        .createNativeQuery("DELETE FROM node_beat WHERE owner = :me")
        .setParameter("me", node.owner())
        .executeUpdate();
  }

  /** Whether a server is on the list; we always are. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isPresent(String owner) {
    return node.owner().equals(owner)
        || !entities
            .createNativeQuery("SELECT 1 FROM node_beat WHERE owner = :owner")
            .setParameter("owner", owner)
            .getResultList()
            .isEmpty();
  }

  /**
   * In whose names rows of a table are under way, though they live no more: one reading without
   * locks, so that nobody who came and took a row meanwhile is among them.
   *
   * @param working a condition for rows that may be under way
   * @return never empty, so that it can be the list of an IN
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> gone(String table, String working) {
    List<String> gone = new ArrayList<>();
    for (Object owner :
        entities
            .createNativeQuery(
                "SELECT DISTINCT lease_owner FROM "
                    + table
                    + " WHERE "
                    + working
                    + " AND lease_owner <> :me"
                    + " AND lease_owner NOT IN (SELECT owner FROM node_beat)",
                String.class)
            .setParameter("me", node.owner())
            .getResultList()) {
      gone.add((String) owner);
    }
    gone.add("");
    return gone;
  }

  /** What time it is at the database. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Instant time() {
    Number micros =
        (Number)
            entities
                .createNativeQuery(
                    "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))")
                .getSingleResult();
    return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
  }
}
