package org.cadenza.server.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notes in the audit log what was done from the shell, where nobody signs in: as {@code system},
 * with the command as the agent, and the name that the operating system has for who ran it.
 */
public final class ShellNote {

  private static final String NOTE =
      "INSERT INTO audit_entry (id, username, action, resource_id, details, user_agent, created_at)"
          + " SELECT NEXT VALUE FOR audit_entry_seq, 'system', ?, ?, ?, ?, UTC_TIMESTAMP(6)";

  private final String command;

  /**
   * Of a command, such as {@code restore}.
   *
   * @param command the word after {@code server/cadenza}
   */
  public ShellNote(String command) {
    this.command = command;
  }

  /**
   * Notes that something was done, in the transaction of the connection.
   *
   * @param action a name of the audit log's actions
   * @param id of what it was done to; null if that has none
   */
  public void write(Connection database, String action, String id, Map<String, Object> about)
      throws SQLException {
    Map<String, Object> details = new LinkedHashMap<>(about);
    details.put("system_user", System.getProperty("user.name"));
    try (PreparedStatement insert = database.prepareStatement(NOTE)) {
      insert.setString(1, action);
      insert.setString(2, id);
      insert.setString(3, new ObjectMapper().writeValueAsString(details));
      insert.setString(4, "server/cadenza " + command);
      insert.executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
