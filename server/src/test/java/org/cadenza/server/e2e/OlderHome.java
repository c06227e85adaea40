package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the first release left in its home, put in place for a product and its own database. */
final class OlderHome {

  private static final Path KEPT = Path.of("src/test/resources/home-of-1.0").toAbsolutePath();

  private OlderHome() {}

  /** Puts the files into a home. */
  static void copyTo(Path home) {
    try (Stream<Path> files = Files.walk(KEPT)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = home.resolve(KEPT.relativize(file).toString());
        if (Files.isRegularFile(file) && file.getNameCount() > KEPT.getNameCount() + 1) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills an empty database as the first release left it. */
  static void fill(OwnMariaDb database) {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      String dump = Files.readString(KEPT.resolve("cadenza.sql"));
      // The first line is for the mariadb program alone.
      for (String one : dump.substring(dump.indexOf('\n')).split(";\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static Connection open(OwnMariaDb database) throws SQLException {
    Map<String, String> settings = database.settings();
    return DriverManager.getConnection(
        settings.get("CADENZA_DB_URL"),
        settings.get("CADENZA_DB_USER"),
        settings.get("CADENZA_DB_PASSWORD"));
  }

  /** Changes the database by hand. */
  static void change(OwnMariaDb database, String... statements) {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      for (String one : List.of(statements)) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** What is in all tables, as one number each, by {@code CHECKSUM TABLE}. */
  static String print(OwnMariaDb database) {
    StringBuilder print = new StringBuilder();
    try (Connection connection = open(database);
        Statement names = connection.createStatement();
        Statement sums = connection.createStatement();
        var tables = names.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        try (var sum = sums.executeQuery("CHECKSUM TABLE `" + tables.getString(1) + "`")) {
          sum.next();
          print.append(sum.getString(1)).append(' ').append(sum.getString(2)).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return print.toString();
  }
}
