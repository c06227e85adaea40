package org.cadenza.server.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of a product's database, for what no API shows or does. */
public final class Rows {

  private Rows() {}

  /** Changes rows as a crash or somebody else has left them. */
  public static int change(Product product, String sql, Object... values) {
    try (Connection database = open(product);
        PreparedStatement statement = prepare(database, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first column of the first row, as a text; null if there is none. */
  public static String text(Product product, String sql, Object... values) {
    try (Connection database = open(product);
        PreparedStatement statement = prepare(database, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Connection open(Product product) throws SQLException {
    return DriverManager.getConnection(
        product.databaseUrl(), "cadenza", product.databasePassword());
  }

  private static PreparedStatement prepare(Connection database, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
