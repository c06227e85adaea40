package org.cadenza.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Json;

/**
 * Notes changes in the caller's transaction, so that there is no change without its note. What the
 * server does by itself is noted as done by {@code system}.
 */
@ApplicationScoped
public class AuditTrail {

  private static final String NOTE =
      "INSERT INTO audit_entry (id, user_id, username, action, resource_id, details, ip_address,"
          + " user_agent, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SYSTEM = "system";
  private static final int LONGEST_AGENT = 500;
  private static final int LONGEST_ADDRESS = 64;

  @Inject Actor actor;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  private record From(Long userId, String username, String address, String userAgent) {}

  /**
   * Notes that something was done.
   *
   * @param id of what it was done to; null if that has none
   * @param details a record or map; secrets in it are masked
   */
  public void note(AuditAction action, Object id, Object details) {
    From from = from();
    writer.add(
        NOTE,
        List.of(
            Arrays.asList(
                writer.keys("audit_entry_seq", 1).get(0),
                from.userId(),
                from.username() == null ? SYSTEM : from.username(),
                action.name(),
                id == null ? null : id.toString(),
                Json.write(Secrets.mask(fields(details))),
                cut(from.address(), LONGEST_ADDRESS),
                cut(from.userAgent(), LONGEST_AGENT),
                clock.instant())));
  }

  /**
   * Notes a change by what differs; nothing if nothing does.
   *
   * @param before a record or map, as it was
   * @param after the same, as it is
   */
  public void note(AuditAction action, Object id, Object before, Object after) {
    Map<String, Object> was = fields(before);
    Map<String, Object> is = fields(after);
    is.forEach(
        (name, value) -> {
          if (Objects.equals(value, was.get(name))) {
            was.remove(name);
          }
        });
    is.keySet().retainAll(was.keySet());
    if (!was.isEmpty()) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("before", was);
      details.put("after", is);
      note(action, id, details);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Object details) {
    return Json.mapper().convertValue(details, LinkedHashMap.class);
  }

  private From from() {
    try {
      return new From(actor.userId(), actor.username(), actor.address(), actor.userAgent());
    } catch (ContextNotActiveException e) {
      return new From(null, null, null, null);
    }
  }

  /** Clients and proxies may send what they like. */
  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
