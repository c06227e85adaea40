package org.cadenza.server.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/** Users beside the admin, written into the database: hashing a password takes long. */
final class Users {

  private Users() {}

  /** Makes a user with the admin's password, if there is none of this name. */
  static void make(Product product, String name, String role) {
    try (Connection database =
            DriverManager.getConnection(
                product.databaseUrl(), "cadenza", product.databasePassword());
        PreparedStatement insert =
            database.prepareStatement(
                """
                INSERT INTO user_account (id, username, email, password_hash, role, active,
                  login_count, created_at, updated_at)
                SELECT NEXT VALUE FOR user_account_seq, ?, ?, password_hash, ?, TRUE, 0,
                  UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                FROM user_account a
                WHERE a.username = 'admin'
                  AND NOT EXISTS (SELECT 1 FROM user_account b WHERE b.username = ?)
                """)) {
      insert.setString(1, name);
      insert.setString(2, name + "@example.org");
      insert.setString(3, role.toUpperCase(Locale.ROOT));
      insert.setString(4, name);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError("The user cannot be made", e);
    }
  }
}
